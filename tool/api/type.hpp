// SPDX-License-Identifier: MIT
// A type as the user wrote it, resolved: what it is, how the function takes it, and how its own language spells it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/source.hpp"

namespace api {

enum class Scalar { boolean, i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, f32, f64, character };

/// As the dump shows it: `bool`, `i8`, …, `usize`, `f64`, `char`.
std::string_view name(Scalar scalar);

enum class TypeKind {
    unit,         // no value: `()`, `void`
    scalar,       // `scalar`
    wide,         // 128-bit integer, `is_signed`
    text,         // &str, String, std::string_view, std::string, …
    list,         // arguments[0]: slices, Vec, VecDeque, std::span, std::vector; bytes are a list of u8
    array,        // arguments[0], `length`
    option,       // arguments[0]
    tuple,        // arguments
    map,          // arguments[0] → arguments[1], `ordered`
    set,          // arguments[0], `ordered`
    record,       // library.records[declaration]
    enumeration,  // library.enumerations[declaration]
    variant,      // library.variants[declaration]
    duration,     // Duration, std::chrono::duration
    time_point,   // SystemTime, system_clock::time_point
    unique,       // arguments[0], a record or variant, nullable: std::unique_ptr<Node>. (Rust's Box<T> is transparent.)
    error,        // an error without a type of its own in Go: anyhow::Error, Box<dyn Error>, errors of std and other crates,
                  // std::error_code. It comes out of native code and never goes in
    address,         // IpAddr
    socket_address,  // SocketAddr
    ordering,     // Ordering, std::strong_ordering
    range,        // arguments[0]: Range<T>
    converted,    // arguments[0], what travels, by library.conversions[declaration]
    object,       // library.objects[declaration]: it stays native, and Go has a handle of it
    callback,     // a function: takes arguments, gives outcome. A Go function natively, or a native one in Go
};

/// Objects and callbacks: one word on the wire, of which 0 is none.
constexpr bool is_handle(TypeKind kind) { return kind == TypeKind::object || kind == TypeKind::callback; }

/// How the native function takes it. Results are `value`, or `borrow` when they are to be copied before the call ends.
enum class Access {
    value,      // T
    borrow,     // &T, const T&, std::span<const T>, std::string_view: read until the function returns
    exclusive,  // &mut T, T&, std::span<T>: changed in place
};

struct Type {
    TypeKind kind = TypeKind::unit;
    Scalar scalar = Scalar::boolean;
    bool is_signed = false;
    bool ordered = false;
    bool non_zero = false;  // of a scalar: NonZeroU32
    bool shared = false;    // of an object: Arc<T>, std::shared_ptr<T>. Passing one consumes nothing
    Access access = Access::value;
    std::uint64_t length = 0;
    std::size_t declaration = 0;
    std::vector<Type> arguments;
    /// Of a callback: its result, `unit` where it has none, and E where that is a Result or std::expected.
    std::vector<Type> outcome;
    /// The whole type, access included, in its own language and by absolute paths, as the scaffolding can write it:
    /// `&[::user::Point]`, `::std::vec::Vec<::std::string::String>`, `::std::span<const ::geo::Point>`.
    /// Lifetimes are left out (elided). Of a callback, what the scaffolding can hold one in:
    /// `::std::boxed::Box<dyn Fn(&str) -> i64 + Send + Sync>` also for `impl Fn(&str) -> i64`, `::std::function<long(int)>`.
    std::string native;
    source::Span span;
};

/// Whether an object stays with who gives it: it is behind a reference, and is not shared.
inline bool is_lent(const Type& type) { return type.kind == TypeKind::object && type.access != Access::value && !type.shared; }

}  // namespace api
