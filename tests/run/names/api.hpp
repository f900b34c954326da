// SPDX-License-Identifier: MIT
/// @file
/// Names that mean something in one of the three languages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Go's keywords, as names of arguments.
int keywords(int func, int defer, int chan, int go, int select, int range, int package, int var, int fallthrough, int interface, int map, int goto_, int switch_, int case_, int default_, int import) noexcept;

/// Rust's own.
int raw(int type, int match, int fn, int struct_, int impl, int loop, int move, int where, int async) noexcept;

/// Words that the bridge uses itself.
int others(int self, int trait, int crate, int frame, int result, int lowering, int reader, int outcome, int status, int block, int library, int user, int runtime, int bridge, int value, int wire) noexcept;

/// Go's predeclared names.
std::string predeclared(std::string_view string, std::size_t len, bool nil, std::int8_t error, std::int16_t int_, std::uint8_t true_, float append, double panic, char32_t new_, std::vector<int> make, std::optional<bool> any, std::uint64_t iota) noexcept;

namespace mod {
int type() noexcept;
int func() noexcept;
int init() noexcept;
//beepboop:name Main
int main_function() noexcept;
int string() noexcept;
//beepboop:name Operator
int operator_() noexcept;
int unsafe_() noexcept;
//beepboop:name Delete
int delete_() noexcept;
}  // namespace mod

//beepboop:name Struct
struct struct_ {
    int type;
    int func;
    int class_;
    std::string string;
    std::vector<int> fn;
    bool wire;
    std::uint8_t self;
};

//beepboop:name Enum
enum class enum_ { type, func, class_, nil, None, Some };

//beepboop:name UnionFunc
struct Func {
    int func;
    std::string match;
};
//beepboop:name UnionType
struct Type {
    int value;
};
//beepboop:name UnionNil
struct Nil {};
using Union = std::variant<Func, Type, Nil>;

struct_ echo_struct(struct_ value) noexcept;
enum_ echo_enum(enum_ value) noexcept;
Union echo_union(Union value) noexcept;

/// Names that are not ASCII.
int größe(int länge) noexcept;
