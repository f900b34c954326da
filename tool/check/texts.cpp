// SPDX-License-Identifier: MIT
// Functions that nobody wrote: the texts of errors, and of types that have a Display of their own.
#include <algorithm>
#include <optional>

#include "check/check.hpp"

namespace check {
namespace {

api::Function text_function(const api::Declared& owner, api::Owner place, api::Role role) {
    api::Function function;
    function.name = role == api::Role::error_text ? "error" : "string";
    function.modules = owner.modules;
    function.span = owner.span;
    function.owner = place;
    function.is_method = true;
    function.role = role;
    api::Type self;
    self.kind = place.kind;
    self.declaration = place.declaration;
    self.access = api::Access::borrow;
    self.native = owner.native;
    self.span = owner.span;
    function.parameters = {{"self", std::move(self), owner.span}};
    function.result.kind = api::TypeKind::text;
    return function;
}

std::optional<api::Role> role_of(bool is_error, bool displays) {
    return is_error   ? std::optional(api::Role::error_text)
           : displays ? std::optional(api::Role::display)
                      : std::nullopt;
}

/// Errors that only come out of native code bring their text with them.
bool only_comes_out(const api::Record& record) { return record.is_error && (record.flat || record.exception); }

}  // namespace

void add_texts(api::Library& library) {
    const auto add = [&](const api::Declared& owner, api::TypeKind kind, std::size_t index, std::optional<api::Role> role) {
        if (role) {
            library.functions.push_back(text_function(owner, {kind, index}, *role));
        }
    };
    for (std::size_t i = 0; i < library.records.size(); ++i) {
        const auto& record = library.records[i];
        if (!only_comes_out(record)) {
            add(record, api::TypeKind::record, i, role_of(record.is_error, record.displays));
        }
    }
    for (std::size_t i = 0; i < library.enumerations.size(); ++i) {
        add(library.enumerations[i], api::TypeKind::enumeration, i, role_of(false, library.enumerations[i].displays));
    }
    for (std::size_t i = 0; i < library.variants.size(); ++i) {
        const auto& variant = library.variants[i];
        const auto of_records = std::ranges::any_of(variant.cases, [](const api::Case& alternative) { return alternative.record.has_value(); });
        if (!of_records) {  // those have texts of their own
            add(variant, api::TypeKind::variant, i, role_of(variant.is_error, variant.displays));
        }
    }
}

}  // namespace check
