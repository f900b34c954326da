// SPDX-License-Identifier: MIT
// A walk over what goes in. Native functions take what Go's give, and the other way round.
#include "abi/offers.hpp"

#include <tuple>

namespace abi {
namespace {

class Walk {
public:
    explicit Walk(const api::Library& library) : library_(library) {}

    std::set<std::size_t> found;

    /// An argument or a result. An object by itself, or as an option, is none inside of data.
    void whole(const api::Type& type, bool goes_in) {
        if (type.kind == api::TypeKind::option) {
            return whole(type.arguments[0], goes_in);
        }
        if (type.kind != api::TypeKind::object) {
            in(type, goes_in);
        }
    }

private:
    void in(const api::Type& type, bool goes_in) {
        if (type.kind == api::TypeKind::object) {
            if (goes_in && is_moved(library_, type)) {
                found.insert(type.declaration);
            }
            return;
        }
        const auto is_function = type.kind == api::TypeKind::callback;
        for (const auto& argument : type.arguments) {
            is_function ? whole(argument, !goes_in) : in(argument, goes_in);
        }
        for (const auto& outcome : type.outcome) {
            whole(outcome, goes_in);
        }
        const auto is_new = [&] { return visited_.insert({type.kind, type.declaration, goes_in}).second; };
        if (type.kind == api::TypeKind::record && is_new()) {
            in_fields(library_.records[type.declaration].fields, goes_in);
        }
        if (type.kind == api::TypeKind::variant && is_new()) {
            for (const auto& alternative : library_.variants[type.declaration].cases) {
                in_fields(alternative.record ? library_.records[*alternative.record].fields : alternative.fields, goes_in);
            }
        }
    }

    void in_fields(const std::vector<api::Field>& fields, bool goes_in) {
        for (const auto& field : fields) {
            in(field.type, goes_in);
        }
    }

    const api::Library& library_;
    std::set<std::tuple<api::TypeKind, std::size_t, bool>> visited_;
};

}  // namespace

bool is_moved(const api::Library& library, const api::Type& type) {
    const auto& object = library.objects[type.declaration];
    if (type.shared || type.access != api::Access::value) {
        return false;
    }
    // In C++ a class by value is copied, unless it is an argument by itself.
    return library.language == api::Language::rust ? !object.copies : type.native != object.native;
}

std::set<std::size_t> find_offered(const api::Library& library) {
    Walk walk(library);
    for (const auto& function : library.functions) {
        for (const auto& parameter : function.parameters) {
            walk.whole(parameter.type, true);
        }
        walk.whole(function.result, false);
        if (function.error) {
            walk.whole(*function.error, false);
        }
    }
    return walk.found;
}

}  // namespace abi
