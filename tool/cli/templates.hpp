// SPDX-License-Identifier: MIT
// The files of a new project, from the templates below runtime/new.
#pragma once

#include <map>
#include <string>

#include "config/config.hpp"
#include "support/result.hpp"

namespace cli {

/// Whether a project and its crate can be called so.
support::Result<void> check_project_name(const std::string& name);

/// Path (relative to the project) → text. go.mod and go.sum have all that a generated package needs.
std::map<std::string, std::string> new_project(const std::string& name, const std::string& module,
                                               config::Language language);

/// The maskfile of a project of that name.
std::string maskfile(const std::string& name);

}  // namespace cli
