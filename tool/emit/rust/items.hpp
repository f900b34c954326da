// SPDX-License-Identifier: MIT
// One Rust file while it grows: items with an empty line between them.
#pragma once

#include <initializer_list>
#include <source_location>
#include <string>
#include <string_view>

#include "text/code_writer.hpp"

namespace emit::rust {

/// A template filled in, without the line end at its end.
std::string filled(std::string_view text, std::initializer_list<text::Hole> holes,
                   std::source_location where = std::source_location::current());

class Items {
public:
    /// `head` is what the file begins with, below the mark of generated files.
    explicit Items(std::string_view head);

    void add(std::string_view text, std::initializer_list<text::Hole> holes = {},
             std::source_location where = std::source_location::current());
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

}  // namespace emit::rust
