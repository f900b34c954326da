// SPDX-License-Identifier: MIT
// Constants: a typed Go constant each, its value as a Go programmer would write it.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "emit/go/doc.hpp"
#include "emit/go/parts.hpp"

namespace emit::go {
namespace {

std::string integer(const api::Constant& constant) {
    return fmt::format("{}{}", constant.negative ? "-" : "", constant.magnitude);
}

/// A string literal; what Go source cannot show is escaped.
std::string quoted(const std::string& text) {
    std::string literal = "\"";
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            literal += '\\';
            literal += character;
        } else if (character == '\n' || character == '\t' || character == '\r') {
            literal += character == '\n' ? "\\n" : character == '\t' ? "\\t" : "\\r";
        } else if (byte < 0x20 || byte == 0x7f) {
            literal += fmt::format("\\x{:02x}", byte);
        } else {
            literal += character;
        }
    }
    return literal + "\"";
}

std::string character(std::uint64_t code) {
    const auto is_quotable = code >= 0x20 && code < 0x7f && code != '\'' && code != '\\';
    return is_quotable ? fmt::format("'{}'", static_cast<char>(code))
                       : code <= 0xffff ? fmt::format("'\\u{:04x}'", code) : fmt::format("'\\U{:08x}'", code);
}

std::string floating(double number) {
    return std::signbit(number) && number == 0 ? "0" : fmt::format("{}", number);
}

std::string scalar(const api::Constant& constant) {
    switch (constant.type.scalar) {
    case api::Scalar::boolean: return constant.magnitude != 0 ? "true" : "false";
    case api::Scalar::character: return character(constant.magnitude);
    case api::Scalar::f32: return fmt::format("{}", static_cast<float>(constant.number));
    case api::Scalar::f64: return floating(constant.number);
    case api::Scalar::i8:
    case api::Scalar::i16:
    case api::Scalar::i32:
    case api::Scalar::i64:
    case api::Scalar::isize:
    case api::Scalar::u8:
    case api::Scalar::u16:
    case api::Scalar::u32:
    case api::Scalar::u64:
    case api::Scalar::usize: break;
    }
    return integer(constant);
}

/// In the largest unit that divides it: `5 * time.Second`.
std::string duration(const api::Constant& constant) {
    constexpr std::array units = {std::pair{std::uint64_t{3'600'000'000'000}, "Hour"}, std::pair{std::uint64_t{60'000'000'000}, "Minute"},
                                  std::pair{std::uint64_t{1'000'000'000}, "Second"},   std::pair{std::uint64_t{1'000'000}, "Millisecond"},
                                  std::pair{std::uint64_t{1'000}, "Microsecond"}};
    for (const auto& [size, unit] : units) {
        if (constant.magnitude != 0 && constant.magnitude % size == 0) {
            return fmt::format("{}{} * time.{}", constant.negative ? "-" : "", constant.magnitude / size, unit);
        }
    }
    return integer(constant);
}

/// The name of its value, or the number of one without.
std::string enumerator(const abi::Bridge& bridge, const api::Constant& constant) {
    const auto& written = bridge.library.enumerations[constant.type.declaration].enumerators;
    const auto found = std::ranges::find_if(written, [&](const api::Enumerator& value) {
        return value.magnitude == constant.magnitude && value.negative == constant.negative;
    });
    return found == written.end()
               ? integer(constant)
               : bridge.enumerations[constant.type.declaration].go_enumerators[static_cast<std::size_t>(found - written.begin())];
}

struct Value {
    std::string type;
    std::string text;
};

Value value_of(Writing& writing, const api::Constant& constant) {
    if (constant.type.kind == api::TypeKind::text) {
        return Value{"string", quoted(constant.text)};
    }
    if (constant.type.kind == api::TypeKind::scalar) {
        return Value{writing.types.scalar(constant.type.scalar), scalar(constant)};
    }
    if (constant.type.kind == api::TypeKind::duration) {
        writing.file.imports.need("time");
        return Value{"time.Duration", duration(constant)};
    }
    return Value{writing.bridge.enumerations[constant.type.declaration].go_name, enumerator(writing.bridge, constant)};
}

}  // namespace

void write_constant(Writing& writing, std::size_t index) {
    const auto& constant = writing.bridge.constants[index];
    const auto& written = writing.bridge.library.constants[index];
    const auto value = value_of(writing, written);
    writing.file.body.gap();
    writing.file.body.write(R"go(
        $doc$
        const $name$ $type$ = $value$
    )go", {{"doc", doc_comment(written.doc, written.name, constant.go_name,
                               fmt::format("{} is the native constant `{}`.", constant.go_name,
                                           api::qualified(writing.bridge.library, written, written.owner)))},
           {"name", constant.go_name},
           {"type", value.type},
           {"value", value.text}});
}

}  // namespace emit::go
