// SPDX-License-Identifier: MIT
// Declarators: pointers, references, arrays and functions around a name.
#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

bool is_pointer(const syntax::Node& node) {
    return node.is("pointer_declarator") || node.is("abstract_pointer_declarator");
}
bool is_reference(const syntax::Node& node) {
    return node.is("reference_declarator") || node.is("abstract_reference_declarator");
}
bool is_array(const syntax::Node& node) { return node.is("array_declarator") || node.is("abstract_array_declarator"); }
bool is_function(const syntax::Node& node) {
    return node.is("function_declarator") || node.is("abstract_function_declarator");
}
bool is_parenthesised(const syntax::Node& node) {
    return node.is("parenthesized_declarator") || node.is("abstract_parenthesized_declarator");
}

bool has_qualifier(const syntax::Node& node, std::string_view word) {
    return std::ranges::any_of(node.named_children("type_qualifier"),
                               [&](const auto& each) { return each.text() == word; });
}

/// The declarator inside; null where there is none.
syntax::Node inside(const syntax::Node& declarator) {
    if (const auto field = declarator.field("declarator")) {
        return field;
    }
    if (is_reference(declarator) || is_parenthesised(declarator)) {
        for (const auto& child : declarator.named_children()) {
            if (!child.is("type_qualifier") && !child.is("comment")) {
                return child;
            }
        }
    }
    return {};
}

bool is_name(const syntax::Node& node) {
    return node && !is_pointer(node) && !is_reference(node) && !is_array(node) && !is_function(node) &&
           !is_parenthesised(node);
}

/// Whether this function_declarator is the declared function's own, not that of a pointer to a function.
bool declares_function(const syntax::Node& node) {
    auto name = inside(node);
    if (is_parenthesised(name)) {
        name = inside(name);
    }
    return is_function(node) && is_name(name);
}

void add_const(CppType& type) {
    if (type.kind == CppType::Kind::array) {
        add_const(type.arguments[0]);
    } else if (type.kind != CppType::Kind::reference && type.kind != CppType::Kind::rvalue_reference) {
        type.is_const = true;
    }
}

CppType wrapped(CppType::Kind kind, CppType inner) {
    CppType type{.kind = kind, .span = inner.span};
    type.arguments.push_back(std::move(inner));
    return type;
}

/// `T& &&` is `T&`.
CppType referred(bool rvalue, CppType inner) {
    if (inner.kind == CppType::Kind::reference || (inner.kind == CppType::Kind::rvalue_reference && rvalue)) {
        return inner;
    }
    if (inner.kind == CppType::Kind::rvalue_reference) {
        inner = std::move(inner.arguments[0]);
    }
    return wrapped(rvalue ? CppType::Kind::rvalue_reference : CppType::Kind::reference, std::move(inner));
}

bool is_rvalue(const syntax::Node& reference) {
    return std::ranges::any_of(reference.children(),
                               [](const auto& child) { return !child.is_named() && child.text() == "&&"; });
}

/// Whether anything follows the declared name: brackets, parameters.
bool has_suffix(const syntax::Node& declarator) {
    if (!declarator || is_name(declarator) || declares_function(declarator)) {
        return false;
    }
    return is_array(declarator) || is_function(declarator) || is_parenthesised(declarator) ||
           has_suffix(inside(declarator));
}

/// Where the name, or the function's declarator, begins; the declarator's end where there is none.
std::uint32_t name_begin(const syntax::Node& declarator) {
    const auto inner = inside(declarator);
    if (is_name(declarator) || declares_function(declarator)) {
        return declarator.span().begin;
    }
    return inner ? name_begin(inner) : declarator.span().end;
}

}  // namespace

syntax::Node declared_name(const syntax::Node& declarator) {
    auto name = declarator;
    while (name && !is_name(name)) {
        name = inside(name);
    }
    return name.is("init_declarator") ? declared_name(name.field("declarator")) : name;
}

source::Span type_span(const syntax::Node& declaration, const syntax::Node& declarator) {
    if (!declaration.field("type")) {
        return declaration.span();
    }
    auto span = declaration.field("type").span();
    for (const auto& qualifier : declaration.named_children("type_qualifier")) {
        const bool counts = qualifier.text() == "const" || qualifier.text() == "volatile";
        span.begin = counts ? std::min(span.begin, qualifier.span().begin) : span.begin;
        span.end = counts ? std::max(span.end, qualifier.span().end) : span.end;
    }
    const auto whole = declaration.text();
    const auto base = declaration.span().begin;
    const auto first = declaration.field("declarator");
    if (declarator && declarator == first) {
        auto end = has_suffix(declarator) ? declarator.span().end : name_begin(declarator);
        while (end > span.end && std::string_view(" \t\r\n").contains(whole[end - base - 1])) {
            --end;
        }
        span.end = std::max(span.end, end);
    }
    return span;
}

Expected<Declared> TypeSyntax::read(const syntax::Node& declaration, const syntax::Node& declarator, Place place) {
    auto base = specifier(declaration.field("type"), place);
    if (!base) {
        return refused(base.error());
    }
    if (has_qualifier(declaration, "volatile")) {
        return refused({.kind = Kind::unsupported_type,
                        .message = "a `volatile` type cannot cross",
                        .span = type_span(declaration, declarator),
                        .help = {"leave out `volatile`"}});
    }
    const auto specifier_node = declaration.field("type");
    if (has_qualifier(declaration, "const") || has_qualifier(specifier_node, "const")) {
        add_const(*base);
    }
    Declared made{.type = std::move(*base), .name = {}, .function = {}};
    if (auto applied = apply(declarator, place, made); !applied) {
        return refused(applied.error());
    }
    made.type.span = type_span(declaration, declarator);
    return made;
}

Expected<CppType> TypeSyntax::read(const syntax::Node& descriptor, Place place) {
    auto declared = read(descriptor, descriptor.field("declarator"), place);
    return declared ? Expected<CppType>(std::move(declared->type)) : refused(declared.error());
}

Expected<void> TypeSyntax::apply(const syntax::Node& declarator, Place place, Declared& made) {
    if (!declarator || is_name(declarator)) {
        made.name = declarator;
        return {};
    }
    if (declares_function(declarator)) {
        made.function = declarator;
        made.name = inside(declarator);
        made.name = is_parenthesised(made.name) ? inside(made.name) : made.name;
        return {};
    }
    if (is_array(declarator)) {
        return apply_array(declarator, place, made);
    }
    if (is_pointer(declarator)) {
        made.type = wrapped(CppType::Kind::pointer, std::move(made.type));
        made.type.is_const = has_qualifier(declarator, "const");
    } else if (is_reference(declarator)) {
        made.type = referred(is_rvalue(declarator), std::move(made.type));
    } else if (is_function(declarator)) {
        auto type = function_type(declarator, std::move(made.type), place);
        if (!type) {
            return refused(type.error());
        }
        made.type = std::move(*type);
    }
    return apply(inside(declarator), place, made);
}

/// A parameter that is `const` itself is none to its caller.
Expected<CppType> TypeSyntax::function_type(const syntax::Node& declarator, CppType result, Place place) {
    CppType type{.kind = CppType::Kind::function, .span = result.span};
    type.arguments.push_back(std::move(result));
    for (const auto& node : declarator.field("parameters").named_children()) {
        const bool is_void = node.field("type").text() == "void" && !node.field("declarator");
        if (node.is("comment") || is_void) {
            continue;
        }
        if (!node.is("parameter_declaration")) {
            return refused({.kind = Kind::constant_not_evaluated,
                            .message = fmt::format("`{}` is no type of a parameter", one_line(node.text())),
                            .span = node.span()});
        }
        auto parameter = read(node, node.field("declarator"), place);
        if (!parameter) {
            return refused(parameter.error());
        }
        parameter->type.is_const = false;
        type.arguments.push_back(std::move(parameter->type));
    }
    return type;
}

Expected<void> TypeSyntax::apply_array(const syntax::Node& declarator, Place place, Declared& made) {
    const auto size = declarator.field("size");
    if (!size) {
        made.type = wrapped(CppType::Kind::pointer, std::move(made.type));
        return apply(inside(declarator), place, made);
    }
    const auto length = evaluate(size, place);
    if (!length) {
        return refused({.kind = length.error().platform ? Kind::platform_dependent : Kind::constant_not_evaluated,
                        .message = fmt::format("the length `{}` cannot be computed: {}", one_line(size.text()),
                                               length.error().reason),
                        .span = size.span(),
                        .help = {"write the number, or a `constexpr` variable of one"}});
    }
    made.type = wrapped(CppType::Kind::array, std::move(made.type));
    made.type.value = *length;
    return apply(inside(declarator), place, made);
}

}  // namespace reader::cpp
