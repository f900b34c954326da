// SPDX-License-Identifier: MIT
// One line for many: a step replaces the one before of the same target.
#include "cli/build_progress.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace cli {

void BuildProgress::begin(const std::string& target, const std::string& step) {
    const auto known = std::ranges::find(working_, target, &Working::target);
    if (known == working_.end()) working_.push_back({target, step});
    else known->step = step;
}

void BuildProgress::end(const std::string& target) {
    ++done_;
    std::erase_if(working_, [&](const Working& working) { return working.target == target; });
}

std::string BuildProgress::text() const {
    std::string text;
    for (const Working& working : working_) {
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", working.target, working.step);
    }
    if (text.empty() || targets_ == 1) return text;
    return text + fmt::format(" ({} of {} done)", done_, targets_);
}

}  // namespace cli
