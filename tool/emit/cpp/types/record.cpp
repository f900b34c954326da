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

/// Whether native memory is the wire value is for the compiler to find out, wherever no field can forbid it.
std::string same(const RecordView& record) {
    if (!record.bridge.crossing(record.bound.crossing).plain || !record.flat || record.empty()) {
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

/// `const ::std::string&` → `::std::string`
std::string_view without_reference(std::string_view native) {
    constexpr std::string_view constant = "const ";
    if (native.ends_with('&') && native.starts_with(constant)) {
        native.remove_prefix(constant.size());
        native.remove_suffix(1);
    }
    return native;
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
      checked(is_checked(whole, record_type(index))), flat(is_flat(whole, record_type(index))) {
    if (bound.message) {
        message = message_field(written);
    }
}

std::string RecordView::type_of(const api::Field& field) const {
    return field.getter ? fmt::format("decltype(std::declval<const {}&>().{}())", written.native, field.name)
                        : fmt::format("decltype({}::{})", written.native, field.name);
}

std::string RecordView::wire_fields() const {
    if (empty()) {
        return "std::uint8_t nothing;";
    }
    auto lines = each_field([&](const api::Field& field, const abi::Field& bound_field) {
        return fmt::format("{} {};", cpp::wire(bridge, bound_field.crossing), field.name);
    });
    if (!message.empty()) {
        lines.push_back(fmt::format("Text {};", message));
    }
    return joined_lines(lines);
}

/// A getter may give a reference; a flat error may be of any type.
std::string RecordView::assertions_of_header() const {
    auto lines = each_field([&](const api::Field& field, const abi::Field&) {
        const auto* const bare = field.getter ? "std::remove_cvref_t" : "std::remove_cv_t";
        return packed({"static_assert(std::is_same_v<",
                       {fmt::format("{}<{}>", bare, type_of(field)), std::string(without_reference(field.type.native))},
                       ",",
                       ">);"},
                      0);
    });
    if (written.exception) {
        lines.insert(lines.begin(),
                     fmt::format("static_assert(std::is_base_of_v<std::exception, {}>);", written.native));
    } else if (!written.flat) {
        const auto kind = written.fields.empty() ? "is_empty" : "is_aggregate";
        lines.insert(lines.begin(), fmt::format("static_assert(std::{}_v<{}>);", kind, written.native));
    }
    return joined_lines(lines);
}

std::string RecordView::assertions_of_wire() const {
    const auto offset = [&](const std::string& field, std::uint64_t expected) {
        return fmt::format("static_assert(offsetof({}, {}) == {});", wire, field, expected);
    };
    auto lines = each_field(
        [&](const api::Field& field, const abi::Field& bound_field) { return offset(field.name, bound_field.offset); });
    if (!message.empty()) {
        lines.push_back(offset(message, *bound.message));
    }
    lines.insert(lines.begin(), fmt::format("static_assert(sizeof({0}) == {1} && alignof({0}) == {2});", wire,
                                            bound.wire.size, bound.wire.alignment));
    return joined_lines(lines);
}

std::string RecordView::whole_binding() const {
    std::size_t number = 0;
    const auto names =
        each_field([&](const api::Field&, const abi::Field&) { return fmt::format("field_{}", number++); });
    return packed({"[[maybe_unused]] const auto& [", names, ",", "] = value;"}, 4);
}

void write_record(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const RecordView record(bridge, index);
    const auto& native = record.written.native;
    if (record.bound.one_way) {
        return write_one_way(record, writer);
    }
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
         {"assertions_of_header", record.assertions_of_header()},
         {"wire", record.wire},
         {"fields", record.wire_fields()},
         {"assertions_of_wire", record.assertions_of_wire()},
         {"native", native},
         {"checked", fmt::format("{}", record.checked)},
         {"flat", fmt::format("{}", record.flat)},
         {"nothing", record.empty() ? "static constexpr bool nothing = true;" : ""},
         {"same", same(record)},
         {"declarations", declarations(record)},
         {"sharing", record.bound.native_is_wire ? fmt::format("static_assert(Crossing<{}>::same);", native) : ""}});
}

}  // namespace emit::cpp
