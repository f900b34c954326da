// SPDX-License-Identifier: MIT
// Functions that nobody wrote: what the traits and operators of an object give, and its bases.
#include <utility>

#include "check/check.hpp"

namespace check {
namespace {

using api::TypeKind;

class Functions {
public:
    Functions(api::Library& library, std::size_t index) : library_(library), index_(index), object_(library.objects[index]) {}

    void add() {
        const auto add_if = [&](bool there, api::Role role, const char* name, api::Type result, bool binary) {
            if (there) {
                library_.functions.push_back(function(role, name, std::move(result), binary));
            }
        };
        add_if(object_.displays, api::Role::display, "string", of(TypeKind::text), false);
        add_if(object_.debugs, api::Role::debug, "debug", of(TypeKind::text), false);
        add_if(object_.equals, api::Role::equal, "equal", scalar(api::Scalar::boolean), true);
        add_if(object_.compares, api::Role::compare, "compare", of(TypeKind::ordering), true);
        add_if(object_.hashes, api::Role::hash, "hash", scalar(api::Scalar::u64), false);
        for (const auto base : object_.bases) {
            add_if(true, api::Role::base, "as_base", shared(base), false);
        }
    }

private:
    static api::Type of(TypeKind kind) {
        api::Type type;
        type.kind = kind;
        return type;
    }

    static api::Type scalar(api::Scalar scalar) {
        auto type = of(TypeKind::scalar);
        type.scalar = scalar;
        return type;
    }

    api::Type shared(std::size_t base) const {
        auto type = of(TypeKind::object);
        type.declaration = base;
        type.shared = true;
        type.native = "::std::shared_ptr<" + library_.objects[base].native + ">";
        return type;
    }

    api::Parameter lent(const char* name) const {
        auto type = of(TypeKind::object);
        type.declaration = index_;
        type.access = api::Access::borrow;
        type.native = library_.language == api::Language::rust ? "&" + object_.native : "const " + object_.native + "&";
        type.span = object_.span;
        return {name, std::move(type), object_.span};
    }

    api::Function function(api::Role role, const char* name, api::Type result, bool binary) const {
        api::Function function;
        function.name = role == api::Role::base ? "as_" + library_.objects[result.declaration].name : name;
        function.modules = object_.modules;
        function.span = object_.span;
        function.owner = api::Owner{TypeKind::object, index_};
        function.is_method = true;
        function.role = role;
        function.parameters.push_back(lent("self"));
        if (binary) {
            function.parameters.push_back(lent("other"));
        }
        function.result = std::move(result);
        return function;
    }

    api::Library& library_;
    std::size_t index_;
    const api::Object object_;
};

}  // namespace

void add_object_functions(api::Library& library) {
    for (std::size_t i = 0; i < library.objects.size(); ++i) {
        Functions(library, i).add();
    }
}

}  // namespace check
