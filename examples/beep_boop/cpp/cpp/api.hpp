// SPDX-License-Identifier: MIT
/// @file
/// The seed's example: native code that gets a string from Go.
#pragma once

#include <string_view>

/// Prints a message from Go.
void beep_boop(std::string_view message) noexcept;
