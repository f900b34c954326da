// SPDX-License-Identifier: MIT
// A thread that rewrites the status line once a second.
#include "cli/ticker.hpp"

#include <fmt/format.h>

namespace cli {

Ticker::Ticker(Console& console) : console_(console), thread_([this] { run(); }) {}

Ticker::~Ticker() {
    {
        const std::lock_guard guard(lock_);
        ended_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Ticker::show(std::string text) {
    const std::lock_guard guard(lock_);
    text_ = std::move(text);
    since_ = std::chrono::steady_clock::now();
    console_.status(text_);
}

void Ticker::pause() {
    const std::lock_guard guard(lock_);
    text_.clear();
}

void Ticker::run() {
    std::unique_lock guard(lock_);
    while (!changed_.wait_for(guard, std::chrono::seconds(1), [this] { return ended_; })) {
        if (text_.empty()) continue;
        const auto seconds =
            std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - since_);
        console_.status(fmt::format("{} ({} s)", text_, seconds.count()));
    }
}

}  // namespace cli
