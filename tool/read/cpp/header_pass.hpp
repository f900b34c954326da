// SPDX-License-Identifier: MIT
// One walk over the tokens of one header, in the preprocessor's state so far: its unit's text and lists.
#pragma once

#include <string>
#include <vector>

#include "read/cpp/branches.hpp"
#include "read/cpp/lexer.hpp"
#include "read/cpp/preprocessor.hpp"

namespace reader::cpp {

class HeaderPass {
public:
    HeaderPass(Preprocessor& owner, Unit& unit, std::string path);
    void run();

private:
    /// What is done with the text of a branch, parallel to the open #ifs.
    struct Branch {
        bool hidden = false;  // left to the alternative before it
        bool whole = false;   // its declarations are complete
    };

    std::string_view word(std::size_t index) const;
    source::Span span(Token token) const { return {unit_.file, token.begin, token.end}; }
    void blank(source::Span span);
    bool is_hidden() const;
    void mark_uncertain(Token token);
    void fail(source::Span span, const std::string& message);

    // directives
    void directive(Token token);
    bool branch(std::string_view name, const std::string& rest, Token token);
    void enter_branch();
    bool is_whole(std::size_t first) const;
    bool is_guard(const std::string& name) const;
    void define(std::string_view text);
    void include(std::string_view text, std::uint32_t text_begin, Token token);
    void pragma(const std::string& rest, Token token);

    // what is blanked among the rest
    void decoration(Token token);
    void attribute(std::size_t last);
    bool is_attribute_list() const;
    bool is_braced_default() const;
    bool is_in_parentheses() const;
    std::size_t matching(std::size_t open) const;
    void macro(Token token);

    Preprocessor& owner_;
    Unit& unit_;
    std::string path_;
    std::string_view original_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    Branches branches_;
    std::vector<Branch> texts_;
    bool region_open_ = false;
    std::uint32_t pack_begin_ = 0;
    bool packing_ = false;
};

/// The words of a directive with one space where there was any, without comments.
std::string joined(std::string_view text, const std::vector<Token>& tokens, std::size_t first);

}  // namespace reader::cpp
