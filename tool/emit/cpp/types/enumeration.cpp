// SPDX-License-Identifier: MIT
// Enumerations: which numbers are their values, held against the header.
#include <set>

#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/literal.hpp"
#include "emit/cpp/parts.hpp"
#include "emit/cpp/wire.hpp"

namespace emit::cpp {
namespace {

/// Enumerators without those that are another name of an earlier one's value.
std::vector<const api::Enumerator*> distinct(const api::Enumeration& enumeration) {
    std::set<std::pair<bool, std::uint64_t>> values;
    std::vector<const api::Enumerator*> enumerators;
    for (const auto& enumerator : enumeration.enumerators) {
        if (values.emplace(enumerator.negative && enumerator.magnitude != 0, enumerator.magnitude).second) {
            enumerators.push_back(&enumerator);
        }
    }
    return enumerators;
}

struct Names {
    const api::Enumeration& written;
    const abi::Enumeration& bound;
    std::string wire;

    std::string value_of(const api::Enumerator& enumerator) const {
        return fmt::format("static_cast<{}>({}::{})", wire, written.native, enumerator.name);
    }
};

/// A new enumerator in the header is one that this switch lacks.
void write_every(const Names& names, text::CodeWriter& writer) {
    std::string cases;
    for (const auto* enumerator : distinct(names.written)) {
        cases += fmt::format("case {}::{}:\n", names.written.native, enumerator->name);
    }
    if (cases.empty()) {
        return;
    }
    cases.insert(cases.size() - 1, " return;");
    writer.gap();
    writer.write(R"cpp(
        static void every_value_is_known($native$ value) {
            switch (value) {
            $cases$
            }
        }
    )cpp",
                 {{"native", names.written.native}, {"cases", cases}});
}

void write_check(const Names& names, text::CodeWriter& writer) {
    if (names.written.open) {
        return;
    }
    std::string cases;
    for (const auto* enumerator : distinct(names.written)) {
        cases += fmt::format("case {}:\n", names.value_of(*enumerator));
    }
    if (!cases.empty()) {
        cases.insert(cases.size() - 1, " return true;");
    }
    cases += fmt::format("default: return refuse_enumerator(from, \"{}\", reason);", names.bound.go_name);
    writer.write(R"cpp(
        static constexpr bool checked = true;

        static bool check(const $wire$& from, Reason& reason) noexcept {
            switch (from) {
            $cases$
            }
        }
    )cpp",
                 {{"wire", names.wire}, {"cases", cases}});
}

std::string assertions(const Names& names) {
    std::vector<std::string> lines;
    if (names.written.underlying) {
        lines.push_back(
            fmt::format("static_assert(std::is_same_v<Underlying<{}>, {}>);", names.written.native, names.wire));
    }
    for (const auto& enumerator : names.written.enumerators) {
        lines.push_back(fmt::format("static_assert({} == {});", names.value_of(enumerator),
                                    integer_literal(enumerator.negative, enumerator.magnitude)));
    }
    return joined_lines(lines);
}

}  // namespace

void write_enumeration(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const auto& bound = bridge.enumerations[index];
    const Names names{bridge.library.enumerations[index], bound, wire(bound.underlying)};
    writer.gap();
    writer.write(R"cpp(
        // $path$
        template <>
        struct Crossing<$native$> : EnumerationCrossing<$native$, $wire$> {
            $members$
        };
        $assertions$
    )cpp",
                 {{"path", names.written.path()},
                  {"native", names.written.native},
                  {"wire", names.wire},
                  {"members",
                   [&](text::CodeWriter& inner) {
                       write_check(names, inner);
                       write_every(names, inner);
                   }},
                  {"assertions", assertions(names)}});
}

}  // namespace emit::cpp
