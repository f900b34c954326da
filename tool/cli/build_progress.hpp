// SPDX-License-Identifier: MIT
// What is being worked on, for all targets that are built at the same time, in one line.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cli {

class BuildProgress {
public:
    explicit BuildProgress(std::size_t targets) : targets_(targets) {}

    /// The target is at this step now.
    void begin(const std::string& target, const std::string& step);
    void end(const std::string& target);
    /// `linux/arm64: compiling, darwin/arm64: linking (1 of 3 done)`; empty where nothing is worked on.
    std::string text() const;

private:
    struct Working {
        std::string target;
        std::string step;
    };
    std::size_t targets_;
    std::size_t done_ = 0;
    std::vector<Working> working_;  // in the order they began
};

}  // namespace cli
