// SPDX-License-Identifier: MIT
// Types of the standard library that are one value each: paths, times, addresses, orderings, ranges, numbers that are
// not 0.
#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include <fmt/format.h>

#include "read/rust/types.hpp"

namespace reader::rust {
namespace {

using api::TypeKind;

struct Entry {
    std::string_view path;
    TypeKind kind;
};

constexpr std::array values = {
    Entry{"std::string::String", TypeKind::text},
    Entry{"std::path::PathBuf", TypeKind::text},
    Entry{"std::time::Duration", TypeKind::duration},
    Entry{"std::time::SystemTime", TypeKind::time_point},
    Entry{"std::net::IpAddr", TypeKind::address},
    Entry{"std::net::Ipv4Addr", TypeKind::address},
    Entry{"std::net::Ipv6Addr", TypeKind::address},
    Entry{"std::net::SocketAddr", TypeKind::socket_address},
    Entry{"std::net::SocketAddrV4", TypeKind::socket_address},
    Entry{"std::net::SocketAddrV6", TypeKind::socket_address},
    Entry{"std::cmp::Ordering", TypeKind::ordering},
};

constexpr std::string_view non_zero_path = "std::num::NonZero";

/// The integer of `NonZeroU32` or `NonZero<u32>`; empty where it is neither.
std::string integer_of(const RustType& type) {
    if (type.name == non_zero_path) {
        const bool is_given = type.arguments.size() == 1 && type.arguments[0].is(RustType::Kind::primitive);
        return is_given ? type.arguments[0].name : "";
    }
    std::string integer = type.name.substr(non_zero_path.size());
    std::ranges::transform(integer, integer.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return integer;
}

}  // namespace

bool is_unsized_text(const RustType& type) { return type.is_primitive("str") || type.is_standard("std::path::Path"); }

std::optional<Read<api::Type>> Types::value(const RustType& type, Position position) const {
    const auto found = std::ranges::find(values, type.name, &Entry::path);
    if (found != values.end()) {
        return make(type, found->kind);
    }
    if (type.name.starts_with(non_zero_path)) {
        return non_zero(type);
    }
    if (type.is_standard("std::ops::Range")) {
        return collection(type, TypeKind::range, position, 1);
    }
    if (type.is_standard("std::path::Path")) {
        return refuse(against(type, "a bare `Path` has no size", "write `&Path` or `PathBuf`"));
    }
    return std::nullopt;
}

Read<api::Type> Types::non_zero(const RustType& type) const {
    const auto integer = integer_of(type);
    const auto scalar = scalar_of(integer);
    if (!scalar) {
        const bool is_wide = integer == "i128" || integer == "u128";
        return refuse(
            is_wide ? against(type, "integers of 128 bits are not checked for 0", fmt::format("use `{}`", integer))
                    : against(type, "it is not known which integer it is", "write `NonZero<u32>` or the like"));
    }
    api::Type result = make(type, TypeKind::scalar);
    result.scalar = *scalar;
    result.non_zero = true;
    return result;
}

}  // namespace reader::rust
