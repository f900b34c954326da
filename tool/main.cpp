// SPDX-License-Identifier: MIT
// Starts the command line and returns its code.
#include "cli/command_line.hpp"

int main(int count, char** arguments) { return cli::run_program(count, arguments); }
