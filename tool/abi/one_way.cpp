// SPDX-License-Identifier: MIT
// What holds an error without a type of its own or owns an object that never goes in, and what is flat or an exception, cannot be made from Go.
#include "abi/one_way.hpp"

#include <algorithm>

namespace abi {
namespace {

bool any(const Bridge& bridge, const std::vector<Field>& fields) {
    return std::ranges::any_of(fields, [&](const Field& field) { return only_comes_out(bridge, field.crossing); });
}

/// Whether it was not one way before and is now.
template <class T>
bool turns(T& item, bool is_error, bool one_way) {
    if (item.one_way || !one_way) {
        return false;
    }
    item.one_way = true;
    if (is_error) {
        item.message = 0;
    }
    return true;
}

bool turn_cases(const Bridge& bridge, Variant& variant, const api::Variant& written) {
    bool changed = false;
    for (std::size_t i = 0; i < variant.cases.size(); ++i) {
        const auto& record = written.cases[i].record;
        const auto one_way = record ? bridge.records[*record].one_way : any(bridge, variant.cases[i].fields);
        changed = turns(variant.cases[i], written.is_error, one_way) || changed;
    }
    return changed;
}

}  // namespace

bool only_comes_out(const Bridge& bridge, CrossingId id) {
    const auto& crossing = bridge.crossing(id);
    if (crossing.kind == api::TypeKind::error) {
        return true;
    }
    if (crossing.kind == api::TypeKind::object) {
        const auto& object = bridge.library.objects[crossing.declaration];
        return !object.shared && !object.copies && !bridge.objects[crossing.declaration].offered;
    }
    if (crossing.kind == api::TypeKind::record) {
        return bridge.records[crossing.declaration].one_way;
    }
    if (crossing.kind == api::TypeKind::variant) {
        return std::ranges::any_of(bridge.variants[crossing.declaration].cases, &Case::one_way);
    }
    return std::ranges::any_of(crossing.parts, [&](CrossingId part) { return only_comes_out(bridge, part); });
}

void find_one_way(Bridge& bridge) {
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < bridge.records.size(); ++i) {
            const auto& written = bridge.library.records[i];
            const auto one_way = written.flat || written.exception || any(bridge, bridge.records[i].fields);
            changed = turns(bridge.records[i], written.is_error, one_way) || changed;
        }
        for (std::size_t i = 0; i < bridge.variants.size(); ++i) {
            changed = turn_cases(bridge, bridge.variants[i], bridge.library.variants[i]) || changed;
        }
    }
}

}  // namespace abi
