// SPDX-License-Identifier: MIT
// Records: the wire struct, its layout held against abi's numbers, and how it is checked, made and taken apart.
#include <algorithm>

#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/names.hpp"
#include "emit/cpp/parts.hpp"
#include "emit/cpp/traits.hpp"
#include "emit/cpp/wire.hpp"

namespace emit::cpp {
namespace {

bool is_c_array(const api::Field& field) { return field.type.native.ends_with(']'); }

/// A record with all that its templates are filled with.
class RecordWriter {
public:
    RecordWriter(const abi::Bridge& bridge, std::size_t index)
        : bridge_(bridge), written_(bridge.library.records[index]), bound_(bridge.records[index]),
          wire_(wire_struct(bound_)), checked_(is_checked(bridge, bound_.crossing)),
          flat_(is_flat(bridge, bound_.crossing)) {}

    void declaration(text::CodeWriter& writer) const {
        writer.gap();
        writer.write(
            R"cpp(
            // $path$
            struct $wire$ {
                $fields$
            };
            $assertions$

            template <>
            struct Crossing<$native$> : Traits {
                using Wire = $wire$;
                static constexpr bool checked = $checked$;
                static constexpr bool flat = $flat$;
                $same$

                $check$
                static $native$ lift(const $wire$& from, Keeper& keeper)$noexcept$;
                $measure$
                static void write(const $native$& value, $wire$& to, Writer& writer)$noexcept$;
            };
            $sharing$
        )cpp",
            {{"path", written_.path()},
             {"wire", wire_},
             {"native", written_.native},
             {"fields", wire_fields()},
             {"assertions", assertions()},
             {"checked", fmt::format("{}", checked_)},
             {"flat", fmt::format("{}", flat_)},
             {"same", same()},
             {"check",
              checked_ ? fmt::format("static bool check(const {}& from, Reason& reason) noexcept;", wire_) : ""},
             {"noexcept", flat_ ? " noexcept" : ""},
             {"measure",
              flat_ ? "" : fmt::format("static void measure(const {}& value, Measure& size);", written_.native)},
             {"sharing", sharing()}});
    }

    void bodies(text::CodeWriter& writer) const {
        check(writer);
        lift(writer);
        measure(writer);
        write(writer);
    }

private:
    std::vector<std::string> each_field(auto line) const {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < written_.fields.size(); ++i) {
            lines.push_back(line(written_.fields[i], bound_.fields[i]));
        }
        return lines;
    }

    /// `decltype(::geo::Point::x)`
    std::string type_of(const api::Field& field) const {
        return fmt::format("decltype({}::{})", written_.native, field.name);
    }

    std::string wire_fields() const {
        if (written_.fields.empty()) {
            return "std::uint8_t nothing;";
        }
        return joined_lines(each_field([&](const api::Field& field, const abi::Field& bound) {
            return fmt::format("{} {};", cpp::wire(bridge_, bound.crossing), field.name);
        }));
    }

    std::string assertions() const {
        std::vector<std::string> lines = {fmt::format("static_assert(std::is_aggregate_v<{}>);", written_.native)};
        if (written_.fields.empty()) {
            lines.push_back(fmt::format("static_assert(std::is_empty_v<{}>);", written_.native));
        }
        for (const auto& field : written_.fields) {
            lines.push_back(fmt::format("static_assert(std::is_same_v<std::remove_cv_t<{}>, {}>);", type_of(field),
                                        field.type.native));
        }
        lines.push_back(fmt::format("static_assert(sizeof({0}) == {1} && alignof({0}) == {2});", wire_,
                                    bound_.wire.size, bound_.wire.alignment));
        for (std::size_t i = 0; i < written_.fields.size(); ++i) {
            lines.push_back(fmt::format("static_assert(offsetof({}, {}) == {});", wire_, written_.fields[i].name,
                                        bound_.fields[i].offset));
        }
        return joined_lines(lines);
    }

    /// Whether native memory is the wire value is for the compiler to find out, wherever no field can forbid it.
    std::string same() const {
        if (!bridge_.crossing(bound_.crossing).plain || written_.fields.empty()) {
            return "";
        }
        std::vector<std::string> conditions = {fmt::format("same_outline<{}, {}>", written_.native, wire_)};
        for (const auto& field : written_.fields) {
            conditions.push_back(fmt::format("same_field<{}>", type_of(field)));
            conditions.push_back(
                fmt::format("offsetof({}, {}) == offsetof({}, {})", written_.native, field.name, wire_, field.name));
        }
        return packed("static constexpr bool same = ", conditions, " &&", ";", 4);
    }

    std::string sharing() const {
        return bound_.native_is_wire ? fmt::format("static_assert(Crossing<{}>::same);", written_.native) : "";
    }

    void check(text::CodeWriter& writer) const {
        if (!checked_) {
            return;
        }
        std::vector<std::string> checks;
        for (std::size_t i = 0; i < written_.fields.size(); ++i) {
            if (is_checked(bridge_, bound_.fields[i].crossing)) {
                const auto& field = written_.fields[i];
                checks.push_back(fmt::format("check_field<{}>(from.{}, \"{}\", reason)", type_of(field), field.name,
                                             bound_.fields[i].go_name));
            }
        }
        writer.gap();
        writer.write(
            R"cpp(
            inline bool Crossing<$native$>::check(const $wire$& from, Reason& reason) noexcept {
                $checks$
            }
        )cpp",
            {{"native", written_.native}, {"wire", wire_}, {"checks", packed("return ", checks, " &&", ";", 4)}});
    }

    void lift(text::CodeWriter& writer) const {
        const auto initialisers = each_field([&](const api::Field& field, const abi::Field&) {
            return is_c_array(field)
                       ? fmt::format(".{} = {{}},", field.name)
                       : fmt::format(".{0} = lift_field<{1}>(from.{0}, keeper),", field.name, type_of(field));
        });
        std::vector<std::string> assignments;
        for (const auto& field : written_.fields) {
            if (is_c_array(field)) {
                assignments.push_back(fmt::format("assign_field(value.{0}, from.{0}, keeper);", field.name));
            }
        }
        const auto empty = written_.fields.empty();
        writer.gap();
        writer.write(R"cpp(
            inline $native$ Crossing<$native$>::lift(const $wire$&$from$, Keeper&$keeper$)$noexcept$ {
                $body$
            }
        )cpp",
                     {{"native", written_.native},
                      {"wire", wire_},
                      {"from", empty ? "" : " from"},
                      {"keeper", empty ? "" : " keeper"},
                      {"noexcept", flat_ ? " noexcept" : ""},
                      {"body", lift_body(written_.native, initialisers, assignments)}});
    }

    static std::string lift_body(const std::string& native, const std::vector<std::string>& initialisers,
                                 const std::vector<std::string>& assignments);

    void measure(text::CodeWriter& writer) const {
        if (flat_) {
            return;
        }
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < written_.fields.size(); ++i) {
            if (!is_flat(bridge_, bound_.fields[i].crossing)) {
                lines.push_back(fmt::format("measure_field(value.{}, size);", written_.fields[i].name));
            }
        }
        writer.gap();
        writer.write(R"cpp(
            inline void Crossing<$native$>::measure(const $native$& value, Measure& size) {
                $lines$
            }
        )cpp",
                     {{"native", written_.native}, {"lines", joined_lines(lines)}});
    }

    /// The structured binding fails to compile where the record has a field more or less than was read.
    void write(text::CodeWriter& writer) const {
        const auto empty = written_.fields.empty();
        auto lines = each_field([](const api::Field& field, const abi::Field&) {
            return fmt::format("write_field(value.{0}, to.{0}, writer);", field.name);
        });
        if (empty) {
            lines.emplace_back("to.nothing = 0;");
        } else {
            std::size_t number = 0;
            const auto names =
                each_field([&](const api::Field&, const abi::Field&) { return fmt::format("field_{}", number++); });
            lines.insert(lines.begin(), packed("[[maybe_unused]] const auto& [", names, ",", "] = value;", 4));
        }
        writer.gap();
        writer.write(R"cpp(
            inline void Crossing<$native$>::write(const $native$&$value$, $wire$& to, Writer&$writer$)$noexcept$ {
                $lines$
            }
        )cpp",
                     {{"native", written_.native},
                      {"wire", wire_},
                      {"value", empty ? "" : " value"},
                      {"writer", empty ? "" : " writer"},
                      {"noexcept", flat_ ? " noexcept" : ""},
                      {"lines", joined_lines(lines)}});
    }

    const abi::Bridge& bridge_;
    const api::Record& written_;
    const abi::Record& bound_;
    std::string wire_;
    bool checked_;
    bool flat_;
};

/// Arrays of C can't be initialised from a value: they are assigned to afterwards.
std::string RecordWriter::lift_body(const std::string& native, const std::vector<std::string>& initialisers,
                                    const std::vector<std::string>& assignments) {
    text::CodeWriter writer;
    if (initialisers.empty()) {
        return "return {};";
    }
    writer.write(R"cpp(
        $begin${
            $initialisers$
        };
        $assignments$
        $end$
    )cpp",
                 {{"begin", assignments.empty() ? "return " : fmt::format("{} value", native)},
                  {"initialisers", joined_lines(initialisers)},
                  {"assignments", joined_lines(assignments)},
                  {"end", assignments.empty() ? "" : "return value;"}});
    return writer.take();
}

}  // namespace

void write_record(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    RecordWriter(bridge, index).declaration(writer);
}

void write_record_bodies(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    RecordWriter(bridge, index).bodies(writer);
}

}  // namespace emit::cpp
