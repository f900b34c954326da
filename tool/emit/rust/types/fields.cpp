// SPDX-License-Identifier: MIT
// Fields, one line each.
#include "emit/rust/types/fields.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "emit/rust/names.hpp"
#include "emit/rust/rustfmt.hpp"
#include "emit/rust/wire.hpp"

namespace emit::rust {
namespace {

/// `0`, `x` or `r#type`: what a pattern or literal calls it.
std::string native_field(const api::Field& field) { return identifier(field.name); }

std::string lines(const Fields& fields, auto line) {
    std::string text;
    for (std::size_t i = 0; i < fields.written.size(); ++i) {
        text += line(fields.written[i], fields.bound[i]) + "\n";
    }
    return text;
}

/// The wire struct's name for the message; no field has it.
std::string message_field(const Fields& fields) {
    std::string name = "message";
    while (std::ranges::any_of(fields.written, [&](const auto& field) { return wire_field(field) == name; })) {
        name += '_';
    }
    return name;
}

/// The message's line, if there is a message.
std::string message_line(const Fields& fields, std::string_view line) {
    return fields.message ? fmt::format(fmt::runtime(line), message_field(fields)) + "\n" : "";
}

}  // namespace

void write_wire_struct(const Fields& fields, Items& items) {
    const auto declaration = [&](const api::Field& field, const abi::Field& bound) {
        return fmt::format("pub {}: {},", wire_field(field), wire(fields.bridge, bound.crossing, fields.records));
    };
    const auto assertion = [&](const api::Field& field, const abi::Field& bound) {
        return fmt::format("assert!(offset_of!({}, {}) == {});", fields.wire, wire_field(field), bound.offset);
    };
    items.add(
        R"rust(
        #[derive(Clone, Copy)]
        #[repr(C)]
        pub struct $wire$ {
            $fields$
        }
    )rust",
        {{"wire", fields.wire},
         {"fields", fields.is_empty() ? "pub nothing: u8," : lines(fields, declaration) + message_line(fields, "pub {}: Text,")}});
    items.add(R"rust(
        unsafe impl Wire for $wire$ {
            type Optional = Pointer<Self>;
        }
    )rust",
              {{"wire", fields.wire}});
    const auto message = fields.message ? fmt::format("assert!(offset_of!({}, {}) == {});", fields.wire,
                                                      message_field(fields), *fields.message)
                                        : "";
    items.add(R"rust(
        const _: () = {
            assert!(size_of::<$wire$>() == $size$);
            assert!(align_of::<$wire$>() == $alignment$);
            $offsets$
        };
    )rust",
              {{"wire", fields.wire},
               {"size", std::to_string(fields.layout.size)},
               {"alignment", std::to_string(fields.layout.alignment)},
               {"offsets", lines(fields, assertion) + message}});
}

std::string lifted(const Fields& fields, std::string_view self, std::string_view source) {
    if (fields.written.empty()) {
        return fmt::format("{} {{}}", self);
    }
    const auto line = [&](const api::Field& field, const abi::Field& bound) {
        return fmt::format("    {}: field(\"{}\", &{}.{}, scope)?,", native_field(field), bound.go_name, source,
                           wire_field(field));
    };
    return fmt::format("{} {{\n{}}}", self, lines(fields, line));
}

std::string pattern(const Fields& fields, std::string_view self) {
    std::vector<std::string> bound;
    for (const auto& field : fields.written) {
        const auto name = native_field(field);
        const auto variable = field_variable(field);
        bound.push_back(name == variable ? name : fmt::format("{}: {}", name, variable));
    }
    return braced(self, bound);
}

std::string measured(const Fields& fields, bool recursive) {
    const auto text = lines(fields, [](const api::Field& field, const abi::Field&) {
        return fmt::format("Lower::measure({}, size);", field_variable(field));
    });
    const auto counted = recursive && !text.empty() ? "size.enter();\n" + text + "size.leave();\n" : text;
    return counted + (fields.message ? "size.keep(crate::text!(self));\n" : "");
}

std::string rest_dropped(const Fields& fields) {
    return lines(fields, [](const api::Field& field, const abi::Field&) {
        return fmt::format("Lower::drop_rest({});", field_variable(field));
    });
}

std::string lowered(const Fields& fields) {
    if (fields.is_empty()) {
        return fields.wire + " { nothing: 0 }";
    }
    const auto line = [](const api::Field& field, const abi::Field&) {
        return fmt::format("    {}: Lower::lower({}, writer),", wire_field(field), field_variable(field));
    };
    return fmt::format("{} {{\n{}{}}}", fields.wire, lines(fields, line),
                       message_line(fields, "    {}: writer.kept::<String>(),"));
}

}  // namespace emit::rust
