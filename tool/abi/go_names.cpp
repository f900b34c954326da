// SPDX-License-Identifier: MIT
// Exported names: golint's conventions, one flat package.
#include "abi/go_names.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include <fmt/format.h>

#include "text/case.hpp"

namespace abi {
namespace {

using diagnostics::Kind;
using diagnostics::Severity;

/// A name as Go exports it: it begins with an upper-case letter whatever the source had.
std::string exported(const std::string& name, const std::vector<std::string>& initialisms) {
    auto camel = text::upper_camel(name, initialisms);
    const auto first = camel.empty() ? '\0' : camel.front();
    return std::isupper(static_cast<unsigned char>(first)) ? camel : "X" + camel;
}

class Namer {
public:
    Namer(Bridge& bridge, const std::vector<std::string>& initialisms, diagnostics::Sink& sink)
        : bridge_(bridge), initialisms_(initialisms), sink_(sink) {}

    void all() {
        reserve();
        for (std::size_t i = 0; i < bridge_.records.size(); ++i) {
            name_record(bridge_.library.records[i], bridge_.records[i]);
        }
        for (std::size_t i = 0; i < bridge_.enumerations.size(); ++i) {
            name_enumeration(bridge_.library.enumerations[i], bridge_.enumerations[i]);
        }
        for (std::size_t i = 0; i < bridge_.variants.size(); ++i) {
            name_variant(bridge_.library.variants[i], bridge_.variants[i]);
        }
        for (std::size_t i = 0; i < bridge_.functions.size(); ++i) {
            const auto& function = bridge_.library.functions[i];
            bridge_.functions[i].go_name = declared(function);
            claim(bridge_.functions[i].go_name, function.path(), function.span);
        }
    }

private:
    struct Owner {
        std::string item;
        source::Span span;
    };
    using Scope = std::map<std::string, Owner>;

    void reserve() {
        reserved_ = {"ErrClosed", "ErrReentrant", "PanicError", "ArgumentError", "LoadLibrary"};
        reserved_.insert(bridge_.library.language == api::Language::rust ? "RustError" : "CppError");
        for (const auto& crossing : bridge_.crossings) {
            if (crossing.kind == api::TypeKind::tuple) {
                reserved_.insert(fmt::format("Tuple{}", crossing.parts.size()));
            }
        }
    }

    std::string declared(const api::Declared& item) { return item.rename.value_or(exported(item.name, initialisms_)); }

    void claim(const std::string& name, const std::string& item, source::Span span) {
        if (reserved_.contains(name)) {
            sink_.report({.kind = Kind::reserved_name,
                          .message = fmt::format("`{}` would be `{}` in Go, a name that every package exports itself", item, name),
                          .span = span,
                          .help = {fmt::format("give it another name: `//beepboop:name My{}` above it", name)},
                          .item = item});
            return;
        }
        claim_in(package_, name, item, span);
    }

    void claim_in(Scope& scope, const std::string& name, const std::string& item, source::Span span) {
        const auto [first, is_new] = scope.try_emplace(name, Owner{item, span});
        if (is_new) {
            return;
        }
        sink_.report({.kind = Kind::name_clash,
                      .message = fmt::format("`{}` and `{}` would both be `{}` in Go", first->second.item, item, name),
                      .span = span,
                      .label = fmt::format("the second `{}`", name),
                      .others = {{first->second.span, fmt::format("the first `{}`", name)}},
                      .help = {"give one of them another name: `//beepboop:name NewName` above it"},
                      .item = item});
    }

    std::string field_name(const api::Field& field, api::Form form, std::size_t count) {
        if (field.rename) {
            return *field.rename;
        }
        if (form == api::Form::tuple) {
            return count == 1 ? "Value" : "Field" + field.name;
        }
        return exported(field.name, initialisms_);
    }

    void name_fields(const std::string& owner, api::Form form, const std::vector<api::Field>& written, std::vector<Field>& bound) {
        Scope scope;
        for (std::size_t i = 0; i < written.size(); ++i) {
            bound[i].go_name = field_name(written[i], form, written.size());
            claim_in(scope, bound[i].go_name, fmt::format("{}::{}", owner, written[i].name), written[i].span);
        }
    }

    void name_record(const api::Record& written, Record& record) {
        record.go_name = declared(written);
        claim(record.go_name, written.path(), written.span);
        name_fields(written.path(), written.form, written.fields, record.fields);
        if (std::ranges::any_of(written.fields, [](const api::Field& field) { return field.default_value.has_value(); })) {
            record.go_default = "Default" + record.go_name;
            claim(record.go_default, "the default of " + written.path(), written.span);
        }
    }

    void name_enumeration(const api::Enumeration& written, Enumeration& enumeration) {
        enumeration.go_name = declared(written);
        claim(enumeration.go_name, written.path(), written.span);
        for (const auto& enumerator : written.enumerators) {
            const auto name = enumerator.rename.value_or(text::upper_camel(enumerator.name, initialisms_));
            enumeration.go_strings.push_back(name);
            enumeration.go_enumerators.push_back(enumeration.go_name + name);
            claim(enumeration.go_enumerators.back(), fmt::format("{}::{}", written.path(), enumerator.name), enumerator.span);
        }
    }

    void name_variant(const api::Variant& written, Variant& variant) {
        variant.go_name = declared(written);
        claim(variant.go_name, written.path(), written.span);
        for (std::size_t i = 0; i < written.cases.size(); ++i) {
            const auto& alternative = written.cases[i];
            auto& bound = variant.cases[i];
            if (alternative.record) {
                const auto& record = bridge_.records[*alternative.record];
                bound.go_name = record.go_name;
                for (std::size_t j = 0; j < bound.fields.size(); ++j) {
                    bound.fields[j].go_name = record.fields[j].go_name;
                }
                continue;
            }
            const auto item = fmt::format("{}::{}", written.path(), alternative.name);
            bound.go_name = variant.go_name + alternative.rename.value_or(text::upper_camel(alternative.name, initialisms_));
            claim(bound.go_name, item, alternative.span);
            name_fields(item, alternative.form, alternative.fields, bound.fields);
        }
    }

    Bridge& bridge_;
    const std::vector<std::string>& initialisms_;
    diagnostics::Sink& sink_;
    std::set<std::string> reserved_;
    Scope package_;
};

}  // namespace

void name_for_go(Bridge& bridge, const std::vector<std::string>& initialisms, diagnostics::Sink& sink) {
    Namer(bridge, initialisms, sink).all();
}

}  // namespace abi
