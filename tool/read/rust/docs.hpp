// SPDX-License-Identifier: MIT
// Documentation comments and attributes as lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/library.hpp"
#include "read/rust/attributes.hpp"

namespace reader::rust {

enum class DocComment { none, outer, inner };

/// Whether a comment documents what follows (`///`, `/** */`), what surrounds it (`//!`, `/*! */`), or nothing.
DocComment doc_comment_kind(std::string_view comment);

void add_doc_comment(api::Doc& doc, std::string_view comment);
/// `#[doc = "…"]` and `#[deprecated…]`; others change nothing.
void add_doc_attribute(api::Doc& doc, const Meta& attribute);

/// Takes the empty lines at both ends away.
void finish(api::Doc& doc);

}  // namespace reader::rust
