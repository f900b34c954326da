// SPDX-License-Identifier: MIT
// Tuples that are no function's whole result, and ranges.
#include <fmt/format.h>

#include "emit/go/parts.hpp"
#include "support/strings.hpp"

namespace emit::go {

void write_tuple(Writing& writing, std::size_t size) {
    std::vector<std::string> parameters;
    std::vector<std::pair<std::string, std::string>> fields;
    for (std::size_t i = 0; i < size; ++i) {
        parameters.push_back(std::string(1, static_cast<char>('A' + i)));
        fields.emplace_back(fmt::format("V{}", i), parameters.back());
    }
    writing.file.body.gap();
    writing.file.body.write(R"go(
        // Tuple$size$ holds $size$ value$plural$.
        type Tuple$size$[$parameters$ any] struct {
            $fields$
        }
    )go", {{"size", std::to_string(size)},
           {"plural", size == 1 ? "" : "s"},
           {"parameters", support::join(parameters, ", ")},
           {"fields", columns(fields)}});
}

void write_range(Writing& writing) {
    writing.file.body.gap();
    writing.file.body.write(R"go(
        // Range holds the values from Start up to End, which is not one of them.
        type Range[T any] struct {
            Start, End T
        }
    )go");
}

}  // namespace emit::go
