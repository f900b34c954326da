// SPDX-License-Identifier: MIT
// A walk from each function: what a callback that goes in takes comes out, and the other way round.
#include "abi/callbacks.hpp"

#include <set>
#include <utility>

#include "abi/layout.hpp"
#include "abi/recursion.hpp"

namespace abi {
namespace {

/// Handle, block, status, context and token.
constexpr std::uint64_t head_slots = 5;

class Directions {
public:
    explicit Directions(Bridge& bridge) : bridge_(bridge) {}

    void mark(CrossingId id, bool goes_in) {
        if (!seen_.insert({id.index, goes_in}).second) {
            return;
        }
        const auto& crossing = bridge_.crossing(id);
        for (const auto part : contents(bridge_, crossing)) {
            mark(part, goes_in);
        }
        if (crossing.kind == api::TypeKind::callback) {
            mark(bridge_.callbacks[crossing.declaration], goes_in);
        }
    }

private:
    void mark(Callback& callback, bool goes_in) {
        (goes_in ? callback.goes_in : callback.comes_out) = true;
        for (const auto parameter : callback.parameters) {
            mark(parameter, !goes_in);
        }
        if (callback.result) {
            mark(*callback.result, goes_in);
        }
        if (callback.error) {
            mark(*callback.error, goes_in);
        }
    }

    Bridge& bridge_;
    std::set<std::pair<std::size_t, bool>> seen_;
};

}  // namespace

void find_directions(Bridge& bridge) {
    Directions directions(bridge);
    for (const auto& function : bridge.functions) {
        for (const auto& parameter : function.parameters) {
            directions.mark(parameter.crossing, true);
            if (parameter.access == api::Access::exclusive) {
                directions.mark(parameter.crossing, false);
            }
        }
        for (const auto& outcome : {function.result, function.error}) {
            if (outcome) {
                directions.mark(*outcome, false);
            }
        }
    }
    for (const auto& callback : bridge.callbacks) {
        bridge.calls_back = bridge.calls_back || callback.goes_in;
    }
}

void lay_out_callbacks(Bridge& bridge) {
    for (auto& callback : bridge.callbacks) {
        callback.slots = head_slots;
        for (const auto parameter : callback.parameters) {
            callback.offsets.push_back(callback.slots);
            callback.slots += whole_slots(bridge.crossing(parameter).wire);
        }
        if (callback.result && bridge.crossing(*callback.result).plain) {
            callback.result_offset = callback.slots;
            callback.slots += whole_slots(bridge.crossing(*callback.result).wire);
        }
    }
}

}  // namespace abi
