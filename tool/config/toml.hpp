// SPDX-License-Identifier: MIT
// toml++ as this folder uses it: its errors are values, not exceptions.
#pragma once

#define TOML_EXCEPTIONS 0
#ifndef TOML_HEADER_ONLY
#define TOML_HEADER_ONLY 1
#endif
#include <toml++/toml.h>
