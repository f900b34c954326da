// SPDX-License-Identifier: MIT
// What stands above an item: documentation, attributes and directives, in any order.
#pragma once

#include <string_view>
#include <vector>

#include "api/library.hpp"
#include "read/rust/attributes.hpp"
#include "read/rust/cfg.hpp"
#include "read/rust/directives.hpp"
#include "read/rust/environment.hpp"
#include "syntax/tree.hpp"

namespace reader::rust {

struct Annotations {
    api::Doc doc;
    std::vector<Meta> attributes;  // `cfg_attr` resolved, `cfg` and documentation left out
    std::vector<Directive> directives;
    Presence presence = Presence::present;
    source::Span cfg;  // of what decides its presence

    const Meta* attribute(std::string_view path) const;
    const Directive* directive(std::string_view name) const;
    /// Whether some attribute of that name lists that word: `repr(C)`.
    bool lists(std::string_view path, std::string_view word) const;
};

struct Annotated {
    syntax::Node node;
    syntax::Node visibility;  // where it stands beside the node: fields of tuple structs
    Annotations notes;
};

/// The named children of a node, each with what stands above it. Reports directives that are unknown or stand above
/// nothing.
std::vector<Annotated> annotated_children(syntax::Node parent, const Environment& environment);

/// `//!` comments and `#![…]` attributes at the head of a file or module.
Annotations inner_annotations(syntax::Node parent, const Environment& environment);

}  // namespace reader::rust
