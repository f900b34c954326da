// SPDX-License-Identifier: MIT
// A walk from each declared type over all it is made of, pointers included.
#include "abi/recursion.hpp"

#include <set>
#include <vector>

namespace abi {
namespace {

void add_fields(const std::vector<Field>& fields, std::vector<CrossingId>& found) {
    for (const auto& field : fields) {
        found.push_back(field.crossing);
    }
}

}  // namespace

std::vector<CrossingId> contents(const Bridge& bridge, const Crossing& crossing) {
    auto found = crossing.parts;
    if (crossing.kind == api::TypeKind::record) {
        add_fields(bridge.records[crossing.declaration].fields, found);
    }
    if (crossing.kind == api::TypeKind::variant) {
        for (const auto& alternative : bridge.variants[crossing.declaration].cases) {
            add_fields(alternative.fields, found);
        }
    }
    return found;
}

bool holds(const Bridge& bridge, CrossingId id, const std::function<bool(const Crossing&)>& wanted) {
    std::set<CrossingId> seen;
    std::vector<CrossingId> waiting{id};
    while (!waiting.empty()) {
        const auto next = waiting.back();
        waiting.pop_back();
        if (wanted(bridge.crossing(next))) {
            return true;
        }
        if (seen.insert(next).second) {
            const auto more = contents(bridge, bridge.crossing(next));
            waiting.insert(waiting.end(), more.begin(), more.end());
        }
    }
    return false;
}

namespace {

bool reaches_itself(const Bridge& bridge, CrossingId start) {
    std::set<CrossingId> seen;
    auto waiting = contents(bridge, bridge.crossing(start));
    while (!waiting.empty()) {
        const auto id = waiting.back();
        waiting.pop_back();
        if (id == start) {
            return true;
        }
        if (seen.insert(id).second) {
            const auto more = contents(bridge, bridge.crossing(id));
            waiting.insert(waiting.end(), more.begin(), more.end());
        }
    }
    return false;
}

}  // namespace

void find_recursive(Bridge& bridge) {
    for (const auto& record : bridge.records) {
        bridge.crossings[record.crossing.index].recursive = reaches_itself(bridge, record.crossing);
    }
    for (const auto& variant : bridge.variants) {
        bridge.crossings[variant.crossing.index].recursive = reaches_itself(bridge, variant.crossing);
    }
}

}  // namespace abi
