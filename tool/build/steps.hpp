// SPDX-License-Identifier: MIT
// How long each step of building one target takes.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace build {

/// `compiling`, `linking`, `checking`.
struct StepTime {
    std::string name;
    double seconds = 0;
};

/// Told of steps as people are; each lasts until the next begins or all have ended.
class Steps {
public:
    /// `text` may say more after a comma or a semicolon.
    void begin(const std::string& text);
    void end();
    const std::vector<StepTime>& times() const { return times_; }

private:
    using Clock = std::chrono::steady_clock;

    std::vector<StepTime> times_;
    Clock::time_point begun_;
    bool is_running_ = false;
};

}  // namespace build
