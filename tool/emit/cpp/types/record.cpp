// SPDX-License-Identifier: MIT
// Records: the wire struct with its layout held against abi's numbers, the fields held against the header, and the
// specialisation without its bodies.
#include "emit/cpp/types/record.hpp"

#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/names.hpp"
#include "emit/cpp/parts.hpp"
#include "emit/cpp/traits.hpp"
#include "emit/cpp/wire.hpp"

namespace emit::cpp {
namespace {

std::string wire_fields(const RecordView& record) {
    if (record.empty()) {
        return "std::uint8_t nothing;";
    }
    return joined_lines(record.each_field([&](const api::Field& field, const abi::Field& bound) {
        return fmt::format("{} {};", wire(record.bridge, bound.crossing), field.name);
    }));
}

std::string assertions_of_header(const RecordView& record) {
    auto lines = record.each_field([&](const api::Field& field, const abi::Field&) {
        const auto type = fmt::format("std::remove_cv_t<{}>", record.type_of(field));
        return packed({"static_assert(", {fmt::format("std::is_same_v<{}, {}>", type, field.type.native)}, "", ");"},
                      0);
    });
    const auto kind = record.empty() ? "is_empty" : "is_aggregate";
    lines.insert(lines.begin(), fmt::format("static_assert(std::{}_v<{}>);", kind, record.written.native));
    return joined_lines(lines);
}

std::string assertions_of_wire(const RecordView& record) {
    auto lines = record.each_field([&](const api::Field& field, const abi::Field& bound) {
        return fmt::format("static_assert(offsetof({}, {}) == {});", record.wire, field.name, bound.offset);
    });
    lines.insert(lines.begin(), fmt::format("static_assert(sizeof({0}) == {1} && alignof({0}) == {2});", record.wire,
                                            record.bound.wire.size, record.bound.wire.alignment));
    return joined_lines(lines);
}

/// Whether native memory is the wire value is for the compiler to find out, wherever no field can forbid it.
std::string same(const RecordView& record) {
    if (!record.bridge.crossing(record.bound.crossing).plain || record.empty()) {
        return "";
    }
    const auto& native = record.written.native;
    std::vector<std::string> conditions = {fmt::format("same_outline<{}, {}>", native, record.wire)};
    for (const auto& field : record.written.fields) {
        conditions.push_back(fmt::format("same_field<{}>", record.type_of(field)));
        conditions.push_back(fmt::format("offsetof({0}, {2}) == offsetof({1}, {2})", native, record.wire, field.name));
    }
    return packed({"static constexpr bool same = ", conditions, " &&", ";"}, 4);
}

std::string declarations(const RecordView& record) {
    const auto& native = record.written.native;
    const auto tail = fmt::format("){};", record.unless_throwing());
    const auto from = fmt::format("const {}& from", record.wire);
    const auto value = fmt::format("const {}& value", native);
    std::vector<std::string> lines;
    if (record.checked) {
        lines.push_back(packed({"static bool check(", {from, "Reason& reason"}, ",", ") noexcept;"}, 4));
    }
    lines.push_back(packed({fmt::format("static {} lift(", native), {from, "Keeper& keeper"}, ",", tail}, 4));
    if (!record.flat) {
        lines.push_back(packed({"static void measure(", {value, "Measure& size"}, ",", ");"}, 4));
    }
    const std::vector to = {value, fmt::format("{}& to", record.wire), std::string("Writer& writer")};
    lines.push_back(packed({"static void write(", to, ",", tail}, 4));
    return joined_lines(lines);
}

}  // namespace

RecordView::RecordView(const abi::Bridge& whole, std::size_t index)
    : bridge(whole), written(whole.library.records[index]), bound(whole.records[index]), wire(wire_struct(bound)),
      checked(is_checked(whole, bound.crossing)), flat(is_flat(whole, bound.crossing)) {}

std::string RecordView::type_of(const api::Field& field) const {
    return fmt::format("decltype({}::{})", written.native, field.name);
}

void write_record(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const RecordView record(bridge, index);
    const auto& native = record.written.native;
    writer.gap();
    writer.write(
        R"cpp(
        // $path$
        $assertions_of_header$
        struct $wire$ {
            $fields$
        };
        $assertions_of_wire$

        template <>
        struct Crossing<$native$> : Traits {
            using Wire = $wire$;
            static constexpr bool checked = $checked$;
            static constexpr bool flat = $flat$;
            $nothing$
            $same$

            $declarations$
        };
        $sharing$
    )cpp",
        {{"path", record.written.path()},
         {"assertions_of_header", assertions_of_header(record)},
         {"wire", record.wire},
         {"fields", wire_fields(record)},
         {"assertions_of_wire", assertions_of_wire(record)},
         {"native", native},
         {"checked", fmt::format("{}", record.checked)},
         {"flat", fmt::format("{}", record.flat)},
         {"nothing", record.empty() ? "static constexpr bool nothing = true;" : ""},
         {"same", same(record)},
         {"declarations", declarations(record)},
         {"sharing", record.bound.native_is_wire ? fmt::format("static_assert(Crossing<{}>::same);", native) : ""}});
}

}  // namespace emit::cpp
