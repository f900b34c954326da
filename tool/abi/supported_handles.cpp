// SPDX-License-Identifier: MIT
// Owned objects go in by themselves, or inside data that is given away; what a callback takes comes out, and what it gives
// goes in.
#include "abi/supported_handles.hpp"

#include <fmt/format.h>

#include "abi/offers.hpp"

namespace abi {
namespace {

std::string shared_pointer(const api::Library& library, const api::Object& object) {
    return library.language == api::Language::rust ? fmt::format("Arc<{}>", object.name) : fmt::format("std::shared_ptr<{}>", object.name);
}

/// An object by itself, or as an option, is an argument like any other.
bool is_object(const api::Type& type) {
    return type.kind == api::TypeKind::object || (type.kind == api::TypeKind::option && type.arguments[0].kind == api::TypeKind::object);
}

/// Walks through data; records and variants once each.
class Search {
public:
    Search(const api::Type& whole, const api::Library& library, bool goes_in, Visited& visited)
        : whole_(whole), library_(library), goes_in_(goes_in), visited_(visited) {}

    std::optional<Obstacle> all() { return is_object(whole_) ? std::nullopt : in(whole_, false); }

private:
    /// `lent`: it is part of what native code gets a reference to.
    std::optional<Obstacle> in(const api::Type& type, bool lent) {
        if (type.kind == api::TypeKind::object) {
            return goes_in_ ? in_object(type, library_.objects[type.declaration], lent) : std::nullopt;
        }
        if (type.kind == api::TypeKind::callback) {
            return goes_in_ ? in_callback(type) : in_function(type);
        }
        lent = lent || type.access != api::Access::value;
        for (const auto& argument : type.arguments) {
            if (auto obstacle = in(argument, lent)) {
                return obstacle;
            }
        }
        const auto is_new = [&] { return visited_.insert({type.kind, type.declaration, goes_in_, lent}).second; };
        if (type.kind == api::TypeKind::record && is_new()) {
            return in_fields(library_.records[type.declaration].fields, lent);
        }
        if (type.kind == api::TypeKind::variant && is_new()) {
            return in_cases(library_.variants[type.declaration].cases, lent);
        }
        return std::nullopt;
    }

    std::optional<Obstacle> in_object(const api::Type& type, const api::Object& object, bool lent) const {
        const auto pointer = shared_pointer(library_, object);
        if (is_moved(library_, type)) {
            if (object.shared) {
                return Obstacle{fmt::format("`{}` takes a `{}` for itself, which others may share", whole_.native, object.name),
                                fmt::format("hold a `{}`, or take each as an argument of its own", pointer)};
            }
            if (lent) {
                return Obstacle{fmt::format("`{}` owns a `{}`, and is only lent", whole_.native, object.name),
                                fmt::format("take it by value, which takes the object for good, or hold a `{}`", pointer)};
            }
            return std::nullopt;
        }
        if (type.shared || object.shared || object.copies) {
            return std::nullopt;
        }
        return Obstacle{fmt::format("`{}` has a `{}` by value: inside data, objects go into native code by pointers", whole_.native, object.name),
                        fmt::format("hold a `std::unique_ptr<{}>` or a `{}`", object.name, pointer)};
    }

    std::optional<Obstacle> in_cases(const std::vector<api::Case>& cases, bool lent) {
        for (const auto& alternative : cases) {
            const auto& fields = alternative.record ? library_.records[*alternative.record].fields : alternative.fields;
            if (auto obstacle = in_fields(fields, lent)) {
                return obstacle;
            }
        }
        return std::nullopt;
    }

    std::optional<Obstacle> in_fields(const std::vector<api::Field>& fields, bool lent) {
        for (const auto& field : fields) {
            if (auto obstacle = in(field.type, lent)) {
                return obstacle;
            }
        }
        return std::nullopt;
    }

    /// What native code gives Go inside a callback: Go may keep it.
    std::optional<Obstacle> in_given(const api::Type& type) const {
        if (api::is_lent(type)) {
            return in_lent(type, library_.objects[type.declaration]);
        }
        const auto& object = type.kind == api::TypeKind::option ? type.arguments[0] : type;
        if (api::is_lent(object)) {
            return Obstacle{fmt::format("`{}` is only lent, and Go may keep what a callback is given", type.native),
                            fmt::format("give it a `{}`", shared_pointer(library_, library_.objects[object.declaration]))};
        }
        return obstacle_in_result(type, library_, visited_);
    }

    /// Go has it until the callback returns, and must know of all who use it.
    std::optional<Obstacle> in_lent(const api::Type& type, const api::Object& object) const {
        if (object.shared) {
            return Obstacle{fmt::format("`{}` is only lent, and Go cannot tell it from those that are shared", type.native),
                            fmt::format("give it a `{}`", shared_pointer(library_, object))};
        }
        if (object.serialize) {
            return Obstacle{fmt::format("`{}` is in use by who lends it, and `{}` is used by one call at a time", type.native, object.name),
                            "give the object itself"};
        }
        return std::nullopt;
    }

    /// A function of Go's.
    std::optional<Obstacle> in_callback(const api::Type& type) const {
        for (const auto& parameter : type.arguments) {
            if (auto obstacle = in_given(parameter)) {
                return obstacle;
            }
        }
        const auto& result = type.outcome[0];
        if (auto obstacle = result.kind == api::TypeKind::unit ? std::nullopt : obstacle_in_parameter(result, library_, visited_)) {
            return obstacle;
        }
        if (is_object(result) && is_owned_of_shared(result.kind == api::TypeKind::option ? result.arguments[0] : result)) {
            return Obstacle{fmt::format("a callback cannot give up `{}`, which others may share", result.native),
                            "let it return the shared pointer"};
        }
        return type.outcome.size() > 1 ? in_error(type.outcome[1]) : std::nullopt;
    }

    bool is_owned_of_shared(const api::Type& object) const { return library_.objects[object.declaration].shared && !object.shared; }

    /// Go must be able to make one.
    std::optional<Obstacle> in_error(const api::Type& error) const {
        if (error.kind == api::TypeKind::record && library_.records[error.declaration].flat) {
            return Obstacle{fmt::format("`{}` cannot be made from Go, so a callback cannot fail with it", error.native),
                            "fail with a text, or with an error whose fields are public"};
        }
        return obstacle_in_error(error, library_);
    }

    /// A native one.
    std::optional<Obstacle> in_function(const api::Type& type) const {
        for (const auto& parameter : type.arguments) {
            if (auto obstacle = obstacle_in_parameter(parameter, library_, visited_)) {
                return obstacle;
            }
        }
        if (auto obstacle = obstacle_in_result(type.outcome[0], library_, visited_)) {
            return obstacle;
        }
        return type.outcome.size() > 1 ? obstacle_in_error(type.outcome[1], library_) : std::nullopt;
    }

    const api::Type& whole_;
    const api::Library& library_;
    bool goes_in_;
    Visited& visited_;
};

}  // namespace

std::optional<Obstacle> obstacle_in_handles(const api::Type& type, const api::Library& library, bool goes_in, Visited& visited) {
    return Search(type, library, goes_in, visited).all();
}

}  // namespace abi
