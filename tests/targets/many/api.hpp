// SPDX-License-Identifier: MIT
// One function a source.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// From the source beside this header.
std::int64_t scaled(std::int64_t number) noexcept;
/// From a source in a folder below.
std::int64_t part(std::int64_t number) noexcept;
/// From C.
std::int64_t old(std::int64_t number) noexcept;
/// From a static library.
std::string joined(std::string_view first, std::string_view second);
