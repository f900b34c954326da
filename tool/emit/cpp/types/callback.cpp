// SPDX-License-Identifier: MIT
// Functions that cross: their wire values and frames, held against abi's slots.
#include <fmt/format.h>

#include "api/dump.hpp"
#include "emit/cpp/lines.hpp"
#include "emit/cpp/parts.hpp"
#include "emit/cpp/wire.hpp"

namespace emit::cpp {
namespace {

std::string slots(const std::vector<std::uint64_t>& slots) {
    std::string list;
    for (const auto slot : slots) {
        list += (list.empty() ? "" : ", ") + std::to_string(slot);
    }
    return list;
}

std::vector<std::uint64_t> slots_into_go(const abi::Bridge& bridge, const abi::Callback& callback) {
    auto offsets = callback.offsets;
    if (callback.result && bridge.crossing(*callback.result).plain) {
        offsets.push_back(callback.result_offset);
    }
    return offsets;
}

std::vector<std::uint64_t> slots_of_call(const abi::Function& call) {
    std::vector<std::uint64_t> offsets;
    for (const auto& parameter : call.parameters) {
        offsets.push_back(parameter.slot);
    }
    if (call.result) {
        offsets.push_back(call.result_slot);
    }
    return offsets;
}

}  // namespace

void write_callback(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const auto& callback = bridge.callbacks[index];
    const auto crossing = fmt::format("Crossing<{}>", callback.type.native);
    std::vector<std::string> lines = {packed(
        {"static_assert(std::is_same_v<", {crossing + "::Wire", wire(bridge, callback.crossing)}, ",", ">);"}, 0)};
    if (callback.goes_in) {
        lines.push_back(fmt::format("static_assert({}::calls_go({{{}}}, {}));", crossing,
                                    slots(slots_into_go(bridge, callback)), callback.slots));
    }
    if (callback.comes_out) {
        lines.push_back(fmt::format("static_assert({}::is_called({{{}}}, {}));", crossing,
                                    slots(slots_of_call(callback.call)), callback.call.slots));
    }
    writer.gap();
    writer.write(R"cpp(
        // $signature$
        $lines$
    )cpp",
                 {{"signature", api::dump(callback.type, bridge.library)}, {"lines", joined_lines(lines)}});
}

}  // namespace emit::cpp
