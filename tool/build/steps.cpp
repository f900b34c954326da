// SPDX-License-Identifier: MIT
// A stopwatch that is read whenever the next step begins.
#include "build/steps.hpp"

namespace build {

void Steps::begin(const std::string& text) {
    end();
    times_.push_back({text.substr(0, text.find_first_of(",;")), 0});
    is_running_ = true;
}

void Steps::end() {
    const Clock::time_point now = Clock::now();
    if (is_running_) times_.back().seconds = std::chrono::duration<double>(now - begun_).count();
    begun_ = now;
    is_running_ = false;
}

}  // namespace build
