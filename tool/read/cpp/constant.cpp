// SPDX-License-Identifier: MIT
// The evaluator: precedence climbing over tokens. An operand without a value does no harm where the other one decides.
#include "read/cpp/constant.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include <fmt/format.h>

#include "read/cpp/arithmetic.hpp"
#include "read/cpp/lexer.hpp"
#include "read/cpp/literal.hpp"

namespace reader::cpp {
namespace {

constexpr int deepest = 200;

std::unexpected<NotConstant> none(std::string reason) { return std::unexpected(NotConstant{false, std::move(reason)}); }

class Evaluator {
public:
    Evaluator(std::string_view text, Meaning& meaning) : text_(text), meaning_(meaning) {
        for (const auto token : tokenize(text)) {
            if (token.kind != TokenKind::comment) {
                tokens_.push_back(token);
            }
        }
    }

    Evaluated run() {
        auto result = conditional();
        if (at_ != tokens_.size()) {
            return none(fmt::format("`{}` is no constant that can be computed here", text_));
        }
        return result;
    }

private:
    std::string_view peek(std::size_t ahead = 0) const {
        return at_ + ahead < tokens_.size() ? text_of(text_, tokens_[at_ + ahead]) : std::string_view();
    }
    bool take(std::string_view word) {
        const bool found = peek() == word;
        at_ += found ? 1 : 0;
        return found;
    }
    bool at_end() const { return at_ >= tokens_.size(); }

    Evaluated conditional() {
        auto condition = binary(1);
        if (!take("?")) {
            return condition;
        }
        auto yes = conditional();
        if (!take(":")) {
            return none("`?` stands without its `:`");
        }
        auto no = conditional();
        const auto asked = condition ? cast(*condition, boolean(false)) : condition;
        return !asked ? asked : asked->value != 0 ? yes : no;
    }

    Evaluated binary(int lowest) {
        auto left = unary();
        while (true) {
            const auto op = binary_operator();
            const auto tightness = precedence(op);
            if (tightness < lowest || tightness == 0) {
                return left;
            }
            ++at_;
            auto right = binary(tightness + 1);
            left = joined(op, left, right);
        }
    }

    std::string_view binary_operator() const {
        const auto word = peek();
        return word == "and" ? "&&" : word == "or" ? "||" : word;
    }

    static Evaluated joined(std::string_view op, const Evaluated& left, const Evaluated& right) {
        if (op == "&&" || op == "||") {
            const bool decisive = op == "||";
            const auto decides = [&](const Evaluated& side) {
                const auto asked = side ? cast(*side, boolean(false)) : side;
                return asked && (asked->value != 0) == decisive;
            };
            if (decides(left) || decides(right)) {
                return boolean(decisive);
            }
            return !left ? left : !right ? right : Evaluated(boolean(!decisive));
        }
        return !left ? left : !right ? right : apply(op, *left, *right);
    }

    Evaluated unary() {
        if (++depth_ > deepest) {
            at_ = tokens_.size();
            return none("it is nested too deeply");
        }
        auto result = nested_unary();
        --depth_;
        return result;
    }

    Evaluated nested_unary() {
        for (const std::string_view op : {"!", "~", "-", "+", "not", "compl"}) {
            if (take(op)) {
                auto operand = unary();
                return operand ? apply(op == "not" ? "!" : op == "compl" ? "~" : op, *operand) : operand;
            }
        }
        return primary();
    }

    Evaluated primary() {
        if (at_end()) {
            return none("it ends too early");
        }
        switch (tokens_[at_].kind) {
        case TokenKind::number: return number();
        case TokenKind::character: return literal(character_literal(peek()));
        case TokenKind::identifier: return name();
        case TokenKind::punctuation: return peek() == "::" ? name() : parenthesised();
        case TokenKind::string:
        case TokenKind::comment:
        case TokenKind::directive: break;
        }
        return none(fmt::format("`{}` is no number", peek()));
    }

    Evaluated number() {
        if (const auto counted = duration_literal(peek())) {
            ++at_;
            return ticks(counted->count, counted->period);
        }
        const auto real = real_literal(peek());
        return literal(real ? real : integer_literal(peek()));
    }

    Evaluated literal(std::optional<Number> number) {
        const auto text = peek();
        ++at_;
        return number ? Evaluated(*number) : none(fmt::format("`{}` is no number that can be computed here", text));
    }

    Evaluated parenthesised() {
        if (!take("(")) {
            const auto text = peek();
            ++at_;
            return none(fmt::format("`{}` has no place in a constant", text));
        }
        if (const auto type = cast_type()) {
            auto operand = unary();
            return operand ? cast(*operand, *type) : operand;
        }
        auto inner = conditional();
        return take(")") ? inner : none("a `)` is missing");
    }

    /// After `(`: the type of a C-style cast, with its `)`.
    std::optional<Number> cast_type() {
        std::size_t close = 0;
        while (at_ + close < tokens_.size() && peek(close) != ")") {
            ++close;
        }
        if (close == 0 || at_ + close + 1 >= tokens_.size()) {
            return std::nullopt;
        }
        const auto type = meaning_.number_type(spelled(at_, at_ + close));
        if (type) {
            at_ += close + 1;
        }
        return type;
    }

    /// Tokens [begin, end) with a space between words.
    std::string spelled(std::size_t begin, std::size_t end) const {
        std::string text;
        for (std::size_t i = begin; i < end; ++i) {
            const auto word = text_of(text_, tokens_[i]);
            const bool both_words = i > begin && is_identifier(word) && is_identifier(text_of(text_, tokens_[i - 1]));
            text += both_words ? " " : "";
            text += word;
        }
        return text;
    }

    Evaluated name() {
        if (take("true")) return boolean(true);
        if (take("false")) return boolean(false);
        if (peek() == "defined") return defined();
        if (take("sizeof") || take("alignof")) {
            skip_operand();
            return std::unexpected(NotConstant{true, "`sizeof` and `alignof` depend on the target"});
        }
        if (take("static_cast")) return static_cast_();
        const auto path = read_path();
        if (!path.parts.empty() && path.parts.back() == "numeric_limits" && peek() == "<") return limit();
        if (peek() == "(" || peek() == "{") return call_or_cast(path);
        return meaning_.value(path);
    }

    Path read_path() {
        Path path{.absolute = take("::"), .parts = {}};
        while (!at_end() && tokens_[at_].kind == TokenKind::identifier) {
            path.parts.emplace_back(peek());
            ++at_;
            if (peek() != "::" || at_ + 1 >= tokens_.size() || tokens_[at_ + 1].kind != TokenKind::identifier) {
                break;
            }
            ++at_;
        }
        return path;
    }

    Evaluated defined() {
        ++at_;
        const bool closed = take("(");
        const auto name = peek();
        ++at_;
        if (closed && !take(")")) {
            return none("a `)` is missing");
        }
        return meaning_.defined(name);
    }

    void skip_operand() {
        int depth = 0;
        do {
            depth += peek() == "(" || peek() == "{" ? 1 : peek() == ")" || peek() == "}" ? -1 : 0;
            ++at_;
        } while (depth > 0 && !at_end());
    }

    /// The text between `<` and its `>`, both taken.
    std::string angled() {
        const auto begin = ++at_;
        while (!at_end() && peek() != ">") {
            ++at_;
        }
        const auto text = spelled(begin, std::min(at_, tokens_.size()));
        ++at_;
        return text;
    }

    Evaluated static_cast_() {
        if (peek() != "<") {
            return none("`static_cast` stands without a type");
        }
        const auto name = angled();
        const auto type = meaning_.number_type(name);
        auto operand = primary();
        if (!type) {
            return none(fmt::format("`{}` is no type of numbers", name));
        }
        return operand ? cast(*operand, *type) : operand;
    }

    /// `std::numeric_limits<T>::max()` and its like.
    Evaluated limit() {
        const auto name = angled();
        const auto type = meaning_.number_type(name);
        if (!type || !take("::")) {
            return none(fmt::format("`{}` is no type of numbers", name));
        }
        const auto which = std::string(peek());
        ++at_;
        if (!take("(") || !take(")") || (which != "max" && which != "min" && which != "lowest")) {
            return none(fmt::format("`{}` of numeric_limits is not known here", which));
        }
        if (type->kind == NumberKind::real) {
            return limit_of_reals(which, type->bits);
        }
        const auto top = ~std::uint64_t{0} >> (64 - type->bits + (type->is_signed ? 1 : 0));
        return which == "max" ? Number{top, type->bits, type->is_signed}
                              : converted({type->is_signed ? ~top : 0, 64, true}, *type);
    }

    static Evaluated limit_of_reals(std::string_view which, unsigned bits) {
        using Float = std::numeric_limits<float>;
        using Double = std::numeric_limits<double>;
        const auto value = which == "max"   ? (bits == 32 ? Float::max() : Double::max())
                           : which == "min" ? (bits == 32 ? Float::min() : Double::min())
                                            : (bits == 32 ? Float::lowest() : Double::lowest());
        return real_number(value, bits);
    }

    Evaluated call_or_cast(const Path& path) {
        const auto type = meaning_.number_type(path.text());
        const auto period = type ? std::nullopt : meaning_.period(path.text());
        if (!type && !period) {
            skip_operand();
            return none(fmt::format("`{}` is a call", path.text()));
        }
        const auto close = take("(") ? ")" : (take("{"), "}");
        if (take(close)) {
            return type ? *type : duration_number(0);
        }
        auto inner = conditional();
        if (!take(close)) {
            return none("a bracket is missing");
        }
        return !inner ? inner : type ? cast(*inner, *type) : ticks(*inner, *period);
    }

    std::string_view text_;
    Meaning& meaning_;
    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

}  // namespace

Evaluated Meaning::defined(std::string_view) { return none("`defined` belongs into #if"); }

std::optional<Period> Meaning::period(std::string_view) { return std::nullopt; }

Evaluated evaluate(std::string_view expression, Meaning& meaning) { return Evaluator(expression, meaning).run(); }

}  // namespace reader::cpp
