// SPDX-License-Identifier: MIT
// Records that come out of native code only: exceptions, flat errors, and what holds an error without a type of its
// own.
#include <algorithm>

#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/names.hpp"
#include "emit/cpp/traits.hpp"
#include "emit/cpp/types/record.hpp"
#include "support/strings.hpp"

namespace emit::cpp {
namespace {

std::vector<const api::Field*> getters(const RecordView& record) {
    std::vector<const api::Field*> found;
    for (const auto& field : record.written.fields) {
        if (field.getter) {
            found.push_back(&field);
        }
    }
    return found;
}

/// What the getters give is asked for once.
std::string fields_struct(const RecordView& record) {
    const auto all = getters(record);
    if (all.empty()) {
        return "";
    }
    std::string text = "struct Fields {\n";
    for (const auto* field : all) {
        text += fmt::format("    {} {};\n", record.type_of(*field), field->name);
    }
    return text + "};\n\n";
}

std::string place(const api::Field& field) {
    return fmt::format("{}.{}", field.getter ? "fields" : "value", field.name);
}

std::string ask(const RecordView& record, bool is_used) {
    std::vector<std::string> values;
    for (const auto* field : getters(record)) {
        values.push_back(fmt::format("value.{}()", field->name));
    }
    return packed({fmt::format("{}size.make<Fields>([&] {{ return Fields{{", is_used ? "const auto& fields = " : ""),
                   values, ",", "}; });"},
                  4);
}

std::vector<std::string> measure_body(const RecordView& record) {
    std::vector<std::string> lines;
    bool is_used = false;
    for (const auto& field : record.written.fields) {
        if (!is_flat(record.bridge, field.type)) {
            is_used = is_used || field.getter;
            lines.push_back(fmt::format("measure_field({}, size);", place(field)));
        }
    }
    if (!getters(record).empty()) {
        lines.insert(lines.begin(), ask(record, is_used));
    }
    if (!record.message.empty()) {
        const auto text = record.written.displays ? "display" : "error_text";
        lines.push_back(fmt::format("measure_message(size, [&] {{ return {}(value); }});", text));
    }
    if (record.bridge.crossing(record.bound.crossing).recursive) {
        lines.insert(lines.begin(), "size.enter();");
        lines.emplace_back("size.leave();");
    }
    return lines;
}

/// Only an aggregate can be held against its fields.
bool is_aggregate(const RecordView& record) { return !record.written.exception && !record.written.flat; }

std::vector<std::string> write_body(const RecordView& record) {
    std::vector<std::string> lines;
    if (is_aggregate(record)) {
        lines.push_back(record.whole_binding());
    }
    if (!getters(record).empty()) {
        lines.emplace_back("const auto& fields = writer.take<Fields>();");
    }
    for (const auto& field : record.written.fields) {
        lines.push_back(fmt::format("write_field({}, to.{}, writer);", place(field), field.name));
    }
    if (!record.message.empty()) {
        lines.push_back(fmt::format("write_message(to.{}, writer);", record.message));
    }
    return lines;
}

bool reads_value(const RecordView& record) {
    return std::ranges::any_of(record.written.fields, [](const api::Field& field) { return !field.getter; });
}

struct Head {
    std::string name;
    std::vector<std::string> parameters;
};

Head measure_head(const RecordView& record) {
    return {"measure", {fmt::format("const {}& value", record.written.native), "Measure& size"}};
}

Head write_head(const RecordView& record) {
    return {"write",
            {fmt::format("const {}&{}", record.written.native, reads_value(record) ? " value" : ""),
             fmt::format("{}& to", record.wire), "Writer& writer"}};
}

std::string declarations(const RecordView& record) {
    std::vector<std::string> lines;
    for (const auto& head : {measure_head(record), write_head(record)}) {
        lines.push_back(packed({fmt::format("static void {}(", head.name), head.parameters, ",", ");"}, 4));
    }
    return joined_lines(lines);
}

void add(const RecordView& record, const Head& head, const std::vector<std::string>& body, text::CodeWriter& writer) {
    const auto begin = fmt::format("inline void Crossing<{}>::{}(", record.written.native, head.name);
    writer.gap();
    writer.write("$body$", {{"body", definition(begin, head.parameters, ")", body)}});
    writer.write("\n");
}

}  // namespace

void write_one_way(const RecordView& record, text::CodeWriter& writer) {
    const auto base = packed({fmt::format("struct Crossing<{0}> : OneWayCrossing<", record.written.native),
                              {record.written.native, record.wire},
                              ",",
                              "> {"},
                             0);
    writer.gap();
    writer.write(R"cpp(
        // $path$
        $assertions_of_header$
        struct $wire$ {
            $fields$
        };
        $assertions_of_wire$

        template <>
        $base$
            $got$
            $declarations$
        };
    )cpp",
                 {{"path", record.written.path()},
                  {"assertions_of_header", record.assertions_of_header()},
                  {"wire", record.wire},
                  {"fields", record.wire_fields()},
                  {"assertions_of_wire", record.assertions_of_wire()},
                  {"base", base},
                  {"got", fields_struct(record)},
                  {"declarations", declarations(record)}});
}

void write_one_way_bodies(const RecordView& record, text::CodeWriter& writer) {
    add(record, measure_head(record), measure_body(record), writer);
    add(record, write_head(record), write_body(record), writer);
}

}  // namespace emit::cpp
