// SPDX-License-Identifier: MIT
// The scanner. It knows as much of C++ as is needed to tell code from comments and quotes.
#include "read/cpp/lexer.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace reader::cpp {
namespace {

bool begins_identifier(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_' ||
           static_cast<unsigned char>(letter) >= 0x80;
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool continues_identifier(char letter) { return begins_identifier(letter) || is_digit(letter); }

bool is_space(char letter) { return std::string_view(" \t\r\n\v\f").contains(letter); }

constexpr std::array<std::string_view, 22> operators = {"<=>", "<<=", ">>=", "...", "->*", "::", "<<", ">>",
                                                        "<=",  ">=",  "==",  "!=",  "&&",  "||", "->", "++",
                                                        "--",  "+=",  "-=",  "*=",  "|=",  "##"};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        at_ = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
        while (skip_space()) {
            const auto begin = at_;
            const auto kind = scan();
            tokens_.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)});
            line_start_ = line_start_ && kind == TokenKind::comment;
        }
        return std::move(tokens_);
    }

private:
    char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    bool starts(std::string_view word) const { return text_.substr(at_).starts_with(word); }

    bool skip_space() {
        while (at_ < text_.size() && (is_space(text_[at_]) || is_continuation())) {
            line_start_ = line_start_ || text_[at_] == '\n';
            step();
        }
        return at_ < text_.size();
    }

    bool is_continuation() const { return peek() == '\\' && (peek(1) == '\n' || peek(1) == '\r'); }

    /// One character on, or past the end of a line that is continued.
    void step() { at_ += !is_continuation() ? 1 : starts("\\\r\n") ? 3 : 2; }

    TokenKind scan() {
        if (starts("//") || starts("/*")) {
            skip_comment();
            return TokenKind::comment;
        }
        if (peek() == '#' && line_start_) {
            skip_directive();
            return TokenKind::directive;
        }
        if (const auto prefix = string_prefix()) {
            at_ += *prefix - 1;
            return scan_quoted();
        }
        if (begins_identifier(peek())) {
            skip_while(continues_identifier);
            return TokenKind::identifier;
        }
        if (is_digit(peek()) || (peek() == '.' && is_digit(peek(1)))) {
            skip_number();
            return TokenKind::number;
        }
        const auto longest = std::ranges::find_if(operators, [&](std::string_view word) { return starts(word); });
        at_ += longest == operators.end() ? 1 : longest->size();
        return TokenKind::punctuation;
    }

    template <class Condition>
    void skip_while(Condition condition) {
        while (at_ < text_.size() && condition(text_[at_])) {
            ++at_;
        }
    }

    void skip_number() {
        while (at_ < text_.size() &&
               (continues_identifier(peek()) || peek() == '.' || is_separator() || is_exponent_sign())) {
            ++at_;
        }
    }
    bool is_separator() const { return peek() == '\'' && continues_identifier(peek(1)); }
    bool is_exponent_sign() const {
        return (peek() == '+' || peek() == '-') && std::string_view("eEpP").contains(text_[at_ - 1]) &&
               !text_.substr(0, at_).ends_with("0x");
    }

    void skip_comment() {
        if (starts("//")) {
            while (at_ < text_.size() && peek() != '\n') {
                step();
            }
        } else {
            const auto end = text_.find("*/", at_ + 2);
            at_ = end == std::string_view::npos ? text_.size() : end + 2;
        }
    }

    void skip_directive() {
        while (at_ < text_.size() && peek() != '\n') {
            if (starts("//") || starts("/*")) {
                skip_comment();
            } else {
                step();
            }
        }
    }

    /// How many characters up to and with the opening quote, where a literal begins here.
    std::optional<std::size_t> string_prefix() const {
        for (const std::string_view prefix : {"", "R", "L", "u", "U", "u8", "LR", "uR", "UR", "u8R"}) {
            const auto quote = peek(prefix.size());
            if (starts(prefix) && (quote == '"' || (quote == '\'' && !prefix.ends_with('R')))) {
                return prefix.size() + 1;
            }
        }
        return std::nullopt;
    }

    TokenKind scan_quoted() {
        const auto quote = peek();
        if (quote == '"' && at_ > 0 && text_[at_ - 1] == 'R') {
            skip_raw();
            return TokenKind::string;
        }
        ++at_;
        while (at_ < text_.size() && peek() != quote && peek() != '\n') {
            at_ += peek() == '\\' ? 2 : 1;
        }
        at_ = std::min(at_ + (peek() == quote ? 1 : 0), text_.size());
        return quote == '"' ? TokenKind::string : TokenKind::character;
    }

    void skip_raw() {
        const auto open = text_.find('(', at_);
        if (open == std::string_view::npos) {
            at_ = text_.size();
            return;
        }
        const auto closing = ")" + std::string(text_.substr(at_ + 1, open - at_ - 1)) + "\"";
        const auto end = text_.find(closing, open);
        at_ = end == std::string_view::npos ? text_.size() : end + closing.size();
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool line_start_ = true;
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) { return Lexer(text).run(); }

bool is_identifier(std::string_view text) {
    return !text.empty() && begins_identifier(text.front()) && std::ranges::all_of(text, continues_identifier);
}

}  // namespace reader::cpp
