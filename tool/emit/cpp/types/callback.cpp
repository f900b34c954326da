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
    offsets.push_back(callback.slots);
    return offsets;
}

/// The outcome, two slots, is the last part.
std::vector<std::uint64_t> slots_of_call(const abi::Function& call) {
    std::vector<std::uint64_t> offsets;
    for (const auto& parameter : call.parameters) {
        offsets.push_back(parameter.slot);
    }
    if (call.result) {
        offsets.push_back(call.result_slot);
    }
    offsets.push_back(call.slots - 2);
    offsets.push_back(call.slots);
    return offsets;
}

std::string asserted(const std::string& condition) { return packed({"static_assert(", {condition}, "", ");"}, 0); }

}  // namespace

void write_callback(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const auto& callback = bridge.callbacks[index];
    const auto& native = callback.type.native;
    std::vector<std::string> lines = {
        packed({"static_assert(crosses_as<", {native, wire(bridge, callback.crossing)}, ",", ">);"}, 0)};
    if (callback.goes_in) {
        lines.push_back(asserted(fmt::format("calls_go<{}>({{{}}})", native, slots(slots_into_go(bridge, callback)))));
    }
    if (callback.comes_out) {
        lines.push_back(asserted(fmt::format("is_called<{}>({{{}}})", native, slots(slots_of_call(callback.call)))));
    }
    writer.gap();
    writer.write(R"cpp(
        // $signature$
        $lines$
    )cpp",
                 {{"signature", api::dump(callback.type, bridge.library)}, {"lines", joined_lines(lines)}});
}

}  // namespace emit::cpp
