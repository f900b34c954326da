// SPDX-License-Identifier: MIT
// What a name means where it is used.
#pragma once

#include <string>

#include "read/cpp/scope.hpp"

namespace reader::cpp {

/// An entity of the headers, or a path into the standard library (`std::vector`); neither where nothing was found.
struct Found {
    Entity* entity = nullptr;
    std::string standard;

    explicit operator bool() const { return entity != nullptr || !standard.empty(); }
};

Found look_up(const Path& path, Place place);

/// Whether the name is one of the standard library's that this reader has something to say of: `std::vector`.
bool is_standard(std::string_view name);

}  // namespace reader::cpp
