// SPDX-License-Identifier: MIT
// Functions: the frame, held against abi's slots, and the exported symbol that gives it to the runtime.
#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/names.hpp"
#include "emit/cpp/parts.hpp"
#include "emit/cpp/wire.hpp"

namespace emit::cpp {
namespace {

constexpr std::uint64_t slot_size = 8;

std::string fields(const abi::Bridge& bridge, const abi::Function& function) {
    const auto names = frame_fields(function);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < names.size(); ++i) {
        lines.push_back(fmt::format("{} {};", wire_of_parameter(bridge, function.parameters[i]), names[i]));
    }
    if (function.result) {
        lines.push_back(fmt::format("{} result;", wire_of_result(bridge, *function.result)));
    }
    return joined_lines(lines);
}

/// Where the last argument, the result and the outcome begin; each argument before those is as long as abi says.
std::string assertion(const abi::Function& function) {
    const auto frame = frame_struct(function);
    const auto names = frame_fields(function);
    std::vector<std::string> conditions;
    const auto expect = [&](const std::string& name, std::uint64_t slot) {
        conditions.push_back(fmt::format("offsetof({}, {}) == {}", frame, name, slot * slot_size));
    };
    for (std::size_t i = 0; i < names.size(); ++i) {
        expect(names[i], function.parameters[i].slot);
    }
    if (function.result) {
        expect("result", function.result_slot);
    }
    conditions.push_back(fmt::format("sizeof({}) == {}", frame, function.slots * slot_size));
    return packed({"static_assert(", conditions, " &&", ");"}, 0);
}

std::string call(const abi::Function& function) {
    std::vector<std::string> arguments = {"function", "frame->outcome",
                                          function.result ? "frame->result" : "Nothing{}"};
    for (const auto& name : frame_fields(function)) {
        arguments.push_back("frame->" + name);
    }
    return packed({fmt::format("runtime::call<{}>(", function.may_throw ? "Throws" : "Panics"), arguments, ",", ");"},
                  4);
}

/// The function's type, with its parameters broken over lines where need be.
std::string type(const api::Function& function) {
    const auto& type = function.native_type;
    const auto end = type.rfind(')');
    int depth = 1;
    auto begin = end;
    while (depth > 0) {
        --begin;
        depth += type[begin] == ')' ? 1 : type[begin] == '(' ? -1 : 0;
    }
    return packed({.head = fmt::format("using Type = {}", type.substr(0, begin + 1)),
                   .items = split_types(std::string_view(type).substr(begin + 1, end - begin - 1)),
                   .separator = ",",
                   .tail = type.substr(end) + ";"},
                  4);
}

}  // namespace

void write_function(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const auto& written = bridge.library.functions[index];
    const auto& function = bridge.functions[index];
    writer.gap();
    writer.write(R"cpp(
        // $path$
        struct $frame$ {
            $fields$
            Outcome outcome;
        };
        $assertion$

        extern "C" BEEPBOOP_EXPORT void $symbol$($frame$* frame) noexcept {
            $type$
            Type* const function = &$native$;
            $call$
        }
    )cpp",
                 {{"path", written.path()},
                  {"frame", frame_struct(function)},
                  {"fields", fields(bridge, function)},
                  {"assertion", assertion(function)},
                  {"symbol", function.symbol},
                  {"type", type(written)},
                  {"native", written.native},
                  {"call", call(function)}});
}

}  // namespace emit::cpp
