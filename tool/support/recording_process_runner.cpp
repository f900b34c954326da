// SPDX-License-Identifier: MIT
// The process runner of tests: nothing is started.
#include "support/process.hpp"

namespace support {

Result<ProcessOutput> RecordingProcessRunner::run(const Command& command) {
    commands.push_back(command);
    if (!answer) return ProcessOutput{};
    return answer(command);
}

std::optional<Path> RecordingProcessRunner::find(const std::string& program) const {
    const auto found = programs.find(program);
    if (found == programs.end()) return std::nullopt;
    return found->second;
}

std::optional<std::string> RecordingProcessRunner::variable(const std::string& name) const {
    const auto found = variables.find(name);
    if (found == variables.end()) return std::nullopt;
    return found->second;
}

}  // namespace support
