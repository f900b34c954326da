// SPDX-License-Identifier: MIT
// Constants of the API: their types and values. Other variables do not cross.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "read/cpp/arithmetic.hpp"
#include "read/cpp/items.hpp"
#include "read/cpp/lexer.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

constexpr std::string_view way_out = "give it a function that returns its value";

class ConstantReader {
public:
    ConstantReader(const Reading& reading, const VariableItem& item) : reading_(reading), item_(item) {}

    ReadConstant run() {
        check_directives(item_.entry, "constants", {DirectiveKind::name, DirectiveKind::skip}, reading_.sink);
        if (is_skipped(item_.entry)) {
            return {};
        }
        check_name();
        auto problem = platform_problem(*item_.unit, item_.entry.node.span(), item_.name.span());
        problem = problem ? problem : refusal();
        if (problem) {
            return {.constant = std::nullopt, .problem = std::move(problem)};
        }
        declare();
        auto made = make();
        return made ? ReadConstant{std::move(constant_), std::nullopt} : ReadConstant{std::nullopt, made.error()};
    }

private:
    std::string name() const { return one_line(item_.name.text()); }

    Problem because(std::string message, std::string help, Kind kind = Kind::unsupported_item) const {
        return {.kind = kind, .message = std::move(message), .span = item_.name.span(), .help = {std::move(help)}};
    }

    void check_name() const {
        const auto* rename = item_.entry.find(DirectiveKind::name);
        if (rename != nullptr && declarators_of(item_.entry.node).size() > 1) {
            reading_.sink.report({.kind = Kind::invalid_directive,
                                  .message = "`name` stands above several constants",
                                  .span = rename->span,
                                  .help = {"declare them one by one"}});
        }
    }

    Problem of_no_type() const {
        return because(fmt::format("`{}` is of a type that Go has no constants of", name()), std::string(way_out));
    }

    std::optional<Problem> refusal() const {
        if (!item_.is_const) {
            return because(fmt::format("`{}` is a variable, and variables do not cross", name()), std::string(way_out));
        }
        if (item_.constant == nullptr) {
            return because(fmt::format("`{}` has no value in a header that is read here", name()),
                           "define it in the header, as `inline constexpr`", Kind::constant_not_evaluated);
        }
        return std::nullopt;
    }

    void declare() {
        const auto span = item_.name.span();
        static_cast<api::Declared&>(constant_) =
            read_declared(reading_, item_.entry, *item_.unit, *item_.place.scope, name(), span, span.begin);
        if (item_.owner != nullptr) {
            constant_.modules = modules_of(*item_.owner->scope);
            const auto kind = item_.owner->is_object ? api::TypeKind::object : api::TypeKind::record;
            constant_.owner = api::Owner{kind, item_.owner->declaration};
        }
    }

    Expected<void> make() {
        auto type = declared_type();
        if (!type) {
            return refused(labelled(type.error(), type_span(item_.entry.node, item_.declarator), "type of this"));
        }
        type->is_const = false;
        if (item_.is_constexpr && item_.declarator.is("array_declarator")) {
            type->arguments[0].is_const = true;
        }
        const bool is_array = type->kind == CppType::Kind::array;
        if (is_const_char_pointer(*type) || (is_array && type->arguments[0].name == "char") ||
            type->is_standard("std::string_view")) {
            return make_text(*type);
        }
        if (item_.declarator.text().find('[') != std::string_view::npos) {
            return refused(of_no_type());
        }
        auto mapped = reading_.mapper.field(*type);
        if (!mapped) {
            return refused(labelled(mapped.error(), type->span, fmt::format("type of `{}`", name())));
        }
        constant_.type = std::move(*mapped);
        return make_value();
    }

    Expected<CppType> declared_type() {
        const auto& node = item_.entry.node;
        if (!node.field("type").is("placeholder_type_specifier")) {
            auto declared = reading_.types.read(node, item_.declarator, item_.place);
            return declared ? Expected<CppType>(std::move(declared->type)) : refused(declared.error());
        }
        return deduced_type();
    }

    /// Of `auto`: what is sure to be of a type that we can name.
    Expected<CppType> deduced_type() {
        const auto& value = item_.constant->value;
        const auto span = item_.entry.node.field("type").span();
        const auto fundamental = [&](std::string_view type) {
            return CppType{.name = std::string(type), .span = span};
        };
        if (value.is("string_literal") || value.is("concatenated_string") || value.is("raw_string_literal")) {
            CppType text{.kind = CppType::Kind::pointer, .span = span};
            text.arguments.push_back(fundamental("char"));
            text.arguments[0].is_const = true;
            return text;
        }
        const auto number = reading_.types.value_of(*item_.constant);
        if (number && *number == boolean(number->value != 0)) {
            return fundamental("bool");
        }
        if (number && number->kind == NumberKind::real) {
            return fundamental(number->bits == 32 ? "float" : "double");
        }
        const bool is_int =
            number && number->kind == NumberKind::integer && number->bits == 32 && is_of_literals(value);
        if (is_int) {
            return fundamental(number->is_signed ? "int" : "unsigned int");
        }
        return refused({.kind = Kind::unsupported_type,
                        .message = "`auto` leaves the type to the compiler",
                        .span = span,
                        .help = {"write the type out"}});
    }

    /// Names may be enumerators, and characters have types of their own.
    static bool is_of_literals(const syntax::Node& value) {
        const auto text = value.text();
        return std::ranges::all_of(tokenize(text), [](Token token) {
            return token.kind == TokenKind::number || token.kind == TokenKind::punctuation;
        });
    }

    Expected<void> make_text(const CppType& type) {
        if (type.kind == CppType::Kind::pointer && !item_.is_constexpr && !is_fixed_pointer()) {
            return refused(because(fmt::format("`{}` is a variable, and variables do not cross", name()),
                                   "write `inline constexpr`"));
        }
        const auto text = reading_.types.text_value(item_.constant->value.text(), item_.place);
        if (!text) {
            return refused(not_computed(text.error()));
        }
        constant_.type.kind = api::TypeKind::text;
        constant_.type.native = type.kind == CppType::Kind::standard ? spell(type) : "const char*";
        constant_.type.span = type.span;
        constant_.text = *text;
        return known_to_compiler();
    }

    /// `const char* const x` and `const char x[]`, but not `const char* x`.
    bool is_fixed_pointer() const { return !item_.declarator.is("pointer_declarator") || is_const_pointer(); }
    bool is_const_pointer() const {
        const auto qualifiers = item_.declarator.named_children("type_qualifier");
        return std::ranges::any_of(qualifiers, [](const auto& each) { return each.text() == "const"; });
    }

    Expected<void> make_value() {
        switch (constant_.type.kind) {
        case api::TypeKind::scalar: return make_scalar();
        case api::TypeKind::enumeration: return make_integer();
        case api::TypeKind::duration: return make_duration();
        case api::TypeKind::text:
            return refused(
                because(fmt::format("`{}` is made when the program starts, and is no constant of Go", name()),
                        "make it an `inline constexpr std::string_view`"));
        case api::TypeKind::unit:
        case api::TypeKind::wide:
        case api::TypeKind::list:
        case api::TypeKind::array:
        case api::TypeKind::option:
        case api::TypeKind::tuple:
        case api::TypeKind::map:
        case api::TypeKind::set:
        case api::TypeKind::record:
        case api::TypeKind::variant:
        case api::TypeKind::time_point:
        case api::TypeKind::object:
        case api::TypeKind::callback:
        case api::TypeKind::unique:
        case api::TypeKind::error:
        case api::TypeKind::address:
        case api::TypeKind::socket_address:
        case api::TypeKind::ordering:
        case api::TypeKind::range:
        case api::TypeKind::converted: break;
        }
        return refused(of_no_type());
    }

    Expected<void> make_scalar() {
        const auto scalar = constant_.type.scalar;
        if (scalar != api::Scalar::f32 && scalar != api::Scalar::f64) {
            return make_integer();
        }
        const auto number = reading_.types.value_of(*item_.constant);
        if (!number) {
            return refused(not_computed(number.error()));
        }
        if (!std::isfinite(number->real)) {
            return refused(because(fmt::format("`{}` is not finite, as constants of Go are", name()),
                                   std::string(way_out), Kind::constant_not_evaluated));
        }
        constant_.number = number->real;
        return known_to_compiler();
    }

    Expected<void> make_integer() {
        const auto number = reading_.types.value_of(*item_.constant);
        if (!number) {
            return refused(not_computed(number.error()));
        }
        constant_.negative = number->negative();
        constant_.magnitude = number->magnitude();
        return {};
    }

    Expected<void> make_duration() {
        auto made = make_integer();
        return made ? known_to_compiler() : made;
    }

    /// Integers and enumerators are constants even where they are only `const`.
    Expected<void> known_to_compiler() const {
        if (item_.is_constexpr) {
            return {};
        }
        return refused(because(fmt::format("`{}` is `const`, but no constant to the compiler", name()),
                               "write `inline constexpr`", Kind::constant_not_evaluated));
    }

    Problem not_computed(const NotConstant& reason) const {
        return {.kind = reason.platform ? Kind::platform_dependent : Kind::constant_not_evaluated,
                .message = fmt::format("the value of `{}` cannot be computed: {}", name(), reason.reason),
                .span = item_.constant->value.span(),
                .help = {"write the value itself", std::string(way_out)}};
    }

    const Reading& reading_;
    const VariableItem& item_;
    api::Constant constant_;
};

}  // namespace

ReadConstant read_constant(const Reading& reading, const VariableItem& item) {
    return ConstantReader(reading, item).run();
}

}  // namespace reader::cpp
