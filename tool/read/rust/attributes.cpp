// SPDX-License-Identifier: MIT
// A small parser over the text of an attribute, since the grammar leaves token trees as they are.
#include "read/rust/attributes.hpp"

#include <algorithm>
#include <cctype>

#include "read/rust/literals.hpp"
#include "support/strings.hpp"

namespace reader::rust {
namespace {

bool is_word(char character) {
    return std::isalnum(static_cast<unsigned char>(character)) || character == '_' || character == '#';
}

class Parser {
public:
    Parser(std::string_view text, source::Span span) : text_(text), span_(span) {}

    Meta meta() {
        skip_space();
        const std::size_t begin = at_;
        Meta meta;
        meta.path = path();
        skip_space();
        if (peek() == '(') {
            meta.list = list();
        } else if (peek() == '=') {
            ++at_;
            skip_space();
            read_value(meta);
        }
        meta.span = {span_.file, offset(begin), offset(at_)};
        skip_to_comma();
        return meta;
    }

private:
    char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    std::uint32_t offset(std::size_t at) const { return span_.begin + static_cast<std::uint32_t>(at); }

    void skip_space() {
        while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) {
            ++at_;
        }
    }

    std::string path() {
        const std::size_t begin = at_;
        if (peek() == '"') {
            skip_string();
        }
        while (is_word(peek()) || (peek() == ':' && at_ > begin) || text_.substr(at_, 3).starts_with("::")) {
            ++at_;
        }
        return std::string(text_.substr(begin, at_ - begin));
    }

    std::vector<Meta> list() {
        std::vector<Meta> metas;
        ++at_;
        for (skip_space(); at_ < text_.size() && peek() != ')'; skip_space()) {
            const std::size_t before = at_;
            metas.push_back(meta());
            at_ += peek() == ',' || at_ == before ? 1 : 0;
        }
        at_ += at_ < text_.size() ? 1 : 0;
        return metas;
    }

    void read_value(Meta& meta) {
        const std::size_t begin = at_;
        skip_to_comma();
        const auto written = support::trim(text_.substr(begin, at_ - begin));
        const auto text = string_value(written);
        meta.quoted = text.has_value();
        meta.value = text.value_or(std::string(written));
    }

    void skip_string() {
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            at_ += text_[at_] == '\\' ? 1 : 0;
        }
        at_ = std::min(at_ + 1, text_.size());
    }

    void skip_raw_string() {
        const auto hashes = text_.find('"', at_) - at_ - 1;
        const std::string closing = '"' + std::string(hashes, '#');
        const auto end = text_.find(closing, at_ + hashes + 2);
        at_ = end == std::string_view::npos ? text_.size() : end + closing.size();
    }

    bool at_raw_string() const {
        const auto rest = text_.substr(at_);
        const auto quote = rest.find_first_not_of('#', 1);
        return rest.starts_with('r') && quote != std::string_view::npos && rest[quote] == '"';
    }

    /// To the comma or bracket that ends what we are in; whatever stands before it is not ours to understand.
    void skip_to_comma() {
        int depth = 0;
        while (at_ < text_.size()) {
            const char character = text_[at_];
            if (depth == 0 && (character == ',' || character == ')' || character == ']' || character == '}')) {
                return;
            }
            if (character == '"') {
                skip_string();
                continue;
            }
            if (at_raw_string()) {
                skip_raw_string();
                continue;
            }
            depth += character == '(' || character == '[' || character == '{';
            depth -= character == ')' || character == ']' || character == '}';
            ++at_;
        }
    }

    std::string_view text_;
    source::Span span_;
    std::size_t at_ = 0;
};

Meta parse(std::string_view text, source::Span span, std::size_t skipped) {
    span.begin += static_cast<std::uint32_t>(skipped);
    return Parser(text.substr(skipped), span).meta();
}

}  // namespace

const Meta* Meta::find(std::string_view name) const {
    const auto found = std::ranges::find(list, name, &Meta::path);
    return found == list.end() ? nullptr : &*found;
}

Meta read_attribute(syntax::Node attribute_item) {
    const auto text = attribute_item.text();
    const auto bracket = std::min(text.find('['), text.size() - 1);
    Meta meta = parse(text, attribute_item.span(), bracket + 1);
    if (meta.path == "unsafe" && meta.list.size() == 1) {
        return meta.list.front();
    }
    return meta;
}

Meta read_predicate(syntax::Node token_tree) { return parse(token_tree.text(), token_tree.span(), 1); }

}  // namespace reader::rust
