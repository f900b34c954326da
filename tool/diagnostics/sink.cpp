// SPDX-License-Identifier: MIT
// Collecting diagnostics, putting them in order, dropping those the user has no use for.
#include <algorithm>
#include <tuple>
#include <utility>

#include "diagnostics/diagnostic.hpp"

namespace diagnostics {
namespace {

bool is_same(const Diagnostic& left, const Diagnostic& right) {
    return std::tie(left.kind, left.message, left.span, left.item) ==
           std::tie(right.kind, right.message, right.span, right.item);
}

/// Those without a place come first; those at one place stay in the order they were reported in.
bool is_before(const Diagnostic& left, const Diagnostic& right) { return left.span < right.span; }

bool concerns(const Diagnostic& diagnostic, const std::string& item) {
    return diagnostic.item == item || diagnostic.item.starts_with(item + "::");
}

}  // namespace

void Sink::report(Diagnostic diagnostic) {
    const auto repeats = [&](const Diagnostic& earlier) { return is_same(earlier, diagnostic); };
    if (std::ranges::none_of(diagnostics_, repeats)) diagnostics_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Sink::sorted() const {
    std::vector<Diagnostic> result = diagnostics_;
    std::ranges::stable_sort(result, is_before);
    return result;
}

bool Sink::has_errors() const {
    return std::ranges::any_of(diagnostics_, [](const auto& one) { return one.severity == Severity::error; });
}

void Sink::forget(const std::string& item) {
    if (item.empty()) return;
    std::erase_if(diagnostics_, [&](const Diagnostic& one) { return concerns(one, item); });
}

void Sink::be_strict() {
    for (Diagnostic& diagnostic : diagnostics_) diagnostic.severity = Severity::error;
}

}  // namespace diagnostics
