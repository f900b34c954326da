// SPDX-License-Identifier: MIT
// Functions, free ones and members of structs: which of their parameters and results cross, and as what.
#include <fmt/format.h>

#include "read/cpp/items.hpp"
#include "read/cpp/signature.hpp"

namespace reader::cpp {
namespace {

using diagnostics::Kind;

class FunctionReader {
public:
    FunctionReader(const Reading& reading, const FunctionItem& item) : reading_(reading), item_(item) {}

    ReadFunction run() {
        check();
        auto problem = is_skipped(item_.entry) ? std::nullopt : refusal_of_function(item_);
        if (problem || is_skipped(item_.entry)) {
            return {.function = std::nullopt, .overload = {}, .problem = std::move(problem)};
        }
        const auto signature = read_signature(reading_.types, item_);
        auto made = signature ? make(*signature) : Expected<void>(refused(signature.error()));
        if (!made) {
            return {.function = std::nullopt, .overload = {}, .problem = made.error()};
        }
        return {.function = std::move(function_), .overload = signature->parameter_list(), .problem = std::nullopt};
    }

private:
    void check() const {
        const bool is_method = item_.owner != nullptr;
        if (is_method && item_.owner->is_object) {
            check_directives(item_.entry, item_.constructs ? "constructors" : "member functions",
                             {DirectiveKind::name, DirectiveKind::skip, DirectiveKind::fast, DirectiveKind::concurrent},
                             reading_.sink);
        } else {
            check_directives(item_.entry, is_method ? "member functions of data" : "functions",
                             {DirectiveKind::name, DirectiveKind::skip, DirectiveKind::fast}, reading_.sink);
        }
    }

    Expected<void> make(const Signature& signature) {
        declare();
        if (auto own = add_receiver(signature); !own) {
            return own;
        }
        for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
            if (auto added = add_parameter(signature.parameters[i], i); !added) {
                return added;
            }
        }
        if (auto read = read_result(signature); !read) {
            return read;
        }
        function_.may_throw = !signature.is_noexcept;
        function_.native_type = signature.spelled(item_.owner);
        return {};
    }

    Expected<void> read_result(const Signature& signature) {
        function_.chained = gives_itself(signature);
        if (function_.chained) {
            return {};
        }
        auto outcome = reading_.mapper.result(signature.result);
        if (!outcome) {
            return refused(labelled(outcome.error(), signature.result_span, "result"));
        }
        function_.result = std::move(outcome->result);
        function_.error = std::move(outcome->error);
        return {};
    }

    /// `Canvas& tint(…)` of Canvas, or of a base. Go makes one call after the other; the runtime looks whether it is that
    /// object.
    bool gives_itself(const Signature& signature) const {
        const auto& type = signature.result;
        return function_.is_method && item_.owner->is_object && !signature.is_const && signature.reference != "&&" &&
               type.kind == CppType::Kind::reference && !type.arguments[0].is_const &&
               type.arguments[0].kind == CppType::Kind::declared &&
               type.arguments[0].entity->inner == item_.place.scope;
    }

    void declare() {
        const auto span = item_.function.field("declarator").span();
        static_cast<api::Declared&>(function_) =
            read_declared(reading_, item_.entry, *item_.unit, *item_.place.scope, item_.name, span, attributes_end());
        function_.fast = item_.entry.find(DirectiveKind::fast) != nullptr;
        function_.concurrent = item_.entry.find(DirectiveKind::concurrent) != nullptr;
        if (item_.owner != nullptr) {
            function_.modules = modules_of(*item_.owner->scope);
            function_.owner = api::Owner{kind_of_owner(), item_.owner->declaration};
        }
        if (item_.constructs) {
            function_.native = native_path(*item_.owner);
        }
    }

    api::TypeKind kind_of_owner() const {
        return item_.owner->is_object ? api::TypeKind::object : api::TypeKind::record;
    }

    /// Attributes before the declaration count, and those between its name and its parameters.
    std::uint32_t attributes_end() const { return item_.function.field("parameters").span().begin; }

    /// `const` reads it, anything else may change it, and `&&` takes it.
    Expected<void> add_receiver(const Signature& signature) {
        const auto span = item_.function.field("declarator").span();
        if (item_.owner == nullptr || signature.is_static) {
            return concurrent_problem(signature);
        }
        if (signature.is_volatile) {
            return refused({.kind = Kind::unsupported_item,
                            .message = fmt::format("`{}` is `volatile`, which says nothing to Go", item_.name),
                            .span = span,
                            .help = {"leave out `volatile`"}});
        }
        const bool taken = signature.reference == "&&";
        api::Type self;
        self.kind = kind_of_owner();
        self.declaration = item_.owner->declaration;
        self.access = taken ? api::Access::value : signature.is_const ? api::Access::borrow : api::Access::exclusive;
        self.native =
            fmt::format("{}{}{}", signature.is_const ? "const " : "", native_path(*item_.owner), taken ? "&&" : "&");
        self.span = span;
        function_.is_method = true;
        function_.parameters.push_back({"self", std::move(self), span});
        return concurrent_problem(signature);
    }

    /// `concurrent` says of a function that changes its object that callers need not wait for each other.
    Expected<void> concurrent_problem(const Signature& signature) {
        if (function_.concurrent && (signature.is_static || signature.is_const || signature.reference == "&&")) {
            return refused({.kind = Kind::invalid_directive,
                            .message = "`concurrent` stands above a function that changes no object",
                            .span = item_.entry.find(DirectiveKind::concurrent)->span,
                            .help = {"leave it out: such functions run side by side anyway"},
                            .severity = diagnostics::Severity::error});
        }
        return {};
    }

    Expected<void> add_parameter(const Signature::Parameter& parameter, std::size_t index) {
        auto type = reading_.mapper.parameter(parameter.type);
        if (!type) {
            return refused(labelled(type.error(), parameter.type_span, label_of(parameter, index)));
        }
        function_.parameters.push_back({parameter.name, std::move(*type), parameter.span});
        return {};
    }

    const Reading& reading_;
    const FunctionItem& item_;
    api::Function function_;
};

}  // namespace

ReadFunction read_function(const Reading& reading, const FunctionItem& item) {
    return FunctionReader(reading, item).run();
}

}  // namespace reader::cpp
