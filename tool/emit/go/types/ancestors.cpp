// SPDX-License-Identifier: MIT
// Exceptions as errors of the classes that they derive from: what the derived one has, as the type of its base.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "emit/go/parts.hpp"
#include "support/strings.hpp"

namespace emit::go {
namespace {

/// The ancestor as a part of an exception: a composite literal, or nothing where it has another type for some field.
std::optional<std::string> ancestor_literal(const abi::Bridge& bridge, std::size_t index, std::size_t ancestor) {
    const auto& own = bridge.library.records[index].fields;
    const auto& wanted = bridge.library.records[ancestor].fields;
    std::vector<std::string> values;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto found = std::ranges::find(own, wanted[i].name, &api::Field::name);
        if (found == own.end()) {
            return std::nullopt;
        }
        const auto& field = bridge.records[index].fields[static_cast<std::size_t>(found - own.begin())];
        if (field.crossing != bridge.records[ancestor].fields[i].crossing) {
            return std::nullopt;
        }
        values.push_back(fmt::format("{}: e.{}", bridge.records[ancestor].fields[i].go_name, field.go_name));
    }
    values.emplace_back("message: e.message");
    return fmt::format("&{}{{{}}}", bridge.records[ancestor].go_name, support::join(values, ", "));
}

}  // namespace

void write_ancestors(Writing& writing, std::size_t index) {
    std::string cases;
    for (const auto ancestor : writing.bridge.library.records[index].ancestors) {
        if (const auto literal = ancestor_literal(writing.bridge, index, ancestor)) {
            cases += fmt::format("case **{}:\n\t*target = {}\n", writing.bridge.records[ancestor].go_name, *literal);
        }
    }
    if (cases.empty()) {
        return;
    }
    writing.file.body.gap();
    writing.file.body.write(R"go(
        // As makes errors.As find the classes that `$written$` derives from.
        func (e *$name$) As(target any) bool {
            switch target := target.(type) {
            $cases$
            default:
                return false
            }
            return true
        }
    )go", {{"written", writing.bridge.library.records[index].name}, {"name", writing.bridge.records[index].go_name}, {"cases", cases}});
}

}  // namespace emit::go
