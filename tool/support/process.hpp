// SPDX-License-Identifier: MIT
// The edge to other programs: an interface, the real one, and one that records for tests.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "support/file_system.hpp"
#include "support/result.hpp"

namespace support {

struct Command {
    std::string program;  // found on PATH unless it has a slash
    std::vector<std::string> arguments;
    std::map<std::string, std::string> environment;  // added to, and before, our own
    Path folder;                                     // to run in; empty is ours
    bool pass_through = false;  // the child writes to our own terminal instead of into ProcessOutput
};

struct ProcessOutput {
    int exit_code = 0;  // 128 + n where signal n ended it
    std::string output;
    std::string error_output;
};

class ProcessRunner {
public:
    virtual ~ProcessRunner() = default;
    /// Runs to the end. An error only where the program could not be started at all. Safe to call from threads, except
    /// on the one that records.
    virtual Result<ProcessOutput> run(const Command& command) = 0;
    /// Where PATH has a program of that name.
    virtual std::optional<Path> find(const std::string& program) const = 0;
    /// One variable of our environment.
    virtual std::optional<std::string> variable(const std::string& name) const = 0;
};

std::unique_ptr<ProcessRunner> real_process_runner();

/// Records each command and answers with what a test's function says.
class RecordingProcessRunner final : public ProcessRunner {
public:
    std::function<Result<ProcessOutput>(const Command&)> answer;
    std::map<std::string, Path> programs;
    std::map<std::string, std::string> variables;
    std::vector<Command> commands;

    Result<ProcessOutput> run(const Command& command) override;
    std::optional<Path> find(const std::string& program) const override;
    std::optional<std::string> variable(const std::string& name) const override;
};

}  // namespace support
