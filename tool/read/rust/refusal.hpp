// SPDX-License-Identifier: MIT
// Why something cannot be read into the model, on its way from the place that found out to the item that is left out.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "source/source.hpp"

namespace reader::rust {

/// A diagnostic that does not know yet which item it concerns.
struct Refusal {
    diagnostics::Kind kind = diagnostics::Kind::unsupported_type;
    std::string message;
    source::Span span;
    std::string label = {};  // empty: whoever reports it names the parameter, field or result
    std::vector<diagnostics::Label> others = {};
    std::vector<std::string> help = {};
    diagnostics::Severity severity = diagnostics::Severity::skipped;
    bool reported = false;                       // the user has been told already
    std::vector<diagnostics::Label> cause = {};  // of one that follows from another: where it began
};

template <class T>
using Read = std::expected<T, Refusal>;

inline std::unexpected<Refusal> refuse(Refusal refusal) { return std::unexpected(std::move(refusal)); }

inline void report(diagnostics::Sink& sink, Refusal refusal, std::string item) {
    if (!refusal.reported) {
        refusal.others.insert(refusal.others.end(), refusal.cause.begin(), refusal.cause.end());
        sink.report({refusal.kind, refusal.severity, std::move(refusal.message), refusal.span, std::move(refusal.label),
                     std::move(refusal.others), std::move(refusal.help), std::move(item)});
    }
}

}  // namespace reader::rust
