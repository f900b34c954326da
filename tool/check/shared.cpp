// SPDX-License-Identifier: MIT
// Who shares an object has no exclusive use of it: Rust says so, and we say it before Rust does.
#include <fmt/format.h>

#include "check/check.hpp"
#include "check/walk.hpp"

namespace check {
namespace {

/// A receiver or argument that changes this object.
const api::Type* exclusive_use(const api::Library& library, std::size_t object, const api::Function*& where) {
    for (const auto& function : library.functions) {
        for (const auto& parameter : function.parameters) {
            const auto& type = parameter.type.kind == api::TypeKind::option ? parameter.type.arguments[0] : parameter.type;
            if (type.kind == api::TypeKind::object && type.declaration == object && type.access == api::Access::exclusive) {
                where = &function;
                return &type;
            }
        }
    }
    return nullptr;
}

}  // namespace

void find_shared(api::Library& library, diagnostics::Sink& sink) {
    for_each_type(library, [&](api::Type& type) {
        if (type.kind == api::TypeKind::object && type.shared) {
            library.objects[type.declaration].shared = true;
        }
    });
    for (auto& object : library.objects) {
        for (const auto base : object.bases) {
            object.shared = library.objects[base].shared = true;
        }
    }
    if (library.language != api::Language::rust) {
        return;
    }
    for (std::size_t i = 0; i < library.objects.size(); ++i) {
        const auto& object = library.objects[i];
        const api::Function* where = nullptr;
        const auto* const use = object.shared ? exclusive_use(library, i, where) : nullptr;
        if (use == nullptr) {
            continue;
        }
        sink.report({.kind = diagnostics::Kind::unsupported_type,
                     .message = fmt::format("`{}` crosses as `Arc<{}>`, so nothing may take it as `&mut`", object.path(), object.name),
                     .span = use->span,
                     .label = fmt::format("`{}` would change it while others use it", api::qualified(library, *where, where->owner)),
                     .others = {{object.span, "shared by an `Arc` somewhere in the API"}},
                     .help = {"take `&self`, and keep what changes in a `Mutex` or an atomic"},
                     .item = object.path()});
    }
}

}  // namespace check
