// SPDX-License-Identifier: MIT
// Items into one text.
#include "emit/rust/items.hpp"

#include <fmt/format.h>

#include "emit/rust/rustfmt.hpp"
#include "output/output_tree.hpp"

namespace emit::rust {

std::string filled(std::string_view text, std::initializer_list<text::Hole> holes, std::source_location where) {
    text::CodeWriter writer;
    writer.write(text, holes, where);
    auto result = writer.take();
    while (result.ends_with('\n')) {
        result.pop_back();
    }
    return result;
}

Items::Items(std::string_view head) : text_(fmt::format("// {}\n\n{}\n", output::ownership_mark, head)) {}

void Items::add(std::string_view text, std::initializer_list<text::Hole> holes, std::source_location where) {
    text_ += fmt::format("\n{}\n", item(filled(text, holes, where)));
}

}  // namespace emit::rust
