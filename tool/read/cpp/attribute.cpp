// SPDX-License-Identifier: MIT
// Attributes, whose text was blanked before parsing and is read here from the source.
#include <algorithm>

#include "read/cpp/lexer.hpp"
#include "read/cpp/notes.hpp"

namespace reader::cpp {
namespace {

std::vector<std::string_view> attributes_in(const Unit& unit, const source::SourceMap& sources, std::uint32_t begin,
                                            std::uint32_t end) {
    const auto first = std::ranges::lower_bound(unit.attributes, begin, {}, &source::Span::begin);
    std::vector<std::string_view> texts;
    for (auto attribute = first; attribute != unit.attributes.end() && attribute->begin < end; ++attribute) {
        texts.push_back(sources.text(*attribute));
    }
    return texts;
}

bool contains_word(std::string_view text, std::string_view wanted) {
    return std::ranges::any_of(tokenize(text), [&](Token token) { return text_of(text, token) == wanted; });
}

/// The text of the literals after the word, as far as they follow at once.
std::string reason_after(std::string_view text, std::string_view wanted) {
    const auto tokens = tokenize(text);
    auto token = std::ranges::find_if(tokens, [&](Token each) { return text_of(text, each) == wanted; });
    std::string reason;
    for (token += 2; token < tokens.end() && token->kind == TokenKind::string; ++token) {
        const auto literal = text_of(text, *token);
        const auto open = literal.find('"');
        for (auto i = open + 1; i + 1 < literal.size(); ++i) {
            i += literal[i] == '\\' ? 1 : 0;
            reason += literal[i];
        }
    }
    return reason;
}

}  // namespace

std::optional<std::string> deprecation(const Unit& unit, const source::SourceMap& sources, std::uint32_t begin,
                                       std::uint32_t end) {
    for (const auto text : attributes_in(unit, sources, begin, end)) {
        if (contains_word(text, "deprecated")) {
            return reason_after(text, "deprecated");
        }
    }
    return std::nullopt;
}

bool changes_layout(const Unit& unit, const source::SourceMap& sources, std::uint32_t begin, std::uint32_t end) {
    const auto attributes = attributes_in(unit, sources, begin, end);
    return std::ranges::any_of(attributes, [](std::string_view text) {
        return std::ranges::any_of(tokenize(text), [&](Token token) {
            const auto word = text_of(text, token);
            return word == "alignas" || word == "_Alignas" || word == "no_unique_address" ||
                   word.find("packed") != word.npos || word.find("aligned") != word.npos;
        });
    });
}

}  // namespace reader::cpp
