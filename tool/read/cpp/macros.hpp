// SPDX-License-Identifier: MIT
// Macros: what is defined where reading has come to, what #if conditions are worth, and what stands for a macro's name.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "read/cpp/constant.hpp"

namespace reader::cpp {

struct Macro {
    std::string body;
    bool function_like = false;
    bool uncertain = false;  // whether it is defined, or as what, depends on the target
};

enum class Condition { no, yes, unknown };

class Macros {
public:
    /// `defines` as the compiler gets them; `attributes` are names that beepboop.toml has blanked.
    Macros(const std::map<std::string, std::string>& defines, const std::vector<std::string>& attributes);

    void define(const std::string& name, Macro macro);
    void undefine(const std::string& name, bool uncertain);
    const Macro* find(std::string_view name) const;

    /// Of `#if text`.
    Condition condition(std::string_view text) const;
    /// Of `#ifdef name`.
    Condition is_defined(std::string_view name) const;
    /// The macro's value as a constant.
    Evaluated value(std::string_view name) const;

    /// What replaces the macro in the text that is parsed: nothing for what only decorates declarations, one or more
    /// words that are not longer than its name; none where it stays as it is.
    std::optional<std::string> replacement(std::string_view name) const;

private:
    /// Whether a macro's body only decorates what it stands before.
    bool is_decoration(std::string_view body, int depth) const;

    std::map<std::string, Macro, std::less<>> macros_;
    std::set<std::string, std::less<>> attributes_;
};

}  // namespace reader::cpp
