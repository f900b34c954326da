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

/// What a generated function defines itself, and the fields that each frame has.
constexpr std::array<std::string_view, 8> of_functions = {"frame",  "call",    "value", "error",
                                                          "result", "outcome", "ended", "user"};

/// What the bodies of the traits' functions define.
constexpr std::array<std::string_view, 6> of_traits = {"wire", "scope", "size", "writer", "fields", "field"};

bool contains(auto& names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

std::string owner_name(const abi::Bridge& bridge, const api::Owner& owner) {
    if (owner.kind == api::TypeKind::enumeration) {
        return bridge.enumerations[owner.declaration].go_name;
    }
    if (owner.kind == api::TypeKind::object) {
        return bridge.objects[owner.declaration].go_name;
    }
    return owner.kind == api::TypeKind::variant ? bridge.variants[owner.declaration].go_name
                                                : bridge.records[owner.declaration].go_name;
}

bool is_number(std::string_view name) {
    return std::ranges::all_of(name, [](unsigned char character) { return std::isdigit(character) != 0; });
}

}  // namespace

std::string identifier(std::string_view name) {
    return contains(keywords, name) ? fmt::format("r#{}", name) : std::string(name);
}

std::string literal(std::string_view text) {
    std::string result = "\"";
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            result += '\\';
        }
        result += byte < 0x20 || byte == 0x7F ? fmt::format("\\x{:02x}", byte) : std::string(1, character);
    }
    return result + '"';
}

std::vector<std::string> parameter_names(const abi::Function& function) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const auto& parameter : function.parameters) {
        std::string name = parameter.name == "self" ? "this" : parameter.name;
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

std::string changed_field(const abi::Function& function, std::size_t parameter) {
    const auto names = parameter_names(function);
    const auto& own = names[parameter];
    auto name = (own.starts_with("r#") ? own.substr(2) : own) + "_changed";
    while (contains(names, name)) {
        name += '_';
    }
    return name;
}

std::string frame_type(const abi::Bridge& bridge, std::size_t function) {
    const auto& written = bridge.library.functions[function];
    const auto& name = bridge.functions[function].go_name;
    return written.is_method ? fmt::format("{}__{}Frame", owner_name(bridge, *written.owner), name) : name + "Frame";
}

std::string wire_type(const abi::Record& record) { return record.go_name + "Wire"; }
std::string wire_type(const abi::Case& alternative) { return alternative.go_name + "Wire"; }

}  // namespace emit::rust
