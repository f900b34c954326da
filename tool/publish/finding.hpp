// SPDX-License-Identifier: MIT
// One thing that stands against publishing a module, or that its author should know before.
#pragma once

#include <string>

namespace publish {

enum class Level {
    error,    // who imports the module would get something broken
    warning,  // it works, but perhaps not as meant
};

struct Finding {
    Level level = Level::error;
    std::string message;
    std::string help;  // what to do, or empty
};

}  // namespace publish
