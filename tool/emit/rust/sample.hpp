// SPDX-License-Identifier: MIT
// A small library with something of each kind, as the Rust reader gives it; for unit tests.
#pragma once

#include <utility>

#include "abi/bind.hpp"
#include "api/examples.hpp"

namespace emit::rust::sample {

using api::Access;
using api::Scalar;
using api::TypeKind;

inline api::Type spelled(api::Type type, std::string native) {
    type.native = std::move(native);
    return type;
}

inline api::Type number(Scalar scalar) {
    return spelled(api::examples::scalar(scalar), std::string(api::name(scalar)));
}
inline api::Type string() { return spelled(api::examples::text(), "::std::string::String"); }
inline api::Type str() { return spelled(api::examples::with_access(api::examples::text(), Access::borrow), "&str"); }
inline api::Type point() { return spelled(api::examples::record(0), "::user::Point"); }
inline api::Type shape() { return spelled(api::examples::variant(0), "::user::Shape"); }
inline api::Type color() { return spelled(api::examples::type(TypeKind::enumeration), "::user::Color"); }
inline api::Type io_error() { return spelled(api::examples::type(TypeKind::error), "::std::io::Error"); }
inline api::Type vec(api::Type element) {
    const auto native = "::std::vec::Vec<" + element.native + ">";
    return spelled(api::examples::list(std::move(element)), native);
}
/// `&T` or `&mut T`.
inline api::Type reference(api::Type type, Access access = Access::borrow) {
    const auto native = (access == Access::exclusive ? "&mut " : "&") + type.native;
    return spelled(api::examples::with_access(std::move(type), access), native);
}
inline api::Type slice(api::Type element, Access access = Access::borrow) {
    const auto native = "[" + element.native + "]";
    return reference(spelled(api::examples::list(std::move(element)), native), access);
}

inline api::Function function(const std::string& name, std::vector<std::pair<std::string, api::Type>> parameters,
                              api::Type result = {}) {
    auto made = api::examples::function(name, std::move(parameters), std::move(result));
    made.native = "::user::" + name;
    return made;
}

/// Of Point.
inline api::Function method(const std::string& name, Access access, std::vector<std::pair<std::string, api::Type>> parameters,
                            api::Type result = {}) {
    parameters.insert(parameters.begin(), {"self", access == Access::value ? point() : reference(point(), access)});
    auto made = function(name, std::move(parameters), std::move(result));
    made.native = "::user::Point::" + name;
    made.owner = api::Owner{TypeKind::record, 0};
    made.is_method = true;
    return made;
}

inline api::Case alternative(const std::string& name, std::vector<api::Field> fields) {
    api::Case made;
    made.name = name;
    made.fields = std::move(fields);
    return made;
}

/// Point {x, size}, Shape {Circle {radius}, Empty}, Color {Red = -1, DarkBlue = 7}.
inline api::Library types() {
    api::Library library;
    auto record = api::examples::record(
        "Point", {api::examples::field("x", number(Scalar::f64)), api::examples::field("size", number(Scalar::u32))});
    record.native = "::user::Point";
    record.c_layout = true;
    library.records.push_back(record);
    auto variant = api::examples::named<api::Variant>("Shape");
    variant.native = "::user::Shape";
    variant.cases = {alternative("Circle", {api::examples::field("radius", number(Scalar::f64))}),
                     alternative("Empty", {})};
    library.variants.push_back(variant);
    auto enumeration = api::examples::named<api::Enumeration>("Color");
    enumeration.native = "::user::Color";
    enumeration.enumerators = {{.name = "Red", .rename = {}, .doc = {}, .negative = true, .magnitude = 1, .span = {}},
                               {.name = "DarkBlue", .rename = {}, .doc = {}, .magnitude = 7, .span = {}}};
    library.enumerations.push_back(enumeration);
    return library;
}

inline abi::Bridge bound(std::vector<api::Function> functions, api::Library library = types()) {
    library.functions = std::move(functions);
    diagnostics::Sink sink;
    return abi::bind(std::move(library), {"native", {}}, sink);
}

}  // namespace emit::rust::sample
