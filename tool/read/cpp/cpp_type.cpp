// SPDX-License-Identifier: MIT
// Spelling types.
#include "read/cpp/cpp_type.hpp"

#include <fmt/format.h>

namespace reader::cpp {
namespace {

std::string spell_value(Number value) { return fmt::format("{}{}", value.negative() ? "-" : "", value.magnitude()); }

std::string spell_named(const CppType& type) {
    auto text = std::string(type.is_const ? "const " : "");
    if (type.kind == CppType::Kind::declared) {
        return text + native_path(*type.entity);
    }
    text += (type.kind == CppType::Kind::fundamental ? "" : "::") + type.name;
    if (type.arguments.empty()) {
        return text;
    }
    std::vector<std::string> arguments;
    for (const auto& argument : type.arguments) {
        arguments.push_back(spell(argument));
    }
    return fmt::format("{}<{}>", text, support::join(arguments, ", "));
}

/// `int[2][3]`: the outer length first.
std::string spell_array(const CppType& type) {
    std::string lengths;
    const auto* element = &type;
    for (; element->kind == CppType::Kind::array; element = &element->arguments[0]) {
        lengths += fmt::format("[{}]", spell_value(element->value));
    }
    return spell(*element) + lengths;
}

/// `bool(int, const ::std::string&)`
std::string spell_function(const CppType& type) {
    std::vector<std::string> parameters;
    for (std::size_t i = 1; i < type.arguments.size(); ++i) {
        parameters.push_back(spell(type.arguments[i]));
    }
    return fmt::format("{}({})", spell(type.arguments[0]), support::join(parameters, ", "));
}

}  // namespace

std::string spell(const CppType& type) {
    switch (type.kind) {
    case CppType::Kind::fundamental:
    case CppType::Kind::standard:
    case CppType::Kind::foreign:
    case CppType::Kind::declared: return spell_named(type);
    case CppType::Kind::pointer:
        if (type.arguments[0].kind == CppType::Kind::function) {
            return "::std::add_pointer_t<" + spell(type.arguments[0]) + ">";
        }
        return spell(type.arguments[0]) + "*" + (type.is_const ? " const" : "");
    case CppType::Kind::reference: return spell(type.arguments[0]) + "&";
    case CppType::Kind::rvalue_reference: return spell(type.arguments[0]) + "&&";
    case CppType::Kind::array: return spell_array(type);
    case CppType::Kind::function: return spell_function(type);
    case CppType::Kind::value: return spell_value(type.value);
    }
    return "";
}

}  // namespace reader::cpp
