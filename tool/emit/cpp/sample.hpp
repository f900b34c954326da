// SPDX-License-Identifier: MIT
// A small library with something of each kind, as the C++ reader gives it, and the header that it was read from; for
// unit tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "abi/bind.hpp"
#include "api/examples.hpp"

namespace emit::cpp::sample {

using api::Access;
using api::Scalar;
using api::TypeKind;

inline constexpr std::string_view header = R"cpp(
#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>
namespace shop {
enum class Color : signed char { red = -1, green = 7 };
struct Point { double x; int y; };
struct Circle { Point center; bool filled; };
struct Label { std::string text; };
using Shape = std::variant<Circle, Label>;
struct Drawing { std::vector<Shape> shapes; int grid[2]; Color color; };
}
)cpp";

inline api::Type spelled(api::Type type, std::string native, Access access = Access::value) {
    type.native = std::move(native);
    type.access = access;
    return type;
}

inline api::Type number(Scalar scalar, std::string native) { return spelled(api::examples::scalar(scalar), native); }
inline api::Type integer() { return number(Scalar::i32, "int"); }
inline api::Type real() { return number(Scalar::f64, "double"); }
inline api::Type boolean() { return number(Scalar::boolean, "bool"); }
inline api::Type string() { return spelled(api::examples::text(), "::std::string"); }
inline api::Type string_view() { return spelled(api::examples::text(), "::std::string_view", Access::borrow); }
inline api::Type color() { return spelled(api::examples::type(TypeKind::enumeration), "::shop::Color"); }
inline api::Type point() { return spelled(api::examples::record(0), "::shop::Point"); }
inline api::Type drawing() { return spelled(api::examples::record(3), "::shop::Drawing"); }
inline api::Type shape() { return spelled(api::examples::variant(0), "::shop::Shape"); }
inline api::Type vector(api::Type element) {
    const auto native = "::std::vector<" + element.native + ">";
    return spelled(api::examples::list(std::move(element)), native);
}
inline api::Type span(api::Type element, Access access = Access::borrow) {
    const auto native = (access == Access::borrow ? "::std::span<const " : "::std::span<") + element.native + ">";
    return spelled(api::examples::list(std::move(element)), native, access);
}

/// `type` is the function's own: `int(const ::shop::Point&) noexcept`.
inline api::Function function(const std::string& name, const std::string& type,
                              std::vector<std::pair<std::string, api::Type>> parameters, api::Type result = {}) {
    auto made = api::examples::function(name, std::move(parameters), std::move(result));
    made.modules = {"shop"};
    made.native = "::shop::" + name;
    made.native_type = type;
    made.may_throw = !type.ends_with("noexcept");
    return made;
}

inline api::Record record(const std::string& name, std::vector<api::Field> fields) {
    auto made = api::examples::record(name, std::move(fields));
    made.modules = {"shop"};
    made.native = "::shop::" + name;
    made.c_layout = true;
    return made;
}

inline api::Enumerator enumerator(std::string name, bool negative, std::uint64_t magnitude) {
    api::Enumerator made;
    made.name = std::move(name);
    made.negative = negative;
    made.magnitude = magnitude;
    return made;
}

inline api::Case alternative(const std::string& name, std::size_t record) {
    api::Case made;
    made.name = name;
    made.form = api::Form::named;
    made.record = record;
    return made;
}

/// What the header declares.
inline api::Library types() {
    using api::examples::field;
    api::Library library;
    library.language = api::Language::cpp;
    library.records = {
        record("Point", {field("x", real()), field("y", integer())}),
        record("Circle", {field("center", point()), field("filled", boolean())}),
        record("Label", {field("text", string())}),
        record("Drawing",
               {field("shapes", vector(shape())), field("grid", spelled(api::examples::array(integer(), 2), "int[2]")),
                field("color", color())}),
    };
    auto variant = api::examples::named<api::Variant>("Shape");
    variant.modules = {"shop"};
    variant.native = "::shop::Shape";
    variant.cases = {alternative("Circle", 1), alternative("Label", 2)};
    library.variants.push_back(variant);
    auto enumeration = api::examples::named<api::Enumeration>("Color");
    enumeration.modules = {"shop"};
    enumeration.native = "::shop::Color";
    enumeration.underlying = Scalar::i8;
    enumeration.enumerators = {enumerator("red", true, 1), enumerator("green", false, 7)};
    library.enumerations.push_back(enumeration);
    return library;
}

inline abi::Bridge bound(std::vector<api::Function> functions, api::Library library = types()) {
    library.functions = std::move(functions);
    diagnostics::Sink sink;
    return abi::bind(std::move(library), {"native", {}}, sink);
}

}  // namespace emit::cpp::sample
