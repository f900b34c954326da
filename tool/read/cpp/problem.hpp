// SPDX-License-Identifier: MIT
// Why something does not cross, on its way up to the item that it concerns.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.hpp"

namespace reader::cpp {

struct Problem {
    diagnostics::Kind kind = diagnostics::Kind::unsupported_type;
    std::string message;
    source::Span span;
    std::vector<std::string> help = {};
    std::string label = {};
    std::vector<diagnostics::Label> others = {};
    diagnostics::Severity severity = diagnostics::Severity::skipped;
};

template <class T>
using Expected = std::expected<T, Problem>;

inline std::unexpected<Problem> refused(Problem problem) { return std::unexpected(std::move(problem)); }

inline diagnostics::Diagnostic diagnostic(const Problem& problem, std::string item) {
    return {.kind = problem.kind,
            .severity = problem.severity,
            .message = problem.message,
            .span = problem.span,
            .label = problem.label,
            .others = problem.others,
            .help = problem.help,
            .item = std::move(item)};
}

}  // namespace reader::cpp
