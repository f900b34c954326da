// SPDX-License-Identifier: MIT
// Specifiers and names. Declarators are in declarator.cpp, constants in constant_syntax.cpp.
#include "read/cpp/type_syntax.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/cpp/lexer.hpp"
#include "read/cpp/lookup.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

constexpr int deepest = 100;

bool is_fundamental(std::string_view word) {
    constexpr std::array<std::string_view, 11> words = {
        "void", "bool", "char", "int", "float", "double", "char8_t", "char16_t", "char32_t", "wchar_t", "__int128"};
    return std::ranges::find(words, word) != words.end();
}

/// `long unsigned int` → `unsigned long`.
std::string canonical(std::string_view text) {
    int longs = 0;
    bool is_unsigned = false;
    bool is_signed = false;
    std::string base;
    for (const auto token : tokenize(text)) {
        const auto word = text_of(text, token);
        longs += word == "long" ? 1 : 0;
        is_unsigned = is_unsigned || word == "unsigned";
        is_signed = is_signed || word == "signed";
        if (word == "short" || word == "char" || word == "double" || word == "__int128") {
            base = word;
        }
    }
    for (int i = 0; i < longs; ++i) {
        base = base.empty() ? "long" : "long " + base;
    }
    if (is_signed && base == "char") {
        return "signed char";
    }
    return (is_unsigned ? "unsigned " : "") + (base.empty() ? "int" : base);
}

CppType fundamental(std::string name, source::Span use) { return {.name = std::move(name), .span = use}; }

bool is_specifier(const syntax::Node& node) {
    return node.is("struct_specifier") || node.is("class_specifier") || node.is("union_specifier") ||
           node.is("enum_specifier");
}

/// `struct Point` where a type is used; a definition there has no name that could cross.
Expected<syntax::Node> elaborated_name(const syntax::Node& type) {
    const auto name = type.field("name");
    if (!name || name.is_missing()) {
        return refused({.kind = Kind::unsupported_type,
                        .message = "a type without a name cannot cross",
                        .span = type.span(),
                        .help = {"give it a name and declare it by itself"}});
    }
    return name;
}

void add_arguments(NamePath& result, const syntax::Node& template_type) {
    result.path.parts.emplace_back(template_type.field("name").text());
    result.inner_arguments = result.inner_arguments || result.arguments;
    result.arguments = template_type.field("arguments");
}

void add_parts(NamePath& result, const syntax::Node& name) {
    if (name.is("qualified_identifier")) {
        const auto scope = name.field("scope");
        result.path.absolute = result.path.absolute || (!scope && result.path.parts.empty());
        if (scope) {
            add_parts(result, scope);
        }
        add_parts(result, name.field("name"));
    } else if (name.is("nested_namespace_specifier")) {
        for (const auto& part : name.named_children()) {
            add_parts(result, part);
        }
    } else if (name.is("template_type") || name.is("template_function")) {
        add_arguments(result, name);
    } else {
        result.inner_arguments = result.inner_arguments || result.arguments;
        result.path.parts.emplace_back(name.text());
    }
}

}  // namespace

NamePath path_of(const syntax::Node& name) {
    NamePath result;
    add_parts(result, name);
    return result;
}

std::string one_line(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        const bool space = std::string_view(" \t\r\n").contains(letter);
        if (!space) {
            result += letter;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    return std::string(support::trim(result));
}

Expected<CppType> TypeSyntax::specifier(const syntax::Node& type, Place place) {
    const auto use = type.span();
    if (type.is("primitive_type")) {
        return is_fundamental(type.text()) ? fundamental(std::string(type.text()), use) : named(type, place);
    }
    if (type.is("sized_type_specifier")) {
        return fundamental(canonical(type.text()), use);
    }
    if (type.is("type_identifier") && is_fundamental(type.text())) {
        return fundamental(std::string(type.text()), use);
    }
    if (is_specifier(type)) {
        const auto name = elaborated_name(type);
        return name ? named(*name, place) : refused(name.error());
    }
    if (type.is("type_identifier") || type.is("qualified_identifier") || type.is("template_type")) {
        return named(type, place);
    }
    if (type.is("placeholder_type_specifier") || type.is("decltype") || !type) {
        return refused({.kind = Kind::unsupported_type,
                        .message = fmt::format("`{}` leaves the type to the compiler", one_line(type.text())),
                        .span = use,
                        .help = {"write the type out"}});
    }
    return refused({.kind = Kind::unsupported_type,
                    .message = fmt::format("`{}` is no type that can be read here", one_line(type.text())),
                    .span = use});
}

Expected<CppType> TypeSyntax::named(const syntax::Node& name, Place place) {
    const auto path = path_of(name);
    const auto use = name.span();
    if (const auto* type = bound(path.path)) {
        auto copy = *type;
        copy.span = use;
        return copy;
    }
    auto found = look_up(path.path, place);
    const bool is_foreign = !found && foreign_.contains(support::join(path.path.parts, "::"));
    if (!found && !is_foreign) {
        return refused(unresolved(path.path, use));
    }
    if (path.inner_arguments) {
        return refused({.kind = Kind::unsupported_type,
                        .message = fmt::format("`{}` is a member of a template", one_line(name.text())),
                        .span = use,
                        .help = {"name the type that it stands for"}});
    }
    if (found.entity != nullptr) {
        return of_entity(*found.entity, path, use, place);
    }
    CppType type{.kind = CppType::Kind::standard, .name = std::move(found.standard), .span = use};
    if (is_foreign) {
        type.kind = CppType::Kind::foreign;
        type.name = support::join(path.path.parts, "::");
    }
    return with_arguments(std::move(type), path, place);
}

void TypeSyntax::learn_foreign(const Path& path) { foreign_.insert(support::join(path.parts, "::")); }

Expected<CppType> TypeSyntax::with_arguments(CppType type, const NamePath& path, Place place) {
    if (path.arguments) {
        auto read = arguments(path.arguments, place);
        if (!read) {
            return refused(read.error());
        }
        type.arguments = std::move(*read);
    }
    return type;
}

Expected<CppType> TypeSyntax::of_entity(Entity& entity, const NamePath& path, source::Span use, Place place) {
    switch (entity.kind) {
    case EntityKind::record:
    case EntityKind::enumeration: return CppType{.kind = CppType::Kind::declared, .entity = &entity, .span = use};
    case EntityKind::alias: return read_alias(entity, use);
    case EntityKind::template_alias: {
        auto bindings = bind(entity, path.arguments, use, place);
        if (!bindings) {
            return refused(bindings.error());
        }
        std::swap(bindings_, *bindings);
        auto type = aliased(entity, use);
        std::swap(bindings_, *bindings);
        return type;
    }
    case EntityKind::class_template: {
        CppType type{.kind = CppType::Kind::foreign, .entity = &entity, .span = use};
        type.name = native_path(entity).substr(std::string_view("::").size());
        return with_arguments(std::move(type), path, place);
    }
    case EntityKind::name_space:
    case EntityKind::namespace_alias:
    case EntityKind::using_name:
    case EntityKind::constant: break;
    }
    return refused(
        {.kind = Kind::unresolved_name, .message = fmt::format("`{}` is no type", path.path.text()), .span = use});
}

Expected<CppType> TypeSyntax::read_alias(Entity& alias, source::Span use) {
    Bindings none;
    std::swap(bindings_, none);
    auto type = aliased(alias, use);
    std::swap(bindings_, none);
    if (type && type->is_standard("std::variant")) {
        alias.is_variant = true;
        return CppType{.kind = CppType::Kind::declared, .entity = &alias, .span = use};
    }
    return type;
}

Expected<CppType> TypeSyntax::aliased(Entity& alias, source::Span use) {
    if (alias.reading || ++depth_ > deepest) {
        return refused(
            {.kind = Kind::unresolved_name, .message = fmt::format("`{}` stands for itself", alias.name), .span = use});
    }
    alias.reading = true;
    auto declared = read(alias.node, alias.declarator, {alias.scope, alias.order});
    alias.reading = false;
    --depth_;
    if (!declared) {
        auto problem = declared.error();
        problem.others.push_back({problem.span, fmt::format("`{}` stands for this", alias.name)});
        problem.span = use;
        return refused(std::move(problem));
    }
    declared->type.span = use;
    return std::move(declared->type);
}

Expected<TypeSyntax::Bindings> TypeSyntax::bind(const Entity& alias, const syntax::Node& list, source::Span use,
                                                Place place) {
    const auto fail = [&] {
        return refused({.kind = Kind::unsupported_type,
                        .message = fmt::format("`{}` is made from a template in a way that cannot be read here",
                                               one_line(sources_.text(use))),
                        .span = use,
                        .help = {"name the type that it stands for"}});
    };
    auto given = list ? arguments(list, place) : std::vector<CppType>{};
    if (!given) {
        return refused(given.error());
    }
    Bindings bindings;
    for (const auto& parameter : alias.parameters.named_children()) {
        const auto index = bindings.size();
        const bool is_type = parameter.is("type_parameter_declaration");
        const auto name = is_type ? parameter.child("type_identifier") : parameter.field("declarator");
        if (!name || index >= given->size() || (!is_type && !parameter.is("parameter_declaration"))) {
            return fail();
        }
        bindings.emplace(name.text(), (*given)[index]);
    }
    return bindings.size() == given->size() ? Expected<Bindings>(std::move(bindings)) : fail();
}

Expected<std::vector<CppType>> TypeSyntax::arguments(const syntax::Node& list, Place place) {
    std::vector<CppType> types;
    for (const auto& node : list.named_children()) {
        if (node.is("comment")) {
            continue;
        }
        auto type = argument(node, place);
        if (!type) {
            return refused(type.error());
        }
        types.push_back(std::move(*type));
    }
    return types;
}

/// A type, or a value: what is parsed as a type may be the name of a constant, or a cast that looks like a function
/// type.
Expected<CppType> TypeSyntax::argument(const syntax::Node& node, Place place) {
    if (!node.is("type_descriptor")) {
        // Deep in arguments of arguments the parser takes `std::vector<int>` for a function's name.
        const bool may_be_type =
            node.is("qualified_identifier") || node.is("template_function") || node.is("identifier");
        auto type = may_be_type ? named(node, place) : refused({});
        const bool is_value = !type && (!may_be_type || type.error().kind == Kind::unresolved_name);
        return is_value ? value_argument(node, place) : type;
    }
    auto type = read(node, place);
    const bool is_call = node.field("declarator").is("abstract_function_declarator");
    const auto name = node.field("type");
    const bool may_be_value = is_call || name.is("type_identifier") || name.is("qualified_identifier");
    if (!may_be_value || type) {
        return type;
    }
    auto value = value_argument(node, place);
    return value || (is_call && type.error().kind == Kind::constant_not_evaluated) ? value : type;
}

Expected<CppType> TypeSyntax::value_argument(const syntax::Node& node, Place place) {
    const auto number = evaluate(node, place);
    if (!number) {
        return refused({.kind = number.error().platform ? Kind::platform_dependent : Kind::constant_not_evaluated,
                        .message = fmt::format("`{}` is not a constant that can be computed: {}", one_line(node.text()),
                                               number.error().reason),
                        .span = node.span(),
                        .help = {"write the number, or a `constexpr` variable of one"}});
    }
    return CppType{.kind = CppType::Kind::value, .value = *number, .span = node.span()};
}

const CppType* TypeSyntax::bound(const Path& path) const {
    const auto found = path.is_plain() ? bindings_.find(path.parts[0]) : bindings_.end();
    return found == bindings_.end() ? nullptr : &found->second;
}

Problem TypeSyntax::unresolved(const Path& path, source::Span span) const {
    const auto name = path.text();
    if (path.is_plain() && macros_.find(name) != nullptr) {
        return {.kind = Kind::unresolved_name,
                .message = fmt::format("`{}` is a macro, which is not expanded here", name),
                .span = span,
                .help = {fmt::format("write `using {} = …;` in its place, or the type itself", name)}};
    }
    if (path.is_plain() && is_standard("std::" + name)) {
        return {.kind = Kind::unresolved_name,
                .message = fmt::format("`{}` is not known here", name),
                .span = span,
                .help = {fmt::format("write `std::{}`", name)}};
    }
    return {.kind = Kind::unresolved_name,
            .message = fmt::format("`{}` leads to no type that can be seen from here", name),
            .span = span,
            .help = {"declare it in a header under the API's folder, and include that with quotes"}};
}

}  // namespace reader::cpp
