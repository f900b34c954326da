// SPDX-License-Identifier: MIT
// All that commands touch of the world, so that tests can put another one in its place.
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>

#include "support/file_system.hpp"
#include "support/process.hpp"
#include "support/watch.hpp"

namespace cli {

struct Environment {
    support::FileSystem& files;
    support::ProcessRunner& runner;
    std::ostream& output;    // what was asked for
    std::ostream& messages;  // everything else
    bool terminal = false;   // a person reads the messages as they come
    bool colour = false;     // of the messages
    support::Path current;   // the folder we were started in
    unsigned processors = 1;
    /// Takes a lock, held as long as what is returned lives; `waiting` is called where another process has it.
    std::function<support::Result<std::shared_ptr<void>>(const support::Path& file,
                                                         const std::function<void()>& waiting)>
        lock;
    std::function<std::unique_ptr<support::Watch>()> watch;
};

}  // namespace cli
