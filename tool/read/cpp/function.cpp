// SPDX-License-Identifier: MIT
// Free functions: parameters, result, noexcept, and what a function can be that has no place in Go.
#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/items.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

bool has_child(const syntax::Node& node, std::string_view kind, std::string_view text) {
    return std::ranges::any_of(node.named_children(kind), [&](const auto& child) { return child.text() == text; });
}

class FunctionReader {
public:
    FunctionReader(const Reading& reading, const FunctionItem& item) : reading_(reading), item_(item) {}

    ReadFunction run() {
        const auto later = check_directives(
            item_.entry, "functions", {DirectiveKind::name, DirectiveKind::skip, DirectiveKind::fast}, reading_.sink);
        auto problem = is_skipped(item_.entry) ? std::nullopt : refusal();
        if (!problem) {
            problem = later;
        }
        if (problem || is_skipped(item_.entry)) {
            return {std::nullopt, std::move(problem)};
        }
        auto read = read_signature();
        return read ? ReadFunction{std::move(function_), std::nullopt} : ReadFunction{std::nullopt, read.error()};
    }

private:
    source::Span name_span() const { return item_.function.field("declarator").span(); }

    Problem item_problem(std::string message, std::string help) const {
        return {.kind = Kind::unsupported_item,
                .message = std::move(message),
                .span = name_span(),
                .help = {std::move(help)}};
    }

    std::optional<Problem> refusal() const {
        const auto name = item_.function.field("declarator");
        if (name.is("operator_name")) {
            return item_problem(fmt::format("`{}` has no counterpart in Go", item_.name), "add a function with a name");
        }
        if (!item_.declaration.field("type")) {
            Problem problem{.kind = Kind::syntax_error,
                            .message = fmt::format("`{}` has no result type", item_.name),
                            .span = name_span(),
                            .help = {"write it in front of the name; `void` for none"}};
            problem.severity = diagnostics::Severity::error;
            return problem;
        }
        if (item_.name == "main") {
            return item_problem("`main` belongs to a program, not to a library", "leave it out of the header");
        }
        if (name.is("template_function")) {
            return item_problem(fmt::format("`{}` is a template, which is no function yet", item_.name),
                                "add a function that calls it");
        }
        if (is_deleted()) {
            return item_problem(fmt::format("`{}` is deleted", item_.name),
                                "leave it out, or mark it `//beepboop:skip`");
        }
        if (has_child(item_.declaration, "type_qualifier", "consteval")) {
            return item_problem(fmt::format("`{}` can only be called by the compiler", item_.name),
                                "make it `constexpr`");
        }
        if (is_variadic()) {
            return item_problem(fmt::format("`{}` takes any number of arguments", item_.name),
                                "take a `std::span<const T>`");
        }
        if (item_.function.child("requires_clause")) {
            return item_problem(fmt::format("`{}` is a template, which is no function yet", item_.name),
                                "leave out `requires`");
        }
        const source::Span signature{item_.unit->file, item_.entry.node.span().begin, item_.declarator.span().end};
        return platform_problem(*item_.unit, signature, name_span());
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

    Expected<void> read_signature() {
        const auto span = name_span();
        static_cast<api::Declared&>(function_) =
            read_declared(reading_, item_.entry, *item_.unit, *item_.place.scope, item_.name, span, attributes_end());
        function_.fast = item_.entry.find(DirectiveKind::fast) != nullptr;
        for (const auto& node : item_.function.field("parameters").named_children()) {
            if (auto read = read_parameter(node); !read) {
                return read;
            }
        }
        const bool is_noexcept = reads_noexcept();
        function_.may_throw = !is_noexcept;
        return read_result(is_noexcept);
    }

    /// Attributes before the declaration count, and those between its name and its parameters.
    std::uint32_t attributes_end() const { return item_.function.field("parameters").span().begin; }

    Expected<void> read_parameter(const syntax::Node& node) {
        if (!node.is("parameter_declaration") && !node.is("optional_parameter_declaration")) {
            return {};
        }
        const auto declarator = node.field("declarator");
        if (!declarator && node.field("type").text() == "void") {
            return {};
        }
        auto declared = reading_.types.read(node, declarator, item_.place);
        const auto name = std::string(declared_name(declarator).text());
        auto type =
            declared ? reading_.mapper.parameter(declared->type) : Expected<api::Type>(refused(declared.error()));
        if (!type) {
            const auto shown = !name.empty() ? fmt::format("type of `{}`", name)
                                             : fmt::format("type of parameter {}", function_.parameters.size() + 1);
            return refused(labelled(type.error(), type_span(node, declarator), shown));
        }
        natives_.push_back(type->native);
        function_.parameters.push_back(
            {name, std::move(*type), name.empty() ? node.span() : declared_name(declarator).span()});
        return {};
    }

    Expected<CppType> result_type() {
        if (const auto trailing = item_.function.child("trailing_return_type")) {
            return reading_.types.read(trailing.child("type_descriptor"), item_.place);
        }
        auto declared = reading_.types.read(item_.declaration, result_declarator(), item_.place);
        return declared ? Expected<CppType>(std::move(declared->type)) : refused(declared.error());
    }

    source::Span result_span() const {
        const auto trailing = item_.function.child("trailing_return_type");
        return trailing ? trailing.child("type_descriptor").span() : type_span(item_.declaration, result_declarator());
    }

    syntax::Node result_declarator() const {
        return item_.declarator.is("init_declarator") ? item_.declarator.field("declarator") : item_.declarator;
    }

    Expected<void> read_result(bool is_noexcept) {
        auto type = result_type();
        auto outcome = type ? reading_.mapper.result(*type) : Expected<Outcome>(refused(type.error()));
        if (!outcome) {
            return refused(labelled(outcome.error(), result_span(), "result"));
        }
        function_.result = std::move(outcome->result);
        function_.error = std::move(outcome->error);
        function_.native_type =
            fmt::format("{}({}){}", spell(*type), support::join(natives_, ", "), is_noexcept ? " noexcept" : "");
        return {};
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
        auto text = support::trim(node.text().substr(std::string_view("noexcept").size()));
        if (text.empty()) {
            return true;
        }
        const auto value = reading_.types.evaluate(text, item_.place);
        return value && value->value != 0;
    }

    const Reading& reading_;
    const FunctionItem& item_;
    api::Function function_;
    std::vector<std::string> natives_;
};

}  // namespace

ReadFunction read_function(const Reading& reading, const FunctionItem& item) {
    return FunctionReader(reading, item).run();
}

}  // namespace reader::cpp
