// SPDX-License-Identifier: MIT
// The model of what the user wrote: plain values, alike for every language. Readers make it, check and abi read it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/type.hpp"

namespace api {

enum class Language { rust, cpp };

struct Doc {
    std::vector<std::string> lines;         // without comment marks and their one space
    std::optional<std::string> deprecated;  // the reason, maybe empty
};

/// What every declared thing has.
struct Declared {
    std::string name;                   // as written: `beep_boop`; raw identifiers without `r#`
    std::vector<std::string> modules;   // its modules or namespaces, outermost first: {"geometry"}
    std::string native;                 // absolute path for the scaffolding: `::user::geometry::Point`, `::geo::Point`
    std::optional<std::string> rename;  // directive `name`, or [rename] in beepboop.toml: the Go name, as it is
    Doc doc;
    source::Span span;                  // of its name

    /// `geometry::Point`
    std::string path() const;
};

struct Parameter {
    std::string name;  // as written; empty where it has none, `_` in Rust
    Type type;
    source::Span span;
};

struct Function : Declared {
    std::vector<Parameter> parameters;
    Type result;                 // `unit` when there is none; never a Result or expected
    std::optional<Type> error;   // E of Result<T, E> or std::expected<T, E>
    bool may_throw = false;      // C++: not noexcept. Always false for Rust, whose panics are no errors
    bool fast = false;
    std::string native_type;     // the function's own type, to be asserted: `fn(&str) -> ::std::string::String`; C++: `void(std::string_view) noexcept`
};

struct Field {
    std::string name;                   // as written; `0`, `1`, … in tuple forms
    std::optional<std::string> rename;
    Doc doc;
    Type type;                          // access is `value`
    std::optional<std::string> default_value;  // directive `default`: its text
    source::Span span;
};

enum class Form { named, tuple, unit };

struct Record : Declared {
    Form form = Form::named;
    std::vector<Field> fields;
    bool c_layout = false;     // repr(C), or a C++ standard-layout aggregate: its memory may be its wire value
    bool has_default = false;  // gives `DefaultT()`: impl Default, member initialisers, or the directive
};

struct Enumerator {
    std::string name;
    std::optional<std::string> rename;
    Doc doc;
    bool negative = false;    // value = -magnitude
    std::uint64_t magnitude = 0;
    source::Span span;
};

/// An enum without data.
struct Enumeration : Declared {
    std::optional<Scalar> underlying;  // repr or underlying type, where written
    std::vector<Enumerator> enumerators;
    bool flags = false;
    bool open = false;                 // any value of the underlying type is good (flags)
    bool newtype = false;              // Rust: a struct around its public integer, `T(bits)` and `x.0`. Other flags of Rust are of
                                       // bitflags!: `T::from_bits_retain(bits)` and `x.bits()`
    bool non_exhaustive = false;
};

/// One alternative of a variant. Rust: its own fields. C++: a record of the library.
struct Case {
    std::string name;
    std::optional<std::string> rename;
    Doc doc;
    Form form = Form::unit;
    std::vector<Field> fields;
    std::optional<std::size_t> record;  // C++: library.records[*record]; `fields` is empty then
    source::Span span;
};

/// An enum with data, or a std::variant of structs.
struct Variant : Declared {
    std::vector<Case> cases;
    bool non_exhaustive = false;
};

struct Library {
    Language language = Language::rust;
    Doc doc;
    std::vector<Function> functions;       // all in order of source: file, then offset
    std::vector<Record> records;
    std::vector<Enumeration> enumerations;
    std::vector<Variant> variants;
};

}  // namespace api
