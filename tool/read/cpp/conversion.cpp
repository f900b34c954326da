// SPDX-License-Identifier: MIT
// `//beepboop:convert` above the first of two functions: what they convert, and whether they fit together.
#include "read/cpp/conversion.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/items.hpp"
#include "read/cpp/lookup.hpp"
#include "read/cpp/signature.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

std::string spelled_without_const(CppType type) {
    type.is_const = false;
    return spell(type);
}

/// `const T&` or `T` → T.
const CppType& bare(const CppType& type) {
    return type.kind == CppType::Kind::reference && type.arguments[0].is_const ? type.arguments[0] : type;
}

bool can_be_converted(const CppType& type) {
    return type.kind == CppType::Kind::standard || type.kind == CppType::Kind::declared ||
           type.kind == CppType::Kind::foreign;
}

/// Whether the one can be given where the other is taken: their Go types are the same.
bool same(const api::Type& left, const api::Type& right) {
    return left.kind == right.kind && left.scalar == right.scalar && left.is_signed == right.is_signed &&
           left.length == right.length && left.declaration == right.declaration &&
           std::ranges::equal(left.arguments, right.arguments, same);
}

bool holds_borrow(const api::Type& type) {
    return type.access != api::Access::value || std::ranges::any_of(type.arguments, holds_borrow);
}

class ConversionReader {
public:
    ConversionReader(const Reading& reading, const FunctionItem& to, const FunctionItem* from)
        : reading_(reading), to_(to), from_(from), directive_(to.entry.find(DirectiveKind::convert)->span) {}

    Expected<ReadConversion> run() {
        if (from_ == nullptr) {
            return refused(misplaced());
        }
        check_directives(to_.entry, "conversions", {DirectiveKind::convert}, reading_.sink);
        check_directives(from_->entry, "conversions", {}, reading_.sink);
        auto made = read_to_go();
        made = made ? read_from_go() : made;
        if (!made) {
            auto problem = made.error();
            problem.severity = diagnostics::Severity::error;
            return refused(std::move(problem));
        }
        return ReadConversion{std::move(converted_), std::move(conversion_)};
    }

private:
    Problem problem(source::Span span, std::string message, std::vector<std::string> help) const {
        return {.kind = Kind::invalid_directive,
                .message = std::move(message),
                .span = span,
                .help = std::move(help),
                .others = {{directive_, "of this directive"}},
                .severity = diagnostics::Severity::error};
    }

    Problem misplaced() const {
        return {
            .kind = Kind::invalid_directive,
            .message = fmt::format("`convert` stands above the first of two functions, and no other one follows `{}`",
                                   to_.name),
            .span = directive_,
            .help = {"the first gives what travels: `std::string to_go(const Money& value);`",
                     "the second, right below, takes it: `std::expected<Money, E> from_go(std::string_view text);`"},
            .severity = diagnostics::Severity::error};
    }

    static source::Span name_of(const FunctionItem& item) { return item.function.field("declarator").span(); }

    Expected<Signature> signature_of(const FunctionItem& item) const {
        if (auto refusal = refusal_of_function(item)) {
            return refused(std::move(*refusal));
        }
        return read_signature(reading_.types, item);
    }

    Expected<void> read_to_go() {
        const auto signature = signature_of(to_);
        if (!signature) {
            return refused(signature.error());
        }
        const bool is_void = signature->result.kind == CppType::Kind::fundamental && signature->result.name == "void";
        if (signature->parameters.size() != 1 || is_void) {
            return refused(
                problem(name_of(to_), fmt::format("`{}` does not give what travels for one value", to_.name),
                        {"let it take the value and give another: `std::string to_go(const Money& value);`"}));
        }
        if (auto taken = read_converted(signature->parameters[0]); !taken) {
            return taken;
        }
        conversion_.to_go = native_path(*to_.place.scope, to_.name);
        conversion_.span = name_of(to_);
        return read_travelling(*signature);
    }

    Expected<void> read_converted(const Signature::Parameter& parameter) {
        converted_ = bare(parameter.type);
        converted_.is_const = false;
        const auto text = one_line(reading_.sources.text(parameter.type_span));
        if (!can_be_converted(converted_)) {
            return refused(problem(parameter.type_span, fmt::format("`{}` is nothing that can be converted", text),
                                   {"take the type itself by `const T&`"}));
        }
        if (converted_.kind == CppType::Kind::standard && reading_.mapper.field(converted_)) {
            return refused(
                problem(parameter.type_span, fmt::format("`{}` crosses as it is", text), {"leave out the conversion"}));
        }
        conversion_.name = one_line(reading_.sources.text(converted_.span));
        conversion_.native = spell(converted_);
        return {};
    }

    Expected<void> read_travelling(const Signature& signature) {
        auto travels = reading_.mapper.result(signature.result);
        if (!travels) {
            return refused(labelled(travels.error(), signature.result_span, "what travels"));
        }
        if (travels->error) {
            return refused(problem(signature.result_span, fmt::format("`{}` fails, and values cross always", to_.name),
                                   {"give the value itself"}));
        }
        if (holds_borrow(travels->result)) {
            return refused(problem(signature.result_span, fmt::format("`{}` lends what travels", to_.name),
                                   {"give a value: `std::string`, `std::vector<T>`"}));
        }
        conversion_.type = std::move(travels->result);
        return {};
    }

    Expected<void> read_from_go() {
        const auto signature = signature_of(*from_);
        if (!signature) {
            return refused(signature.error());
        }
        if (signature->parameters.size() != 1) {
            return refused(problem(name_of(*from_), fmt::format("`{}` does not take what travels", from_->name),
                                   {fmt::format("let it take one value, what `{}` gives", to_.name)}));
        }
        conversion_.from_go = native_path(*from_->place.scope, from_->name);
        conversion_.may_throw = !signature->is_noexcept;
        auto taken = read_taken(signature->parameters[0]);
        return taken ? read_given(*signature) : taken;
    }

    Expected<void> read_taken(const Signature::Parameter& parameter) {
        auto type = reading_.mapper.parameter(parameter.type);
        if (!type) {
            return refused(labelled(type.error(), parameter.type_span, label_of(parameter, 0)));
        }
        if (!same(*type, conversion_.type) || type->access == api::Access::exclusive) {
            return refused(problem(parameter.type_span,
                                   fmt::format("`{}` takes `{}`, and `{}` gives `{}`", from_->name,
                                               one_line(reading_.sources.text(parameter.type_span)), to_.name,
                                               one_line(reading_.sources.text(conversion_.type.span))),
                                   {"let it take what the other gives, by value, `const` reference or view"}));
        }
        conversion_.from_parameter = std::move(*type);
        return {};
    }

    Expected<void> read_given(const Signature& signature) {
        const auto& result = signature.result;
        const bool may_fail = result.is_standard("std::expected") && result.arguments.size() == 2;
        const auto& given = may_fail ? result.arguments[0] : result;
        if (spelled_without_const(given) != conversion_.native) {
            return refused(
                problem(signature.result_span,
                        fmt::format("`{}` gives `{}`, not `{}`", from_->name,
                                    one_line(reading_.sources.text(signature.result_span)), conversion_.name),
                        {fmt::format("give `{0}`, or `std::expected<{0}, E>`", conversion_.name)}));
        }
        if (may_fail) {
            auto error = reading_.mapper.error(result.arguments[1]);
            if (!error) {
                return refused(labelled(error.error(), signature.result_span, "result"));
            }
            conversion_.error = std::move(*error);
        }
        return {};
    }

    const Reading& reading_;
    const FunctionItem& to_;
    const FunctionItem* from_;
    source::Span directive_;
    CppType converted_;
    api::Conversion conversion_;
};

}  // namespace

const Conversions::Known* Conversions::find(const CppType& type) const {
    const auto found = can_be_converted(type) ? known_.find(spelled_without_const(type)) : known_.end();
    return found == known_.end() ? nullptr : &found->second;
}

void Conversions::add(const CppType& type, Known known) {
    known_.emplace(spelled_without_const(type), std::move(known));
}

void learn_converted_name(TypeSyntax& types, const FunctionItem& item) {
    for (const auto& parameter : item.function.field("parameters").named_children("parameter_declaration")) {
        const auto name = parameter.field("type");
        if (name.is("type_identifier") || name.is("qualified_identifier") || name.is("template_type")) {
            const auto path = path_of(name).path;
            if (!look_up(path, item.place)) {
                types.learn_foreign(path);
            }
        }
    }
}

Expected<ReadConversion> read_conversion(const Reading& reading, const FunctionItem& to, const FunctionItem* from) {
    return ConversionReader(reading, to, from).run();
}

}  // namespace reader::cpp
