// SPDX-License-Identifier: MIT
// An object is used as its access says, unless a directive knows better.
#include "abi/objects.hpp"

namespace abi {

bool is_copied(const api::Library& library, const api::Type& type) {
    const auto& object = library.objects[type.declaration];
    return object.copies && type.access == api::Access::value && type.native == object.native;
}

Use use_of(const api::Library& library, const api::Function& function, const api::Type& type) {
    if (type.kind == api::TypeKind::option) {
        return use_of(library, function, type.arguments[0]);
    }
    if (type.kind != api::TypeKind::object) {
        return Use::none;
    }
    if (type.access == api::Access::value && !type.shared && !is_copied(library, type)) {
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

/// A Go function gives up the object that it returns, unless others may share it.
void note_given(Bridge& bridge, const Callback& callback) {
    auto* const object = callback.goes_in && callback.result ? object_of(bridge, *callback.result) : nullptr;
    if (object != nullptr) {
        const auto index = static_cast<std::size_t>(object - bridge.objects.data());
        const auto& written = bridge.library.objects[index];
        object->consumed = object->consumed || !(written.shared || written.copies);
    }
}

/// A handle of a base and one of its class can be of one object: who locks it for one does for the other.
void spread_to_bases(Bridge& bridge) {
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < bridge.objects.size(); ++i) {
            for (const auto base : bridge.library.objects[i].bases) {
                auto& derived = bridge.objects[i];
                auto& other = bridge.objects[base];
                changed = changed || derived.locks != other.locks || derived.consumed != other.consumed;
                derived.locks = other.locks = derived.locks || other.locks;
                derived.consumed = other.consumed = derived.consumed || other.consumed;
            }
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
        note_given(bridge, callback);
    }
    spread_to_bases(bridge);
}

}  // namespace abi
