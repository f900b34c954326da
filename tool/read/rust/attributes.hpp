// SPDX-License-Identifier: MIT
// Attributes as trees of names, values and lists: `repr(C)`, `deprecated(note = "…")`, `cfg(not(test))`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "source/source.hpp"
#include "syntax/tree.hpp"

namespace reader::rust {

struct Meta {
    std::string path;                  // `cfg`, `serde::rename`; any other single token as it is written
    std::optional<std::string> value;  // of `path = "value"`: a string literal's text, else as it is written
    bool quoted = false;               // the value was a string literal
    std::vector<Meta> list;            // of `path(…)`
    source::Span span;

    const Meta* find(std::string_view name) const;
};

/// What stands within `#[…]` or `#![…]`. `#[unsafe(x)]` is x.
Meta read_attribute(syntax::Node attribute_item);

/// What stands within the parentheses of `cfg!(…)`: one predicate.
Meta read_predicate(syntax::Node token_tree);

}  // namespace reader::rust
