// SPDX-License-Identifier: MIT
// For tests: a world in memory for the command line.
#pragma once

#include <sstream>

#include <gtest/gtest.h>

#include "cli/command_line.hpp"

namespace cli {

/// Each `wait` makes the next change; when there is none left, the user asks to end.
class PretendedWatch final : public support::Watch {
public:
    explicit PretendedWatch(std::vector<std::function<void()>>& changes) : changes_(changes) {}
    bool wait(const support::Stamps&) override {
        if (changes_.empty()) return false;
        const auto change = changes_.front();
        changes_.erase(changes_.begin());
        change();
        return true;
    }

private:
    std::vector<std::function<void()>>& changes_;
};

class CommandLine : public testing::Test {
protected:
    /// Runs a command line in `folder`; what it says is in `output` and `messages`.
    int run(const std::vector<std::string>& arguments, const support::Path& folder = "/home") {
        output.str("");
        messages.str("");
        const auto lock = [this](const support::Path& file,
                                 const std::function<void()>&) -> support::Result<std::shared_ptr<void>> {
            locked.push_back(file);
            return std::make_shared<int>();
        };
        const auto watch = [this] { return std::make_unique<PretendedWatch>(changes); };
        return run_command_line(arguments, {files, runner, output, messages, false, false, folder, 1, lock, watch});
    }

    void put(const support::Path& path, const std::string& text) { ASSERT_TRUE(files.write(path, text)); }

    support::MemoryFileSystem files;
    support::RecordingProcessRunner runner;
    std::ostringstream output;
    std::ostringstream messages;
    std::vector<support::Path> locked;
    std::vector<std::function<void()>> changes;
};

}  // namespace cli
