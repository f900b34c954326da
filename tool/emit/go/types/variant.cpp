// SPDX-License-Identifier: MIT
// Enums with data: a sealed interface, a struct a variant, and the functions to and from tagged pointers.
#include <algorithm>

#include <fmt/format.h>

#include "emit/go/doc.hpp"
#include "emit/go/names.hpp"
#include "emit/go/parts.hpp"
#include "support/strings.hpp"

namespace emit::go {
namespace {

std::string seal(const abi::Variant& variant) { return "is" + variant.go_name; }

std::string list_of_cases(const abi::Variant& variant) {
    std::vector<std::string> names;
    for (const auto& alternative : variant.cases) {
        names.push_back("[" + alternative.go_name + "]");
    }
    return support::join(names, ", ");
}

void write_case(Writing& writing, const abi::Variant& variant, const abi::Case& alternative, const api::Case& written) {
    auto& body = writing.file.body;
    body.gap();
    body.write("$doc$", {{"doc", doc_comment(written.doc, written.name, alternative.go_name,
                                             fmt::format("{} is a variant of [{}].", alternative.go_name, variant.go_name))}});
    if (alternative.fields.empty()) {
        body.write("type $name$ struct{}\n", {{"name", alternative.go_name}});
        return;
    }
    body.write(R"go(
        type $name$ struct {
            $fields$
        }
    )go", {{"name", alternative.go_name}, {"fields", struct_fields(writing, alternative.fields, written.fields)}});
}

/// The expression for one variant out of its payload.
std::string lifted(Writing& writing, const abi::Case& alternative) {
    if (alternative.fields.empty()) {
        return alternative.go_name + "{}";
    }
    const auto at = writing.types.runtime("At");
    if (all_plain(writing.bridge, alternative.fields)) {
        return fmt::format("*{}[{}](wire.Pointer)", at, alternative.go_name);
    }
    return fmt::format("lift{0}(r, {1}[{2}](wire.Pointer))", alternative.go_name, at, wire_name(alternative.go_name));
}

void write_lift_case(Writing& writing, text::CodeWriter& body, std::size_t tag, const abi::Case& alternative) {
    body.write(R"go(
        case $tag$:
            return $value$
    )go", {{"tag", std::to_string(tag)}, {"value", lifted(writing, alternative)}});
}

void write_lower_case(Writing& writing, text::CodeWriter& body, std::size_t tag, const abi::Case& alternative) {
    const auto choice = writing.types.runtime("Choice");
    if (alternative.fields.empty()) {
        body.write(R"go(
            case $name$:
                return $choice${Tag: $tag$}
        )go", {{"name", alternative.go_name}, {"choice", choice}, {"tag", std::to_string(tag)}});
        return;
    }
    writing.file.imports.need("unsafe");
    if (!alternative.mirrored) {
        body.write(R"go(
            case $name$:
                return $choice${Tag: $tag$, Fields: unsafe.Pointer(&value)}
        )go", {{"name", alternative.go_name}, {"choice", choice}, {"tag", std::to_string(tag)}});
        return;
    }
    body.write(R"go(
        case $name$:
            fields := lower$name$(l, value)
            return $choice${Tag: $tag$, Fields: unsafe.Pointer(&fields)}
    )go", {{"name", alternative.go_name}, {"choice", choice}, {"tag", std::to_string(tag)}});
}

/// Payloads of Rust's variants are converted by functions of their own; C++ has the records' for that.
void write_payloads(Writing& writing, std::size_t index, bool lifting) {
    const auto& variant = writing.bridge.variants[index];
    for (std::size_t i = 0; i < variant.cases.size(); ++i) {
        const auto& alternative = variant.cases[i];
        const auto needed = lifting ? !all_plain(writing.bridge, alternative.fields) : alternative.mirrored;
        if (alternative.fields.empty() || !needed) {
            continue;
        }
        if (const auto record = writing.bridge.library.variants[index].cases[i].record) {
            const auto id = writing.bridge.records[*record].crossing;
            lifting ? writing.conversions.lifter(id) : writing.conversions.lowerer(id);
        } else if (lifting) {
            write_record_lift(writing, alternative.go_name, alternative.fields);
        } else {
            write_record_lower(writing, alternative.go_name, alternative.fields, false);
        }
    }
}

}  // namespace

void write_variant(Writing& writing, std::size_t index) {
    const auto& variant = writing.bridge.variants[index];
    const auto& written = writing.bridge.library.variants[index];
    auto& body = writing.file.body;
    body.gap();
    body.write(R"go(
        $doc$
        //
        // It is one of $cases$.
        type $name$ interface {
            $seal$()
        }
    )go", {{"doc", doc_comment(written.doc, written.name, variant.go_name,
                               fmt::format("{} is the native enum `{}`.", variant.go_name, written.path()))},
           {"cases", list_of_cases(variant)},
           {"name", variant.go_name},
           {"seal", seal(variant)}});
    for (std::size_t i = 0; i < variant.cases.size(); ++i) {
        if (!written.cases[i].record) {
            write_case(writing, variant, variant.cases[i], written.cases[i]);
        }
        body.gap();
        body.write("func ($name$) $seal$() {}\n", {{"name", variant.cases[i].go_name}, {"seal", seal(variant)}});
    }
}

void write_variant_lift(Writing& writing, std::size_t index) {
    const auto& variant = writing.bridge.variants[index];
    write_payloads(writing, index, true);
    writing.file.body.gap();
    writing.file.body.write(R"go(
        func lift$name$(r *$reader$, wire *$wire$) $name$ {
            switch wire.Tag {
            $cases$
            }
            panic("unknown variant of $name$")
        }
    )go", {{"name", variant.go_name},
           {"reader", writing.types.runtime("Reader")},
           {"wire", writing.types.runtime("Variant")},
           {"cases", [&](text::CodeWriter& body) {
                for (std::size_t i = 0; i < variant.cases.size(); ++i) {
                    write_lift_case(writing, body, i, variant.cases[i]);
                }
            }}});
}

void write_variant_lower(Writing& writing, std::size_t index) {
    const auto& variant = writing.bridge.variants[index];
    write_payloads(writing, index, false);
    const auto uses_value = std::ranges::any_of(variant.cases, [](const abi::Case& alternative) { return !alternative.fields.empty(); });
    writing.file.body.gap();
    writing.file.body.write(R"go(
        func lower$name$(l *$lowering$, variant $name$) $choice$ {
            $guard$
            switch $value$variant.(type) {
            $cases$
            }
            l.RefuseVariant(variant, "$name$")
            return $choice${}
        }
    )go", {{"name", variant.go_name},
           {"lowering", writing.types.runtime("Lowering")},
           {"choice", writing.types.runtime("Choice")},
           {"guard", depth_guard(writing.bridge.crossing(variant.crossing).recursive, writing.types.runtime("Choice"))},
           {"value", uses_value ? "value := " : ""},
           {"cases", [&](text::CodeWriter& body) {
                for (std::size_t i = 0; i < variant.cases.size(); ++i) {
                    write_lower_case(writing, body, i, variant.cases[i]);
                }
            }}});
}

}  // namespace emit::go
