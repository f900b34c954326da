// SPDX-License-Identifier: MIT
// Paths out of their nodes, which nest to the left.
#include "read/rust/paths.hpp"

#include <array>

#include "read/rust/literals.hpp"
#include "read/rust/nodes.hpp"
#include "support/strings.hpp"

namespace reader::rust {
namespace {

bool is_segment(const syntax::Node& node) {
    constexpr std::array kinds = {"identifier", "type_identifier",           "primitive_type", "self", "super",
                                  "crate",      "shorthand_field_identifier"};
    for (const std::string_view kind : kinds) {
        if (node.is(kind)) {
            return true;
        }
    }
    return false;
}

bool append(const syntax::Node& node, Path& path) {
    if (is_segment(node)) {
        path.segments.push_back(plain_identifier(node.text()));
        return true;
    }
    if (!node.is("scoped_identifier") && !node.is("scoped_type_identifier")) {
        return false;
    }
    if (node.text().starts_with("::") && !node.field("path")) {
        path.absolute = true;
    }
    for (const syntax::Node& part : code_children(node)) {
        if (!append(part, path)) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::string Path::text() const { return (absolute ? "::" : "") + support::join(segments, "::"); }

std::optional<Path> read_path(syntax::Node node) {
    Path path;
    return append(node, path) ? std::optional(path) : std::nullopt;
}

}  // namespace reader::rust
