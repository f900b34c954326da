// SPDX-License-Identifier: MIT
// `beepboop gen --watch`.
#pragma once

#include "cli/command.hpp"

namespace cli {

/// Generates, and again whenever something changes that was read for it; errors are told and lived with. Ends when the
/// user asks for it. The exit code.
int watch_project(bool strict, const Session& session);

}  // namespace cli
