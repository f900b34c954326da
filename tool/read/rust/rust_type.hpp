// SPDX-License-Identifier: MIT
// A type of Rust's with every name resolved and every alias replaced, before it is asked whether it crosses.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "read/rust/crate.hpp"
#include "read/rust/exports.hpp"
#include "read/rust/refusal.hpp"
#include "source/source.hpp"

namespace reader::rust {

struct RustType {
    enum class Kind {
        primitive,  // `name`: `i32`, `str`
        standard,   // `name`: `std::vec::Vec`; `lifetime`, `arguments`
        local,      // `item`; `lifetime`, `arguments`
        foreign,    // of another crate, `name`: `anyhow::Error`; `lifetime`, `arguments`
        reference,  // `lifetime`, `exclusive`, arguments[0]
        slice,      // arguments[0]
        array,      // arguments[0], `length`
        tuple,      // arguments; none is `()`
        function,   // `dyn Fn(A) -> B`: `name` is `Fn`, `FnMut` or `FnOnce`; arguments, outcome[0], `markers`
        dynamic_error,  // `dyn Error`, `name`: `dyn ::std::error::Error + ::std::marker::Send`
        refused,    // `refusal`
    };
    Kind kind = Kind::tuple;
    std::string name;
    ItemId item;
    std::string lifetime;  // `'a`, or empty where it is elided; of a function its bound
    bool exclusive = false;
    bool is_error = false;  // of a foreign one: it stands where only an error can
    bool stand_in = false;  // of a reference: what is lent for a type parameter, as which it owns its value
    bool abstract = false;  // of a function: `impl Fn(A) -> B` as a result
    std::uint64_t length = 0;
    std::vector<RustType> arguments;
    std::vector<RustType> outcome;  // of a function: what it gives
    std::set<std::string> markers;  // of a function: `::std::marker::Send`
    source::Span span;
    std::string written;                    // as the user wrote it, on one line
    std::vector<diagnostics::Label> trail;  // the aliases it came through
    std::optional<Refusal> refusal;

    bool is(Kind wanted) const { return kind == wanted; }
    bool is_standard(std::string_view path) const { return kind == Kind::standard && name == path; }
    bool is_primitive(std::string_view wanted) const { return kind == Kind::primitive && name == wanted; }
    bool is_refused() const { return kind == Kind::refused; }
    bool is_unit() const { return kind == Kind::tuple && arguments.empty(); }
};

enum class Lifetimes { kept, left_out };

/// By absolute paths, as another crate can write it. Every local type in it must be exported, and none refused. Of
/// lifetimes that are kept, elided ones are written as `elided`.
std::string spell(const RustType& type, const Exports& exports, Lifetimes lifetimes, const std::string& elided = "");

}  // namespace reader::rust
