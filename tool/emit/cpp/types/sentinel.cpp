// SPDX-License-Identifier: MIT
// Enumerations that are errors: each enumerator's index, held against the header.
#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/parts.hpp"

namespace emit::cpp {
namespace {

std::string enumerator(const api::Variant& written, const api::Case& alternative) {
    return fmt::format("{}::{}", written.native, alternative.name);
}

std::string values(const api::Variant& written) {
    std::vector<std::string> names;
    for (const auto& alternative : written.cases) {
        names.push_back(enumerator(written, alternative));
    }
    return packed({fmt::format("static constexpr {} values[] = {{", written.native), names, ",", "};"}, 4);
}

/// A new enumerator in the header is one that this switch lacks.
std::string tags(const api::Variant& written) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < written.cases.size(); ++i) {
        if (!written.cases[i].same_as) {
            lines.push_back(fmt::format("case {}: return {};", enumerator(written, written.cases[i]), i));
        }
    }
    return joined_lines(lines);
}

}  // namespace

void write_sentinels(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const auto& written = bridge.library.variants[index];
    writer.gap();
    writer.write(R"cpp(
        // $path$
        template <>
        struct Crossing<$native$> : SentinelCrossing<$native$> {
            $values$

            static std::uint64_t tag_of($native$ value) {
                switch (value) {
                $tags$
                }
                unknown_error("$name$", value);
            }
        };
    )cpp",
                 {{"path", written.path()},
                  {"native", written.native},
                  {"values", values(written)},
                  {"tags", tags(written)},
                  {"name", bridge.variants[index].go_name}});
}

}  // namespace emit::cpp
