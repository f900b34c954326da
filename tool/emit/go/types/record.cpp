// SPDX-License-Identifier: MIT
// Records: the struct that users see, its wire struct, its mirror, and the functions between.
#include <algorithm>

#include <fmt/format.h>

#include "emit/go/doc.hpp"
#include "emit/go/names.hpp"
#include "emit/go/parts.hpp"

namespace emit::go {
namespace {

using Row = std::pair<std::string, std::string>;

/// `{ Name: value, … }`, a field a line.
std::string literal(const std::vector<Row>& rows) {
    std::vector<Row> aligned;
    for (const auto& [name, value] : rows) {
        aligned.emplace_back(name + ":", value + ",");
    }
    return columns(aligned);
}

/// The struct that stands for a record on the wire; one without fields is a byte there.
void write_twin(text::CodeWriter& body, const std::string& name, const std::string& what, const std::vector<Row>& fields) {
    body.gap();
    body.write(R"go(
        // $name$ is $what$.
        type $name$ struct {
            $fields$
        }
    )go", {{"name", name}, {"what", what}, {"fields", fields.empty() ? "_ byte\n" : columns(fields)}});
    body.gap();
}

}  // namespace

namespace {

/// A value of the directive `default` as Go has it: literals as they are, a variant's name as its constant.
std::string default_value(const abi::Bridge& bridge, const abi::Field& field, const std::string& text) {
    const auto& crossing = bridge.crossing(field.crossing);
    if (crossing.kind != api::TypeKind::enumeration) {
        return text;
    }
    const auto& written = bridge.library.enumerations[crossing.declaration].enumerators;
    const auto found = std::ranges::find(written, text, &api::Enumerator::name);
    return bridge.enumerations[crossing.declaration].go_enumerators[static_cast<std::size_t>(found - written.begin())];
}

void write_default(Writing& writing, const abi::Record& record, const api::Record& written) {
    std::vector<Row> values;
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        if (written.fields[i].default_value) {
            values.emplace_back(record.fields[i].go_name, default_value(writing.bridge, record.fields[i], *written.fields[i].default_value));
        }
    }
    writing.file.body.gap();
    writing.file.body.write(R"go(
        // $default$ returns the default values of all fields.
        func $default$() $name$ {
            return $name${
                $values$
            }
        }
    )go", {{"default", record.go_default}, {"name", record.go_name}, {"values", literal(values)}});
}

}  // namespace

bool all_plain(const abi::Bridge& bridge, const std::vector<abi::Field>& fields) {
    return !fields.empty() &&
           std::ranges::all_of(fields, [&](const abi::Field& field) { return bridge.crossing(field.crossing).plain; });
}

std::string struct_fields(Writing& writing, const std::vector<abi::Field>& fields, const std::vector<api::Field>& written, bool has_message) {
    std::string text;
    std::vector<Row> section;  // columns end at a comment
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto doc = doc_comment(written[i].doc, written[i].name, fields[i].go_name, "");
        if (!doc.empty()) {
            text += columns(section) + doc;
            section.clear();
        }
        section.emplace_back(fields[i].go_name, writing.types.go(fields[i].crossing));
    }
    text += columns(section);
    return has_message ? text + (text.empty() ? "" : "\n") + "message string\n" : text;
}

void write_record(Writing& writing, std::size_t index) {
    const auto& record = writing.bridge.records[index];
    const auto& written = writing.bridge.library.records[index];
    auto& body = writing.file.body;
    body.gap();
    body.write("$doc$", {{"doc", doc_comment(written.doc, written.name, record.go_name,
                                             fmt::format("{} is the native type `{}`.", record.go_name, written.path()))}});
    if (record.fields.empty() && !record.message) {
        body.write("type $name$ struct{}\n", {{"name", record.go_name}});
    } else {
        body.write(R"go(
            type $name$ struct {
                $fields$
            }
        )go", {{"name", record.go_name}, {"fields", struct_fields(writing, record.fields, written.fields, record.message.has_value())}});
    }
    if (!record.go_default.empty()) {
        write_default(writing, record, written);
    }
    if (written.is_error) {
        const Struct error{.go_name = record.go_name, .fields = record.fields, .is_error = true, .has_message = record.message.has_value()};
        write_error_methods(writing, error, written.fields, written.name);
        write_ancestors(writing, index);
    }
}

void write_record_lift(Writing& writing, const Struct& record) {
    const auto& go_name = record.go_name;
    std::vector<Row> types;
    std::vector<Row> values;
    for (const auto& field : record.fields) {
        types.emplace_back(field.go_name, writing.types.wire(field.crossing));
        values.emplace_back(field.go_name, writing.types.lift(field.crossing, "r", "wire." + field.go_name));
    }
    if (record.has_message) {
        types.emplace_back("message", writing.types.runtime("Text"));
        values.emplace_back("message", "r.Text(wire.message)");
    }
    auto& body = writing.file.body;
    write_twin(body, wire_name(go_name), go_name + " as it lies in a block", types);
    if (values.empty()) {
        body.write("func lift$name$(*$reader$, *$wire$) $pointer$$name$ {\n\treturn $address$$name${}\n}\n",
                   {{"name", go_name}, {"pointer", record.is_error ? "*" : ""}, {"address", record.is_error ? "&" : ""},
                    {"reader", writing.types.runtime("Reader")}, {"wire", wire_name(go_name)}});
        return;
    }
    body.write(R"go(
        func lift$name$(r *$reader$, wire *$wire$) $pointer$$name$ {
            return $address$$name${
                $values$
            }
        }
    )go", {{"name", go_name}, {"pointer", record.is_error ? "*" : ""}, {"address", record.is_error ? "&" : ""},
           {"reader", writing.types.runtime("Reader")}, {"wire", wire_name(go_name)}, {"values", literal(values)}});
}

std::string depth_guard(bool recursive, const std::string& mirror) {
    return recursive ? fmt::format("if !l.Enter() {{\n\treturn {}{{}}\n}}\ndefer l.Leave()", mirror) : "";
}

namespace {

/// Errors are pointers in Go, and nil is none.
std::string nil_guard(bool is_error, const std::string& mirror) {
    return is_error ? fmt::format("if value == nil {{\n\tl.Refuse(\"is nil\")\n\treturn {}{{}}\n}}\n", mirror) : "";
}

/// The error of a field, where it is the cause.
void write_unwrap(Writing& writing, const Struct& record, const std::vector<api::Field>& written) {
    const auto source = std::ranges::find_if(written, &api::Field::source);
    if (source == written.end()) {
        return;
    }
    const auto& field = record.fields[static_cast<std::size_t>(source - written.begin())];
    writing.file.body.gap();
    writing.file.body.write(R"go(
        // Unwrap returns $field$, the error behind this one.
        func (e *$name$) Unwrap() error {
            if e.$field$ == nil {
                return nil
            }
            return e.$field$
        }
    )go", {{"name", record.go_name}, {"field", field.go_name}});
}

}  // namespace

void write_error_methods(Writing& writing, const Struct& record, const std::vector<api::Field>& written, const std::string& fallback) {
    if (record.has_message) {
        writing.file.imports.need("cmp");
        writing.file.body.gap();
        writing.file.body.write(R"go(
            // Error returns the text of the error.
            func (e *$name$) Error() string {
                return cmp.Or(e.message, "$fallback$")
            }
        )go", {{"name", record.go_name}, {"fallback", fallback}});
    }
    write_unwrap(writing, record, written);
}

void write_record_lower(Writing& writing, const Struct& record) {
    const auto& go_name = record.go_name;
    std::vector<Row> types;
    std::vector<Row> values;
    for (const auto& field : record.fields) {
        types.emplace_back(field.go_name, writing.types.mirror(field.crossing));
        values.emplace_back(field.go_name, writing.types.lower(field.crossing, "l", "value." + field.go_name));
    }
    auto& body = writing.file.body;
    write_twin(body, mirror_name(go_name), go_name + " as native code reads it", types);
    if (values.empty() && !record.is_error) {
        body.write("func lower$name$(*$lowering$, $name$) $mirror$ {\n\treturn $mirror${}\n}\n",
                   {{"name", go_name}, {"lowering", writing.types.runtime("Lowering")}, {"mirror", mirror_name(go_name)}});
        return;
    }
    if (values.empty()) {
        body.write(R"go(
            func lower$name$(l *$lowering$, value *$name$) $mirror$ {
                if value == nil {
                    l.Refuse("is nil")
                }
                return $mirror${}
            }
        )go", {{"name", go_name}, {"lowering", writing.types.runtime("Lowering")}, {"mirror", mirror_name(go_name)}});
        return;
    }
    body.write(R"go(
        func lower$name$(l *$lowering$, value $pointer$$name$) $mirror$ {
            $guard$
            return $mirror${
                $values$
            }
        }
    )go", {{"name", go_name},
           {"pointer", record.is_error ? "*" : ""},
           {"lowering", writing.types.runtime("Lowering")},
           {"mirror", mirror_name(go_name)},
           {"guard", nil_guard(record.is_error, mirror_name(go_name)) + depth_guard(record.recursive, mirror_name(go_name))},
           {"values", literal(values)}});
}

}  // namespace emit::go
