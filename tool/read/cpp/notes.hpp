// SPDX-License-Identifier: MIT
// What stands beside an item: its documentation, its directives, and the attributes that were blanked.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "api/library.hpp"
#include "diagnostics/diagnostic.hpp"
#include "read/cpp/unit.hpp"

namespace reader::cpp {

enum class DirectiveKind {
    fast,
    name,
    skip,
    record,
    object,
    flat,
    serialize,
    concurrent,
    flags,
    default_value,
    convert
};

struct Directive {
    DirectiveKind kind = DirectiveKind::skip;
    std::string argument;
    source::Span span;
};

/// An item of a body with the comments that belong to it.
struct Entry {
    syntax::Node node;
    std::vector<syntax::Node> leading;
    std::vector<syntax::Node> trailing;  // `///<` and its like
    std::uint32_t previous_end = 0;      // where the item before it ends
    std::vector<Directive> directives;

    const Directive* find(DirectiveKind kind) const;
};

/// The named children of a body that are no comments, each with its comments. Directives are read, and wrong ones
/// reported.
std::vector<Entry> entries(const syntax::Node& body, Unit& unit, const source::SourceMap& sources,
                           diagnostics::Sink& sink, std::uint32_t after = 0);

/// Lines of the doc comments among these.
api::Doc read_doc(const Entry& entry);
/// The `//!` or `@file` comment at a header's head, and where it ends (0 without one).
struct FileDoc {
    api::Doc doc;
    std::uint32_t end = 0;
};
FileDoc read_file_doc(const syntax::Node& root, const source::SourceMap& sources);

/// The reason of a `[[deprecated("reason")]]` among the attributes in [begin, end).
std::optional<std::string> deprecation(const Unit& unit, const source::SourceMap& sources, std::uint32_t begin,
                                       std::uint32_t end);
/// Whether one of the attributes in [begin, end) changes how a type lies in memory.
bool changes_layout(const Unit& unit, const source::SourceMap& sources, std::uint32_t begin, std::uint32_t end);

std::string_view name(DirectiveKind kind);
/// The directives among these comments; unknown ones and wrong arguments are reported.
std::vector<Directive> read_directives(const std::vector<syntax::Node>& comments, Unit& unit, diagnostics::Sink& sink);
/// Reports the directives of a header that stand above no item.
void report_lost_directives(const Unit& unit, diagnostics::Sink& sink);

}  // namespace reader::cpp
