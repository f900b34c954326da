// SPDX-License-Identifier: MIT
// What is installed of what a project needs, and the commands that bring the rest.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace cli {

/// A program, or a platform that can be built for.
struct Finding {
    std::string name;
    bool found = false;
    bool needed = true;   // by the project at hand, or by either language where there is none
    std::string version;  // of what was found, with whatever else there is to say of it
    std::string help;     // else the command that brings it
};

struct Findings {
    std::vector<Finding> tools;
    std::vector<Finding> targets;
};

/// Looks for all that the project at hand could need.
Findings find_tools(const Session& session);

/// What is missing, as commands, each once.
std::vector<std::string> missing_commands(const Findings& findings);

}  // namespace cli
