// SPDX-License-Identifier: MIT
// The macro table, and what is known of the names that a compiler defines by itself.
#include "read/cpp/macros.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/cpp/lexer.hpp"
#include "read/cpp/literal.hpp"

namespace reader::cpp {
namespace {

constexpr int deepest = 12;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// Never defined by the pinned compiler, on no target.
bool is_foreign(std::string_view name) {
    constexpr std::array<std::string_view, 8> names = {"_MSC_VER",         "__INTEL_COMPILER", "__CUDACC__",
                                                       "__DOXYGEN__",      "__SWIG__",         "__cplusplus_cli",
                                                       "__INTELLISENSE__", "__CINT__"};
    return is_one_of(names, name);
}

/// Not defined by us, and perhaps by the compiler: the reserved names, and a few that are not.
bool is_platform(std::string_view name) {
    constexpr std::array<std::string_view, 5> names = {"WIN32", "linux", "unix", "NDEBUG", "WIN64"};
    const bool reserved =
        name.starts_with("__") || (name.size() > 1 && name[0] == '_' && name[1] >= 'A' && name[1] <= 'Z');
    return (reserved && !is_foreign(name)) || name.starts_with("TARGET_OS_") || is_one_of(names, name);
}

std::unexpected<NotConstant> platform(std::string_view name) {
    return std::unexpected(NotConstant{true, fmt::format("`{}` depends on the target", name)});
}

/// The names of a condition or of a macro's body. `in_condition`: a name that is nowhere defined is 0.
class MacroMeaning final : public Meaning {
public:
    MacroMeaning(const Macros& macros, bool in_condition, int depth)
        : macros_(macros), in_condition_(in_condition), depth_(depth) {}

    Evaluated value(const Path& path) override {
        const auto name = path.text();
        if (const auto* macro = macros_.find(name)) {
            return of(name, *macro);
        }
        if (is_platform(name)) {
            return platform(name);
        }
        if (in_condition_) {
            return Number{0, 64, true};
        }
        return std::unexpected(NotConstant{false, fmt::format("`{}` is not known", name)});
    }

    std::optional<Number> number_type(std::string_view type) override {
        return in_condition_ ? std::nullopt : known_number_type(type);
    }

    Evaluated defined(std::string_view name) override {
        const auto condition = macros_.is_defined(name);
        return condition == Condition::unknown ? Evaluated(platform(name))
                                               : Number{condition == Condition::yes ? 1u : 0u, 64, true};
    }

private:
    Evaluated of(const std::string& name, const Macro& macro) {
        if (macro.uncertain) {
            return platform(name);
        }
        if (macro.function_like || depth_ > deepest) {
            return std::unexpected(NotConstant{false, fmt::format("the macro `{}` has no value of its own", name)});
        }
        MacroMeaning inner(macros_, in_condition_, depth_ + 1);
        return evaluate(macro.body, inner);
    }

    const Macros& macros_;
    bool in_condition_;
    int depth_;
};

/// Words of attributes, calling conventions, linkage.
bool is_decorating_word(std::string_view word) {
    constexpr std::array<std::string_view, 14> words = {
        "inline",    "__inline",  "__inline__",    "__forceinline", "extern",     "__restrict", "__cdecl",
        "__stdcall", "_Noreturn", "__extension__", "__attribute__", "__declspec", "alignas",    "\"C\""};
    return is_one_of(words, word);
}

bool is_words(std::string_view body) {
    const auto tokens = tokenize(body);
    return !tokens.empty() &&
           std::ranges::all_of(tokens, [](Token token) { return token.kind == TokenKind::identifier; });
}

}  // namespace

Macros::Macros(const std::map<std::string, std::string>& defines, const std::vector<std::string>& attributes)
    : attributes_(attributes.begin(), attributes.end()) {
    for (const auto& [name, body] : std::map<std::string, std::string>{
             {"__cplusplus", "202302L"}, {"__clang__", "1"}, {"__GNUC__", "4"}, {"__STDC_HOSTED__", "1"}}) {
        define(name, {.body = body});
    }
    for (const auto& [name, body] : defines) {
        define(name, {.body = body.empty() ? "1" : body});
    }
}

bool Macros::is_decoration(std::string_view body, int depth) const {
    int brackets = 0;
    for (const auto token : tokenize(body)) {
        const auto word = text_of(body, token);
        const bool opens = word == "(" || word == "[";
        const auto* inner = find(word);
        const bool inner_decorates = inner != nullptr && depth < deepest && is_decoration(inner->body, depth + 1);
        if (brackets == 0 && !opens && !is_decorating_word(word) && !inner_decorates) {
            return false;
        }
        brackets += opens ? 1 : word == ")" || word == "]" ? -1 : 0;
    }
    return brackets == 0;
}

void Macros::define(const std::string& name, Macro macro) {
    const auto old = macros_.find(name);
    // Several definitions of which the target picks one decorate if all of them do.
    if (macro.uncertain && old != macros_.end() && !is_decoration(old->second.body, 0)) {
        macro.body = old->second.body;
    }
    macros_[name] = std::move(macro);
}

void Macros::undefine(const std::string& name, bool uncertain) {
    const auto found = macros_.find(name);
    if (found == macros_.end()) {
        return;
    }
    if (uncertain) {
        found->second.uncertain = true;
    } else {
        macros_.erase(found);
    }
}

const Macro* Macros::find(std::string_view name) const {
    const auto found = macros_.find(name);
    return found == macros_.end() ? nullptr : &found->second;
}

Condition Macros::condition(std::string_view text) const {
    MacroMeaning meaning(*this, true, 0);
    const auto result = evaluate(text, meaning);
    return !result ? Condition::unknown : result->value != 0 ? Condition::yes : Condition::no;
}

Condition Macros::is_defined(std::string_view name) const {
    if (const auto* macro = find(name)) {
        return macro->uncertain ? Condition::unknown : Condition::yes;
    }
    return attributes_.contains(name) ? Condition::yes : is_platform(name) ? Condition::unknown : Condition::no;
}

Evaluated Macros::value(std::string_view name) const {
    MacroMeaning meaning(*this, false, 0);
    return meaning.value({.absolute = false, .parts = {std::string(name)}});
}

std::optional<std::string> Macros::replacement(std::string_view name) const {
    if (attributes_.contains(name)) {
        return "";
    }
    const auto* macro = find(name);
    for (int depth = 0; macro != nullptr && depth < deepest; ++depth) {
        if (is_decoration(macro->body, 0)) {
            return "";
        }
        const auto* inner = macro->function_like ? nullptr : find(macro->body);
        if (inner == nullptr) {
            const bool fits = !macro->uncertain && !macro->function_like && macro->body.size() <= name.size();
            return fits && is_words(macro->body) ? std::optional(macro->body) : std::nullopt;
        }
        macro = inner;
    }
    return std::nullopt;
}

}  // namespace reader::cpp
