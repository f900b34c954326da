// SPDX-License-Identifier: MIT
// Records: how one is checked, made and taken apart.
#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/parts.hpp"
#include "emit/cpp/traits.hpp"
#include "emit/cpp/types/record.hpp"

namespace emit::cpp {
namespace {

bool is_c_array(const api::Field& field) { return field.type.native.ends_with(']'); }

std::string head(const RecordView& record, std::string_view result, std::string_view function) {
    return fmt::format("inline {} Crossing<{}>::{}(", result, record.written.native, function);
}

std::string check(const RecordView& record) {
    std::vector<std::string> checks;
    for (std::size_t i = 0; i < record.written.fields.size(); ++i) {
        const auto& field = record.written.fields[i];
        const auto& bound = record.bound.fields[i];
        if (is_checked(record.bridge, field.type)) {
            checks.push_back(fmt::format("check_field<{}>(from.{}, \"{}\", reason)", record.type_of(field), field.name,
                                         bound.go_name));
        }
    }
    return definition(head(record, "bool", "check"), {fmt::format("const {}& from", record.wire), "Reason& reason"},
                      ") noexcept", {packed({"return ", checks, " &&", ";"}, 4)});
}

/// Arrays of C can't be initialised from a value: they are assigned to afterwards.
std::vector<std::string> lift_body(const RecordView& record) {
    std::vector<std::string> initialisers;
    std::vector<std::string> assignments;
    for (const auto& field : record.written.fields) {
        if (is_c_array(field)) {
            initialisers.push_back(fmt::format("    .{} = {{}},", field.name));
            assignments.push_back(fmt::format("assign_field(value.{0}, from.{0}, keeper);", field.name));
        } else {
            const std::vector arguments = {"from." + field.name, std::string("keeper")};
            const auto lifted = fmt::format("    .{} = lift_field<{}>(", field.name, record.type_of(field));
            initialisers.push_back(packed({lifted, arguments, ",", "),"}, 4));
        }
    }
    std::vector<std::string> lines = {assignments.empty() ? "return {" : record.written.native + " value{"};
    lines.insert(lines.end(), initialisers.begin(), initialisers.end());
    lines.emplace_back("};");
    lines.insert(lines.end(), assignments.begin(), assignments.end());
    if (!assignments.empty()) {
        lines.emplace_back("return value;");
    }
    return lines;
}

std::string lift(const RecordView& record) {
    const auto begin = head(record, record.written.native, "lift");
    const auto tail = fmt::format("){}", record.unless_throwing());
    if (record.empty()) {
        return definition(begin, {fmt::format("const {}&", record.wire), "Keeper&"}, tail, {"return {};"});
    }
    return definition(begin, {fmt::format("const {}& from", record.wire), "Keeper& keeper"}, tail, lift_body(record));
}

std::string measure(const RecordView& record) {
    std::vector<std::string> lines;
    for (const auto& field : record.written.fields) {
        if (!is_flat(record.bridge, field.type)) {
            lines.push_back(fmt::format("measure_field(value.{}, size);", field.name));
        }
    }
    if (record.bridge.crossing(record.bound.crossing).recursive) {
        lines.insert(lines.begin(), "size.enter();");
        lines.emplace_back("size.leave();");
    }
    const auto value = fmt::format("const {}& value", record.written.native);
    return definition(head(record, "void", "measure"), {value, "Measure& size"}, ")", lines);
}

std::vector<std::string> write_body(const RecordView& record) {
    auto lines = record.each_field([](const api::Field& field, const abi::Field&) {
        return fmt::format("write_field(value.{0}, to.{0}, writer);", field.name);
    });
    lines.insert(lines.begin(), record.whole_binding());
    return lines;
}

std::string write(const RecordView& record) {
    const auto begin = head(record, "void", "write");
    const auto tail = fmt::format("){}", record.unless_throwing());
    const auto value = fmt::format("const {}&", record.written.native);
    const auto to = fmt::format("{}& to", record.wire);
    if (record.empty()) {
        return definition(begin, {value, to, "Writer&"}, tail, {"to.nothing = 0;"});
    }
    return definition(begin, {value + " value", to, "Writer& writer"}, tail, write_body(record));
}

}  // namespace

void write_record_bodies(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const RecordView record(bridge, index);
    if (record.bound.one_way) {
        return write_one_way_bodies(record, writer);
    }
    const auto add = [&](const std::string& body) {
        writer.gap();
        writer.write("$body$", {{"body", body}});
        writer.write("\n");
    };
    if (record.checked) {
        add(check(record));
    }
    add(lift(record));
    if (!record.flat) {
        add(measure(record));
    }
    add(write(record));
}

}  // namespace emit::cpp
