// SPDX-License-Identifier: MIT
// An object is used as its access says, unless a directive knows better.
#include "abi/objects.hpp"

namespace abi {

Use use_of(const api::Library& library, const api::Function& function, const api::Type& type) {
    if (type.kind == api::TypeKind::option) {
        return use_of(library, function, type.arguments[0]);
    }
    if (type.kind != api::TypeKind::object) {
        return Use::none;
    }
    if (type.access == api::Access::value && !type.shared) {
        return Use::consumed;
    }
    const auto is_changed = type.access == api::Access::exclusive && !function.concurrent;
    return is_changed || library.objects[type.declaration].serialize ? Use::exclusive : Use::shared;
}

namespace {

/// The object that a crossing is, or an option of one.
Object* object_of(Bridge& bridge, CrossingId id) {
    const auto& crossing = bridge.crossing(id);
    if (crossing.kind == api::TypeKind::option) {
        return object_of(bridge, crossing.parts[0]);
    }
    return crossing.kind == api::TypeKind::object ? &bridge.objects[crossing.declaration] : nullptr;
}

void note_uses(Bridge& bridge, const Function& function) {
    for (const auto& parameter : function.parameters) {
        if (parameter.use != Use::none) {
            auto& object = *object_of(bridge, parameter.crossing);
            object.locks = object.locks || parameter.use == Use::exclusive;
            object.consumed = object.consumed || parameter.use == Use::consumed;
        }
    }
}

}  // namespace

void find_locks(Bridge& bridge) {
    for (const auto& function : bridge.functions) {
        note_uses(bridge, function);
    }
    for (const auto& callback : bridge.callbacks) {
        if (callback.comes_out) {
            note_uses(bridge, callback.call);
        }
    }
}

}  // namespace abi
