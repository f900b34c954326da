// SPDX-License-Identifier: MIT
// One header as it is parsed: its text after the preprocessor, with all that was taken out of it.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "source/source.hpp"
#include "syntax/tree.hpp"

namespace reader::cpp {

struct Unit;

/// `#include "…"` of another header that is read.
struct Include {
    std::uint32_t offset = 0;
    Unit* unit = nullptr;
};

struct Unit {
    source::FileId file;
    bool exported = false;          // an API header, not one that is only read for types
    std::string text;               // of the file's length: directives, dead branches, attributes and macros are spaces
    std::vector<Include> includes;  // in order
    std::vector<source::Span> uncertain;   // regions that only some targets have
    std::vector<source::Span> attributes;  // `[[…]]`, `__attribute__((…))`, `alignas(…)`
    std::vector<source::Span> packed;      // under `#pragma pack`
    std::set<std::uint32_t> directives;    // where those stand that belong to an item
    std::unique_ptr<syntax::Tree> tree;
};

inline bool overlap(source::Span left, source::Span right) {
    return left.file == right.file && left.begin < right.end && right.begin < left.end;
}

}  // namespace reader::cpp
