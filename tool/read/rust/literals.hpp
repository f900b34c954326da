// SPDX-License-Identifier: MIT
// Rust's literals and identifiers as values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reader::rust {

/// Wide enough for every constant that can be an array length or a discriminant.
__extension__ typedef __int128 Wide;

/// `r#type` → `type`.
std::string plain_identifier(std::string_view text);
/// `type` → `r#type`, where Rust needs it.
std::string code_identifier(std::string_view name);

/// The text of `"…"`, `r"…"`, `r#"…"#`; nothing where it is no such literal.
std::optional<std::string> string_value(std::string_view literal);
/// The code point of `'x'`, `'\n'`, `'\u{e9}'`, `b'x'`.
std::optional<std::uint32_t> character_value(std::string_view literal);

struct IntegerLiteral {
    Wide value = 0;
    std::string_view suffix;  // `u8`, or empty
};

/// `1_000`, `0xFF_u8`, `0b1`, `0o7`; nothing where it is too large or a float.
std::optional<IntegerLiteral> integer_value(std::string_view literal);

}  // namespace reader::rust
