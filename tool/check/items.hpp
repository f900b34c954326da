// SPDX-License-Identifier: MIT
// The items of a model by the paths that users write.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "api/library.hpp"
#include "check/check.hpp"

namespace check {

/// One item that can be renamed: its path, and the place of its Go name.
struct Item {
    std::string path;
    std::optional<std::string>* name;
    source::Span span;
};

/// Every function, type, field, enumerator and case. The pointers are good as long as the library is left alone.
std::vector<Item> items(api::Library& library);

/// That an entry of beepboop.toml names no item, with the nearest one; `where` is the key it stands under.
/// Only the paths of the items are read.
diagnostics::Diagnostic unknown_item(const Entry& entry, const std::string& where, const std::vector<Item>& items);

/// Whether Go exports an item of that name: an upper-case letter, then letters, digits and underscores.
bool is_exported_name(const std::string& name);

}  // namespace check
