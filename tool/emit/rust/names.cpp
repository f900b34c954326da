// SPDX-License-Identifier: MIT
// Names: keywords are escaped, and what the bodies of functions use themselves is kept free.
#include "emit/rust/names.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include <fmt/format.h>

namespace emit::rust {
namespace {

/// Of every edition. `self`, `super` and `crate` cannot be names at all, nor be escaped.
constexpr std::array<std::string_view, 48> keywords = {
    "abstract", "as",     "async",   "await",  "become",  "box",    "break", "const", "continue", "do",
    "dyn",      "else",   "enum",    "extern", "false",   "final",  "fn",    "for",   "gen",      "if",
    "impl",     "in",     "let",     "loop",   "macro",   "match",  "mod",   "move",  "mut",      "override",
    "priv",     "pub",    "ref",     "return", "static",  "struct", "trait", "true",  "try",      "type",
    "typeof",   "unsafe", "unsized", "use",    "virtual", "where",  "while", "yield"};

/// What a generated function calls or defines itself, and the fields that each frame has.
constexpr std::array<std::string_view, 14> of_functions = {"frame",   "scope",    "value", "error",    "result",
                                                           "outcome", "argument", "hold",  "in_place", "target",
                                                           "give",    "done",     "fail",  "user"};

/// What the bodies of the traits' functions define.
constexpr std::array<std::string_view, 6> of_traits = {"wire", "scope", "size", "writer", "fields", "field"};

bool contains(auto& names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

bool is_number(std::string_view name) {
    return std::ranges::all_of(name, [](unsigned char character) { return std::isdigit(character) != 0; });
}

}  // namespace

std::string identifier(std::string_view name) {
    return contains(keywords, name) ? fmt::format("r#{}", name) : std::string(name);
}

std::vector<std::string> parameter_names(const abi::Function& function) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const auto& parameter : function.parameters) {
        std::string name = parameter.name;
        while (contains(of_functions, name) || !taken.insert(name).second) {
            name += '_';
        }
        names.push_back(identifier(name));
    }
    return names;
}

std::string wire_field(const api::Field& field) {
    return is_number(field.name) ? fmt::format("field_{}", field.name) : identifier(field.name);
}

std::string field_variable(const api::Field& field) {
    return contains(of_traits, field.name) ? field.name + "_" : wire_field(field);
}

std::string frame_type(const abi::Function& function) { return function.label + "Frame"; }
std::string wire_type(const abi::Record& record) { return record.go_name + "Wire"; }
std::string wire_type(const abi::Case& alternative) { return alternative.go_name + "Wire"; }

}  // namespace emit::rust
