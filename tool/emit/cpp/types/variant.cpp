// SPDX-License-Identifier: MIT
// Variants: the runtime knows them all; what is left to say is that the alternatives are those that were read.
#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/parts.hpp"
#include "support/strings.hpp"

namespace emit::cpp {

void write_variant(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const auto& written = bridge.library.variants[index];
    if (written.of_enumeration) {
        return write_sentinels(bridge, index, writer);
    }
    std::vector<std::string> alternatives;
    for (const auto& alternative : written.cases) {
        alternatives.push_back(bridge.library.records[*alternative.record].native);
    }
    const auto variant = fmt::format("std::variant<{}>", support::join(alternatives, ", "));
    writer.gap();
    writer.write(R"cpp(
        // $path$
        $assertion$
    )cpp",
                 {{"path", written.path()},
                  {"assertion", packed({"static_assert(std::is_same_v<", {written.native, variant}, ",", ">);"}, 0)}});
}

}  // namespace emit::cpp
