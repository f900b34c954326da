// SPDX-License-Identifier: MIT
// Types that the user's functions convert: which functions, and what they take and give.
#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/parts.hpp"
#include "emit/cpp/wire.hpp"

namespace emit::cpp {
namespace {

/// What `from_go` takes, by the access that the reader found; its spelling has the reference already.
std::string assertions(const abi::Bridge& bridge, std::size_t index) {
    const auto& written = bridge.library.conversions[index];
    const auto& bound = bridge.conversions[index];
    const auto same = [](const std::string& type, const std::string& wire) {
        return packed({"static_assert(", {fmt::format("std::is_same_v<Wire<{}>, {}>", type, wire)}, "", ");"}, 0);
    };
    std::vector<std::string> lines = {same(written.type.native, wire(bridge, bound.crossing))};
    if (written.error) {
        lines.push_back(same(written.error->native, wire(bridge, *bound.error)));
    }
    return joined_lines(lines);
}

}  // namespace

void write_conversion(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const auto& written = bridge.library.conversions[index];
    const auto& parameter = written.from_parameter.native;
    const auto base = packed({fmt::format("struct Crossing<{}> : ConvertedCrossing<", written.native),
                              {written.native, written.type.native, parameter},
                              ",",
                              "> {"},
                             0);
    writer.gap();
    writer.write(R"cpp(
        // $name$ as $to_go$ and $from_go$ convert it
        template <>
        $base$
            static constexpr std::uint64_t tag = $tag$;
            static decltype(auto) to_go(const $native$& value) { return $to_go$(value); }
            static auto from_go($parameter$ from) { return $from_go$(std::forward<$parameter$>(from)); }
        };
        $assertions$
    )cpp",
                 {{"name", written.name},
                  {"base", base},
                  {"native", written.native},
                  {"to_go", written.to_go},
                  {"parameter", parameter},
                  {"from_go", written.from_go},
                  {"tag", std::to_string(index + 1)},
                  {"assertions", assertions(bridge, index)}});
}

}  // namespace emit::cpp
