// SPDX-License-Identifier: MIT
// The environment of the real program: disk, processes, terminal.
#include <cstdlib>
#include <iostream>
#include <thread>

#include <unistd.h>

#include "build/lock.hpp"
#include "cli/command_line.hpp"

namespace cli {
namespace {

/// A person reads the messages, and has not asked for plain text.
bool wants_colour(bool terminal, const support::ProcessRunner& runner) {
    const auto no_colour = runner.variable("NO_COLOR");
    return terminal && (!no_colour || no_colour->empty()) && runner.variable("TERM") != "dumb";
}

support::Result<std::shared_ptr<void>> take_lock(const support::Path& file, const std::function<void()>& waiting) {
    support::Result<build::Lock> lock = build::Lock::acquire(file, waiting);
    if (!lock) return std::unexpected(lock.error());
    return std::make_shared<build::Lock>(std::move(*lock));
}

}  // namespace

int run_program(int count, char** arguments) {
    const auto files = support::real_file_system();
    const auto runner = support::real_process_runner();
    const bool terminal = ::isatty(STDERR_FILENO) != 0;
    std::error_code ignored;
    const Environment environment{*files,
                                  *runner,
                                  std::cout,
                                  std::cerr,
                                  terminal,
                                  wants_colour(terminal, *runner),
                                  std::filesystem::current_path(ignored),
                                  std::max(1u, std::thread::hardware_concurrency()),
                                  take_lock,
                                  [&] { return support::real_watch(*files); }};
    return run_command_line({arguments + 1, arguments + count}, environment);
}

}  // namespace cli
