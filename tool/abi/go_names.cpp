// SPDX-License-Identifier: MIT
// Exported names: golint's conventions, one flat package.
#include "abi/go_names.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include <fmt/format.h>

#include "abi/go_scopes.hpp"
#include "text/case.hpp"

namespace abi {
namespace {

constexpr std::string_view error_suffix = "Error";

/// A name as Go exports it: it begins with an upper-case letter whatever the source had.
std::string exported(const std::string& name, const std::vector<std::string>& initialisms) {
    auto camel = text::upper_camel(name, initialisms);
    const auto first = camel.empty() ? '\0' : camel.front();
    return std::isupper(static_cast<unsigned char>(first)) ? camel : "X" + camel;
}

std::string ending_in_error(const std::string& name) {
    return name.ends_with(error_suffix) ? name : name + std::string(error_suffix);
}

std::string without_error(std::string name) {
    if (name.ends_with(error_suffix)) {
        name.resize(name.size() - error_suffix.size());
    }
    return name;
}

class Namer {
public:
    Namer(Bridge& bridge, const std::vector<std::string>& initialisms, diagnostics::Sink& sink)
        : bridge_(bridge), library_(bridge.library), initialisms_(initialisms), scopes_(bridge, sink) {}

    void all() {
        for (std::size_t i = 0; i < bridge_.records.size(); ++i) {
            name_record(library_.records[i], bridge_.records[i]);
        }
        for (std::size_t i = 0; i < bridge_.enumerations.size(); ++i) {
            name_enumeration(library_.enumerations[i], bridge_.enumerations[i]);
        }
        for (std::size_t i = 0; i < bridge_.variants.size(); ++i) {
            name_variant(library_.variants[i], bridge_.variants[i]);
        }
        for (std::size_t i = 0; i < bridge_.objects.size(); ++i) {
            name_object(library_.objects[i], bridge_.objects[i]);
        }
        for (std::size_t i = 0; i < bridge_.constants.size(); ++i) {
            name_constant(library_.constants[i], bridge_.constants[i]);
        }
        for (std::size_t i = 0; i < bridge_.functions.size(); ++i) {
            name_function(library_.functions[i], bridge_.functions[i]);
        }
    }

private:
    std::string declared(const api::Declared& item) { return item.rename.value_or(exported(item.name, initialisms_)); }

    std::string field_name(const api::Field& field, api::Form form, std::size_t count) {
        if (field.rename) {
            return *field.rename;
        }
        if (form == api::Form::tuple) {
            return count == 1 ? "Value" : "Field" + field.name;
        }
        return exported(field.name, initialisms_);
    }

    /// `type` is what the struct is called in Go, `owner` what it is in the source.
    void name_fields(const std::string& type, const std::string& owner, api::Form form, const std::vector<api::Field>& written,
                     std::vector<Field>& bound) {
        for (std::size_t i = 0; i < written.size(); ++i) {
            bound[i].go_name = field_name(written[i], form, written.size());
            scopes_.claim_in(type, bound[i].go_name, fmt::format("{}::{}", owner, written[i].name), written[i].span);
        }
    }

    /// What errors have besides their fields and methods: `Unwrap` where one caused them, `Error` where their text comes along.
    void claim_error_methods(const std::string& type, const std::vector<api::Field>& fields, bool has_message, source::Span span) {
        if (std::ranges::any_of(fields, &api::Field::source)) {
            scopes_.claim_in(type, "Unwrap", fmt::format("the cause of {}", type), span);
        }
        if (has_message) {
            scopes_.claim_in(type, "Error", fmt::format("the text of {}", type), span);
        }
    }

    /// Whether a function gives its text, which then claims the name.
    bool has_text_function(const api::Record& record) const {
        const auto index = static_cast<std::size_t>(&record - library_.records.data());
        return std::ranges::any_of(library_.functions, [&](const api::Function& function) {
            return function.role == api::Role::error_text && function.owner->kind == api::TypeKind::record &&
                   function.owner->declaration == index;
        });
    }

    void name_record(const api::Record& written, Record& record) {
        record.go_name = declared(written);
        if (written.is_error && !written.rename) {
            record.go_name = ending_in_error(record.go_name);
        }
        scopes_.claim(record.go_name, written.path(), written.span);
        name_fields(record.go_name, written.path(), written.form, written.fields, record.fields);
        claim_error_methods(record.go_name, written.fields, record.message && !has_text_function(written), written.span);
        if (!written.ancestors.empty()) {
            scopes_.claim_in(record.go_name, "As", fmt::format("what makes {} one of its bases", record.go_name), written.span);
        }
        if (std::ranges::any_of(written.fields, [](const api::Field& field) { return field.default_value.has_value(); })) {
            record.go_default = "Default" + record.go_name;
            scopes_.claim(record.go_default, "the default of " + written.path(), written.span);
        }
    }

    /// Every object has these methods besides its own.
    void name_object(const api::Object& written, Object& object) {
        object.go_name = declared(written);
        scopes_.claim(object.go_name, written.path(), written.span);
        for (const auto* const method : {"Close", "Same"}) {
            scopes_.claim_in(object.go_name, method, fmt::format("the `{}` that every object has", method), written.span);
        }
    }

    void name_enumeration(const api::Enumeration& written, Enumeration& enumeration) {
        enumeration.go_name = declared(written);
        scopes_.claim(enumeration.go_name, written.path(), written.span);
        for (const auto& enumerator : written.enumerators) {
            const auto name = enumerator.rename.value_or(text::upper_camel(enumerator.name, initialisms_));
            enumeration.go_strings.push_back(name);
            enumeration.go_enumerators.push_back(enumeration.go_name + name);
            scopes_.claim(enumeration.go_enumerators.back(), fmt::format("{}::{}", written.path(), enumerator.name), enumerator.span);
        }
    }

    void name_variant(const api::Variant& written, Variant& variant) {
        variant.go_name = declared(written);
        scopes_.claim(variant.go_name, written.path(), written.span);
        for (std::size_t i = 0; i < written.cases.size(); ++i) {
            const auto& alternative = written.cases[i];
            auto& bound = variant.cases[i];
            if (alternative.record) {
                take_names(bridge_.records[*alternative.record], bound);
                continue;
            }
            const auto item = fmt::format("{}::{}", written.path(), alternative.name);
            bound.go_name = case_name(written, variant, alternative);
            scopes_.claim(bound.go_name, item, alternative.span);
            name_fields(bound.go_name, item, alternative.form, alternative.fields, bound.fields);
            claim_error_methods(bound.go_name, alternative.fields, false, alternative.span);  // its `Error` is the enum's
        }
    }

    static void take_names(const Record& record, Case& bound) {
        bound.go_name = record.go_name;
        for (std::size_t j = 0; j < bound.fields.size(); ++j) {
            bound.fields[j].go_name = record.fields[j].go_name;
        }
    }

    /// `ShapeCircle`; of an error the sentinel `ErrParseEmpty`, or the struct `ParseBadDigitError`.
    std::string case_name(const api::Variant& written, const Variant& variant, const api::Case& alternative) {
        const auto name = alternative.rename.value_or(text::upper_camel(alternative.name, initialisms_));
        if (!written.is_error) {
            return variant.go_name + name;
        }
        const auto whole = without_error(variant.go_name) + name;
        return alternative.fields.empty() ? "Err" + whole : ending_in_error(whole);
    }

    void name_constant(const api::Constant& written, Constant& constant) {
        constant.go_name = written.rename.value_or(of_owner(written, written.owner));
        scopes_.claim(constant.go_name, path(written, written.owner), written.span);
    }

    void name_function(const api::Function& written, Function& function) {
        if (written.is_method) {
            name_method(written, function);
            return;
        }
        const auto is_new = written.owner && written.name == "new";
        function.go_name = written.rename.value_or(is_new ? "New" + go_name(*written.owner) : of_owner(written, written.owner));
        function.label = unique(function.go_name);
        scopes_.claim(function.go_name, path(written, written.owner), written.span);
    }

    void name_method(const api::Function& written, Function& function) {
        function.go_name = method_name(written);
        function.label = unique(go_name(*written.owner) + function.go_name);
        for (const auto& type : structs(*written.owner)) {
            scopes_.claim_in(type, function.go_name, path(written, written.owner), written.span);
        }
    }

    std::string method_name(const api::Function& written) {
        switch (written.role) {
        case api::Role::display: return "String";
        case api::Role::error_text: return "Error";
        case api::Role::debug: return "GoString";
        case api::Role::equal: return "Equal";
        case api::Role::compare: return "Compare";
        case api::Role::hash: return "Hash";
        case api::Role::base: return "As" + bridge_.objects[written.result.declaration].go_name;
        case api::Role::ordinary: break;
        }
        return declared(written);
    }

    /// `MaxSize`, or `VolumeLoudest` where it belongs to a type.
    std::string of_owner(const api::Declared& item, const std::optional<api::Owner>& owner) {
        return (owner ? go_name(*owner) : "") + exported(item.name, initialisms_);
    }

    std::string path(const api::Declared& item, const std::optional<api::Owner>& owner) {
        return api::qualified(library_, item, owner);
    }

    const std::string& go_name(const api::Owner& owner) const {
        if (owner.kind == api::TypeKind::record) {
            return bridge_.records[owner.declaration].go_name;
        }
        if (owner.kind == api::TypeKind::enumeration) {
            return bridge_.enumerations[owner.declaration].go_name;
        }
        if (owner.kind == api::TypeKind::object) {
            return bridge_.objects[owner.declaration].go_name;
        }
        return bridge_.variants[owner.declaration].go_name;
    }

    /// The Go types that get its methods, once each.
    std::vector<std::string> structs(const api::Owner& owner) const {
        if (owner.kind != api::TypeKind::variant) {
            return {go_name(owner)};
        }
        std::vector<std::string> names;
        for (const auto& alternative : bridge_.variants[owner.declaration].cases) {
            if (!alternative.fields.empty()) {
                names.push_back(alternative.go_name);
            }
        }
        return names.empty() ? std::vector{go_name(owner)} : names;
    }

    std::string unique(std::string label) {
        while (!labels_.insert(label).second) {
            label += "_";
        }
        return label;
    }

    Bridge& bridge_;
    const api::Library& library_;
    const std::vector<std::string>& initialisms_;
    GoScopes scopes_;
    std::set<std::string> labels_;
};

}  // namespace

void name_for_go(Bridge& bridge, const std::vector<std::string>& initialisms, diagnostics::Sink& sink) {
    Namer(bridge, initialisms, sink).all();
}

}  // namespace abi
