// SPDX-License-Identifier: MIT
// Enums with data: a sealed interface, a struct a variant, and the functions to and from tagged pointers.
#include <algorithm>

#include <fmt/format.h>

#include "emit/go/doc.hpp"
#include "emit/go/names.hpp"
#include "emit/go/parts.hpp"
#include "emit/go/signature.hpp"
#include "support/strings.hpp"

namespace emit::go {
namespace {

std::string seal(const abi::Variant& variant) { return "is" + variant.go_name; }

/// A variant of an error without fields, which is a value and no type.
bool is_sentinel(const abi::Variant& variant, const api::Variant& written, std::size_t i) {
    return written.is_error && variant.cases[i].fields.empty() && !written.cases[i].record;
}

std::string list_of_cases(const abi::Variant& variant) {
    std::vector<std::string> names;
    for (const auto& alternative : variant.cases) {
        names.push_back("[" + alternative.go_name + "]");
    }
    return support::join(names, ", ");
}

/// The variants of an error enum that have no fields: values to compare with.
void write_sentinels(Writing& writing, std::size_t index) {
    const auto& variant = writing.bridge.variants[index];
    const auto& written = writing.bridge.library.variants[index];
    const auto type = sentinel_name(variant.go_name);
    std::string values;
    for (std::size_t i = 0; i < variant.cases.size(); ++i) {
        if (is_sentinel(variant, written, i)) {
            const auto& name = variant.cases[i].go_name;
            values += doc_comment(written.cases[i].doc, written.cases[i].name, name, fmt::format("{} is a variant of [{}].", name, variant.go_name)) +
                      fmt::format("{} {} = {}({})\n", name, variant.go_name, type, written.cases[i].same_as.value_or(i));
        }
    }
    if (values.empty()) {
        return;
    }
    writing.file.body.gap();
    writing.file.body.write(R"go(
        // The variants of [$name$] without fields.
        var (
            $values$
        )

        // $type$ is such a variant: its index.
        type $type$ uint64

        func ($type$) $seal$() {}
    )go", {{"name", variant.go_name}, {"values", values}, {"type", type}, {"seal", seal(variant)}});
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
    )go", {{"name", alternative.go_name},
           {"fields", struct_fields(writing, alternative.fields, written.fields, alternative.message.has_value())}});
}

/// Whether the payload is laid out as the struct is in Go.
bool is_copied(const abi::Bridge& bridge, const abi::Case& alternative, bool is_record) {
    return !is_record && !alternative.message && all_plain(bridge, alternative.fields);
}

/// The statements that return one variant out of its payload.
std::string lifted(Writing& writing, const api::Variant& written, const abi::Case& alternative, std::size_t i) {
    const auto is_record = written.is_error && written.cases[i].record.has_value();
    if (alternative.fields.empty() && !is_record) {
        return "return " + alternative.go_name + (written.is_error ? "" : "{}");
    }
    const auto at = writing.types.runtime("At");
    if (is_copied(writing.bridge, alternative, is_record)) {
        const auto value = fmt::format("*{}[{}](wire.Pointer)", at, alternative.go_name);
        return written.is_error ? fmt::format("value := {}\nreturn &value", value) : "return " + value;
    }
    return fmt::format("return lift{0}(r, {1}[{2}](wire.Pointer))", alternative.go_name, at, wire_name(alternative.go_name));
}

void write_lift_case(Writing& writing, text::CodeWriter& body, const api::Variant& written, std::size_t tag, const abi::Case& alternative) {
    body.write(R"go(
        case $tag$:
            $value$
    )go", {{"tag", std::to_string(tag)}, {"value", lifted(writing, written, alternative, tag)}});
}

/// Errors are pointers, and a nil one is none. One that only comes out is refused.
void write_lower_error(Writing& writing, text::CodeWriter& body, std::size_t tag, const abi::Case& alternative, bool is_record) {
    if (alternative.one_way) {
        body.write(R"go(
            case *$name$:
                l.Refuse("is a *$name$, which holds an error that cannot go into native code")
                return $choice${}
        )go", {{"name", alternative.go_name}, {"choice", writing.types.runtime("Choice")}});
        return;
    }
    const auto lowers = alternative.mirrored || is_record;
    writing.file.imports.need("unsafe");
    body.write(R"go(
        case *$name$:
            if value == nil {
                break
            }
            $fields$
            return $choice${Tag: $tag$, Fields: unsafe.Pointer($pointer$)}
    )go", {{"name", alternative.go_name},
           {"fields", lowers ? fmt::format("fields := lower{}(l, value)", alternative.go_name) : ""},
           {"choice", writing.types.runtime("Choice")},
           {"tag", std::to_string(tag)},
           {"pointer", lowers ? "&fields" : "value"}});
}

void write_lower_sentinels(Writing& writing, text::CodeWriter& body, const abi::Variant& variant) {
    body.write(R"go(
        case $type$:
            return $choice${Tag: uint64(value)}
    )go", {{"type", sentinel_name(variant.go_name)}, {"choice", writing.types.runtime("Choice")}});
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

Struct struct_of(const abi::Case& alternative, bool is_error) {
    return {.go_name = alternative.go_name,
            .fields = alternative.fields,
            .is_error = is_error,
            .has_message = alternative.message.has_value()};
}

/// Payloads of Rust's variants are converted by functions of their own; C++ has the records' for that.
void write_payloads(Writing& writing, std::size_t index, bool lifting) {
    const auto& variant = writing.bridge.variants[index];
    for (std::size_t i = 0; i < variant.cases.size(); ++i) {
        const auto& alternative = variant.cases[i];
        const auto& written = writing.bridge.library.variants[index];
        const auto is_record = written.is_error && written.cases[i].record.has_value();
        const auto needed = is_record || (lifting ? !is_copied(writing.bridge, alternative, is_record) : alternative.mirrored);
        if ((alternative.fields.empty() && !is_record) || !needed || (!lifting && alternative.one_way)) {
            continue;
        }
        if (const auto record = writing.bridge.library.variants[index].cases[i].record) {
            const auto id = writing.bridge.records[*record].crossing;
            lifting ? writing.conversions.lifter(id) : writing.conversions.lowerer(id);
        } else if (lifting) {
            write_record_lift(writing, struct_of(alternative, written.is_error));
        } else {
            write_record_lower(writing, struct_of(alternative, written.is_error));
        }
    }
}

}  // namespace

namespace {

/// The lines of its methods in the interface.
std::string methods(Writing& writing, std::size_t index) {
    std::string lines;
    const auto& functions = writing.bridge.library.functions;
    for (std::size_t i = 0; i < functions.size(); ++i) {
        const auto& owner = functions[i].owner;
        const auto is_its = functions[i].is_method && owner->kind == api::TypeKind::variant && owner->declaration == index;
        if (!is_its || functions[i].role == api::Role::error_text) {
            continue;
        }
        if (functions[i].role == api::Role::display) {
            lines += "// String returns the text of the value.\nString() string\n";
            continue;
        }
        lines += function_doc(writing, i) +
                 fmt::format("{}({}){}\n", writing.bridge.functions[i].go_name, parameters(writing, writing.bridge.functions[i], parameter_names(writing, i), 1), results(writing, writing.bridge.functions[i]));
    }
    return lines;
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
            $error$
            $methods$
            $seal$()
        }
    )go", {{"doc", doc_comment(written.doc, written.name, variant.go_name,
                               fmt::format("{} is the native enum `{}`.", variant.go_name, written.path()))},
           {"cases", list_of_cases(variant)},
           {"name", variant.go_name},
           {"error", written.is_error ? "error" : ""},
           {"methods", methods(writing, index)},
           {"seal", seal(variant)}});
    write_sentinels(writing, index);
    for (std::size_t i = 0; i < variant.cases.size(); ++i) {
        if (is_sentinel(variant, written, i)) {
            continue;
        }
        if (!written.cases[i].record) {
            write_case(writing, variant, variant.cases[i], written.cases[i]);
        }
        body.gap();
        body.write("func ($pointer$$name$) $seal$() {}\n",
                   {{"pointer", written.is_error ? "*" : ""}, {"name", variant.cases[i].go_name}, {"seal", seal(variant)}});
        if (written.is_error && !written.cases[i].record) {
            write_error_methods(writing, struct_of(variant.cases[i], true), written.cases[i].fields, written.cases[i].name);
        }
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
                    write_lift_case(writing, body, writing.bridge.library.variants[index], i, variant.cases[i]);
                }
            }}});
}

void write_variant_lower(Writing& writing, std::size_t index) {
    const auto& variant = writing.bridge.variants[index];
    write_payloads(writing, index, false);
    const auto& written = writing.bridge.library.variants[index];
    const auto uses_value = std::ranges::any_of(variant.cases, [&](const abi::Case& alternative) {
        return written.is_error ? !alternative.one_way : !alternative.fields.empty();
    });
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
                bool has_sentinels = false;
                for (std::size_t i = 0; i < variant.cases.size(); ++i) {
                    if (is_sentinel(variant, written, i)) {
                        has_sentinels = true;
                    } else if (written.is_error) {
                        write_lower_error(writing, body, i, variant.cases[i], written.cases[i].record.has_value());
                    } else {
                        write_lower_case(writing, body, i, variant.cases[i]);
                    }
                }
                if (has_sentinels) {
                    write_lower_sentinels(writing, body, variant);
                }
            }}});
}

}  // namespace emit::go
