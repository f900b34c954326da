// SPDX-License-Identifier: MIT
// Small questions to syntax nodes that several constructs ask.
#pragma once

#include <string>
#include <vector>

#include "syntax/tree.hpp"

namespace reader::rust {

inline bool is_comment(const syntax::Node& node) { return node.is("line_comment") || node.is("block_comment"); }

/// Named children without comments.
inline std::vector<syntax::Node> code_children(const syntax::Node& node) {
    auto children = node.named_children();
    std::erase_if(children, is_comment);
    return children;
}

/// A node's text on one line, for messages.
std::string one_line(const syntax::Node& node);

}  // namespace reader::rust
