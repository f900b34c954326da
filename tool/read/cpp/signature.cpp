// SPDX-License-Identifier: MIT
// Parameters, result and qualifiers of a function's declarator.
#include "read/cpp/signature.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/items.hpp"

namespace reader::cpp {
namespace {

bool has_child(const syntax::Node& node, std::string_view kind, std::string_view text) {
    return std::ranges::any_of(node.named_children(kind), [&](const auto& child) { return child.text() == text; });
}

CppType without_const(CppType type) {
    type.is_const = false;
    return type;
}

class SignatureReader {
public:
    SignatureReader(TypeSyntax& types, const FunctionItem& item) : types_(types), item_(item) {}

    Expected<Signature> run() {
        for (const auto& node : item_.function.field("parameters").named_children()) {
            if (auto read = read_parameter(node); !read) {
                return refused(read.error());
            }
        }
        signature_.is_noexcept = reads_noexcept();
        read_qualifiers();
        auto result = result_type();
        signature_.result_span = result_span();
        if (!result) {
            return refused(labelled(result.error(), signature_.result_span, "result"));
        }
        signature_.result = std::move(*result);
        return std::move(signature_);
    }

private:
    Expected<void> read_parameter(const syntax::Node& node) {
        if (!node.is("parameter_declaration") && !node.is("optional_parameter_declaration")) {
            return {};
        }
        const auto declarator = node.field("declarator");
        if (!declarator && node.field("type").text() == "void") {
            return {};
        }
        Signature::Parameter parameter;
        parameter.name = declared_name(declarator).text();
        parameter.span = parameter.name.empty() ? node.span() : declared_name(declarator).span();
        parameter.type_span = type_span(node, declarator);
        auto declared = types_.read(node, declarator, item_.place);
        if (!declared) {
            const auto label = label_of(parameter, signature_.parameters.size());
            return refused(labelled(declared.error(), parameter.type_span, label));
        }
        parameter.type = std::move(declared->type);
        signature_.parameters.push_back(std::move(parameter));
        return {};
    }

    syntax::Node result_declarator() const {
        return item_.declarator.is("init_declarator") ? item_.declarator.field("declarator") : item_.declarator;
    }

    Expected<CppType> result_type() {
        if (item_.constructs) {
            return CppType{.kind = CppType::Kind::declared, .entity = item_.owner, .span = item_.owner->span};
        }
        if (const auto trailing = item_.function.child("trailing_return_type")) {
            return types_.read(trailing.child("type_descriptor"), item_.place);
        }
        auto declared = types_.read(item_.declaration, result_declarator(), item_.place);
        return declared ? Expected<CppType>(std::move(declared->type)) : refused(declared.error());
    }

    source::Span result_span() const {
        if (item_.constructs) {
            return item_.function.field("declarator").span();
        }
        const auto trailing = item_.function.child("trailing_return_type");
        return trailing ? trailing.child("type_descriptor").span() : type_span(item_.declaration, result_declarator());
    }

    void read_qualifiers() {
        const auto& function = item_.function;
        signature_.is_static = item_.constructs || has_child(item_.declaration, "storage_class_specifier", "static");
        signature_.is_const = has_child(function, "type_qualifier", "const");
        signature_.is_volatile = has_child(function, "type_qualifier", "volatile");
        signature_.reference = function.child("ref_qualifier").text();
    }

    /// `noexcept`, or with an expression that is known to be true.
    bool reads_noexcept() {
        if (const auto old = item_.function.child("throw_specifier")) {
            return old.named_children().empty();
        }
        const auto node = item_.function.child("noexcept");
        if (!node) {
            return false;
        }
        const auto text = support::trim(node.text().substr(std::string_view("noexcept").size()));
        if (text.empty()) {
            return true;
        }
        const auto value = types_.evaluate(text, item_.place);
        return value && value->value != 0;
    }

    TypeSyntax& types_;
    const FunctionItem& item_;
    Signature signature_;
};

class Refusal {
public:
    explicit Refusal(const FunctionItem& item) : item_(item), name_(item.function.field("declarator")) {}

    std::optional<Problem> find() const {
        auto problem = of_its_name();
        problem = problem ? problem : of_its_kind();
        const source::Span signature{item_.unit->file, item_.entry.node.span().begin, item_.declarator.span().end};
        return problem ? problem : platform_problem(*item_.unit, signature, name_.span());
    }

private:
    Problem because(std::string message, std::string help) const {
        return {.kind = diagnostics::Kind::unsupported_item,
                .message = std::move(message),
                .span = name_.span(),
                .help = {std::move(help)}};
    }

    std::optional<Problem> of_its_name() const {
        if (name_.is("operator_name")) {
            return because(fmt::format("`{}` has no counterpart in Go", item_.name), "add a function with a name");
        }
        if (!item_.declaration.field("type") && !item_.constructs) {
            return Problem{.kind = diagnostics::Kind::syntax_error,
                           .message = fmt::format("`{}` has no result type", item_.name),
                           .span = name_.span(),
                           .help = {"write it in front of the name; `void` for none"},
                           .severity = diagnostics::Severity::error};
        }
        if (item_.name == "main" && item_.owner == nullptr) {
            return because("`main` belongs to a program, not to a library", "leave it out of the header");
        }
        if (name_.is("template_function")) {
            return because(fmt::format("`{}` is a template, which is no function yet", item_.name),
                           "add a function that calls it");
        }
        return std::nullopt;
    }

    std::optional<Problem> of_its_kind() const {
        if (is_deleted()) {
            return because(fmt::format("`{}` is deleted", item_.name), "leave it out, or mark it `//beepboop:skip`");
        }
        if (has_child(item_.declaration, "type_qualifier", "consteval")) {
            return because(fmt::format("`{}` can only be called by the compiler", item_.name), "make it `constexpr`");
        }
        if (is_variadic()) {
            return because(fmt::format("`{}` takes any number of arguments", item_.name),
                           "take a `std::span<const T>`");
        }
        if (item_.function.child("requires_clause")) {
            return because(fmt::format("`{}` is a template, which is no function yet", item_.name),
                           "leave out `requires`");
        }
        return std::nullopt;
    }

    bool is_deleted() const {
        return item_.declarator.field("value").is("delete_expression") ||
               item_.declaration.child("delete_method_clause");
    }

    bool is_variadic() const {
        const auto parameters = item_.function.field("parameters").children();
        return std::ranges::any_of(parameters, [](const auto& child) {
            return child.text() == "..." || child.is("variadic_parameter_declaration");
        });
    }

    const FunctionItem& item_;
    syntax::Node name_;
};

}  // namespace

std::string Signature::qualifiers() const {
    return fmt::format("{}{}{}", is_const ? " const" : "", is_volatile ? " volatile" : "",
                       reference.empty() ? "" : " " + reference);
}

std::string Signature::parameter_list() const {
    std::vector<std::string> types;
    for (const auto& parameter : parameters) {
        types.push_back(spell(without_const(parameter.type)));
    }
    return fmt::format("({}){}", support::join(types, ", "), qualifiers());
}

std::string Signature::spelled(const Entity* owner) const {
    const auto member = owner != nullptr && !is_static ? fmt::format(" ({}::*)", native_path(*owner)) : "";
    return fmt::format("{}{}{}{}", spell(result), member, parameter_list(), is_noexcept ? " noexcept" : "");
}

std::optional<Problem> refusal_of_function(const FunctionItem& item) { return Refusal(item).find(); }

Expected<Signature> read_signature(TypeSyntax& types, const FunctionItem& item) {
    return SignatureReader(types, item).run();
}

std::string label_of(const Signature::Parameter& parameter, std::size_t index) {
    return parameter.name.empty() ? fmt::format("type of parameter {}", index + 1)
                                  : fmt::format("type of `{}`", parameter.name);
}

}  // namespace reader::cpp
