// SPDX-License-Identifier: MIT
// The items of a model by the paths that users write.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "api/library.hpp"

namespace check {

/// One item that can be renamed: its path, and the place of its Go name.
struct Item {
    std::string path;
    std::optional<std::string>* name;
    source::Span span;
};

/// Every function, type, field, enumerator and case. The pointers are good as long as the library is left alone.
std::vector<Item> items(api::Library& library);

/// Paths of all of them.
std::vector<std::string> paths(const std::vector<Item>& items);

/// Whether Go exports an item of that name: an upper-case letter, then letters, digits and underscores.
bool is_exported_name(const std::string& name);

}  // namespace check
