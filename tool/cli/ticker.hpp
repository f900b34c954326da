// SPDX-License-Identifier: MIT
// Shows on a terminal what is being worked on, and for how long already.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "cli/console.hpp"

namespace cli {

class Ticker {
public:
    explicit Ticker(Console& console);
    Ticker(const Ticker&) = delete;
    Ticker& operator=(const Ticker&) = delete;
    ~Ticker();

    /// What is worked on from now on.
    void show(std::string text);
    /// Nothing is, until the next `show`.
    void pause();

private:
    void run();

    Console& console_;
    std::mutex lock_;
    std::condition_variable changed_;
    std::string text_;
    std::chrono::steady_clock::time_point since_;
    bool ended_ = false;
    std::thread thread_;
};

}  // namespace cli
