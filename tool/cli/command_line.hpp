// SPDX-License-Identifier: MIT
// The command line: which command is meant, and what is wrong with it where none is.
#pragma once

#include <string>
#include <vector>

#include "cli/environment.hpp"

namespace cli {

/// Runs what the arguments (without the program's name) ask for. The exit code: 0 all well, 1 the user's mistake or a
/// failed build, 2 wrong usage; `run` ends with the program's own.
int run_command_line(const std::vector<std::string>& arguments, const Environment& environment);

/// The real one.
int run_program(int count, char** arguments);

}  // namespace cli
