// SPDX-License-Identifier: MIT
// Which names are taken, and what becomes of a parameter that would take one.
#include "emit/go/names.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "text/case.hpp"

namespace emit::go {
namespace {

constexpr std::array taken = {
    // keywords
    "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough", "for", "func", "go", "goto", "if",
    "import", "interface", "map", "package", "range", "return", "select", "struct", "switch", "type", "var",
    // predeclared
    "any", "append", "bool", "byte", "cap", "clear", "close", "comparable", "complex", "complex128", "complex64", "copy", "delete",
    "error", "false", "float32", "float64", "imag", "int", "int16", "int32", "int64", "int8", "iota", "len", "make", "max", "min",
    "new", "nil", "panic", "print", "println", "real", "recover", "rune", "string", "true", "uint", "uint16", "uint32", "uint64",
    "uint8", "uintptr",
    // imports
    "big", "bridge", "cmp", "netip", "strconv", "strings", "syscall", "time", "unsafe",
    // of the package and of a function's body
    "afterFast", "afterMethod", "fastAddress", "call", "callTyped", "err", "makeOpaqueError", "callbackFunction", "closeObject", "failure", "fallback", "frame", "functions", "holder", "problem", "raise", "refusedResult", "unusable", "nativeFunctions", "adoptFunction", "image", "init", "classes", "library", "lowering", "main", "must", "reader",
    "refused", "result"};

/// Prefixes of our own unexported names, when an upper-case letter follows.
constexpr std::array prefixes = {"call", "callback", "class", "deliver", "destroy", "fail", "failWith", "function", "lift", "lower", "lowered", "mirror", "result", "sentinel", "wire"};

bool is_ours(std::string_view name) {
    return std::ranges::find(taken, name) != taken.end() || std::ranges::any_of(prefixes, [&](std::string_view prefix) {
               return name.size() > prefix.size() && name.starts_with(prefix) &&
                      std::isupper(static_cast<unsigned char>(name[prefix.size()]));
           });
}

}  // namespace

std::string parameter_name(const std::string& source_name, const std::vector<std::string>& initialisms) {
    auto name = text::lower_camel(source_name, initialisms);
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front()))) {
        name = "arg" + name;
    }
    return is_ours(name) ? name + "_" : name;
}

std::vector<std::string> parameter_names(const std::vector<std::string>& source_names, const std::vector<std::string>& initialisms) {
    std::vector<std::string> names;
    for (const auto& source_name : source_names) {
        auto name = parameter_name(source_name, initialisms);
        while (std::ranges::find(names, name) != names.end()) {
            name += "_";
        }
        names.push_back(name);
    }
    return names;
}

std::string wire_name(const std::string& go_name) { return "wire" + go_name; }

std::string mirror_name(const std::string& go_name) { return "mirror" + go_name; }

std::string sentinel_name(const std::string& go_name) { return "sentinel" + go_name; }

std::string class_name(const std::string& go_name) { return "class" + go_name; }

std::string destructor_name(const std::string& go_name) { return "destroy" + go_name; }

std::string index_name(const std::string& go_name) { return "function" + go_name; }

}  // namespace emit::go
