// SPDX-License-Identifier: MIT
// C++ text as tokens, for what happens before parsing: directives of the preprocessor, macros, attributes, and
// constants.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace reader::cpp {

enum class TokenKind {
    identifier,
    number,
    character,
    string,       // raw ones too
    punctuation,  // the longest operator
    comment,
    directive,  // `#…` to the end of its line, continued lines included
};

/// Bytes [begin, end) of the text.
struct Token {
    TokenKind kind = TokenKind::identifier;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Every token in order; white space is left out. Nothing is refused: a quote without its partner ends with its line.
std::vector<Token> tokenize(std::string_view text);

inline std::string_view text_of(std::string_view text, Token token) {
    return text.substr(token.begin, token.end - token.begin);
}

bool is_identifier(std::string_view text);

}  // namespace reader::cpp
