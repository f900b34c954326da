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

/// The type that a method, an associated (static) function or a constant belongs to.
struct Owner {
    TypeKind kind = TypeKind::record;  // record, enumeration, variant or object
    std::size_t declaration = 0;
};

/// What a function is for. Those that are not ordinary are not written by the user: `check` adds them, and `native` is empty.
enum class Role {
    ordinary,
    display,     // the text of a value whose type has a hand-written Display, or `<<`: `String()` in Go
    error_text,  // the text of an error: Display, else Debug, else `<<` or a member `message`, else empty
    debug,       // of an object with Debug: `GoString()`
    equal,       // of an object and another of its type: `Equal(other)`
    compare,     // the same, an ordering: `Compare(other)`
    hash,        // of an object, a u64: `Hash()`
    base,        // of an object of C++: `AsBase()`, a handle of its own that shares the object
};

/// `name` is the function's own, `modules` end before the owner: path() is `geometry::length`, qualified() `geometry::Point::length`.
struct Function : Declared {
    std::optional<Owner> owner;
    bool is_method = false;      // parameters[0] is the receiver, named `self`: its access tells `self`, `&self`, `&mut self`
    Role role = Role::ordinary;
    std::vector<Parameter> parameters;
    Type result;                 // `unit` when there is none; never a Result or expected
    std::optional<Type> error;   // E of Result<T, E> or std::expected<T, E>: text, error, record, variant; enumeration until check
    bool may_throw = false;      // C++: not noexcept. Always false for Rust, whose panics are no errors
    bool fast = false;
    bool concurrent = false;     // directive: a method that changes the object, and looks after its own threads
    bool chained = false;        // a method that natively gives its own object back, for the next call. It has no result
    /// The function's own type, to be asserted: `fn(&str) -> ::std::string::String`; C++: `void(std::string_view) noexcept`,
    /// of a member function `double (::geo::Point::*)() const noexcept`. Rust: `_` or empty where it cannot be written. `impl Trait`
    /// arguments and generic ones appear as what the scaffolding passes: `fn(::std::string::String)`.
    std::string native_type;
};

struct Field {
    std::string name;                   // as written; `0`, `1`, … in tuple forms
    std::optional<std::string> rename;
    Doc doc;
    Type type;                          // access is `value`
    std::optional<std::string> default_value;  // directive `default`: its text
    bool source = false;  // of an error: the error that caused it (`#[from]`, `#[source]`, named `source`)
    bool getter = false;  // C++ exception classes: a const member function without parameters
    source::Span span;
};

enum class Form { named, tuple, unit };

struct Record : Declared {
    Form form = Form::named;
    std::vector<Field> fields;
    bool c_layout = false;     // repr(C), or a C++ standard-layout aggregate: its memory may be its wire value
    bool has_default = false;  // gives `DefaultT()`: impl Default, member initialisers, or the directive
    bool displays = false;     // has a hand-written Display, or `<<`
    /// An error type in Go, `*NameError`. Readers set it where the type says so itself (`impl Error`, thiserror, exception
    /// classes); check adds what functions fail with, and what errors hold as their source.
    bool is_error = false;
    bool flat = false;         // an error of which only the text crosses: no fields here, whatever the native type is
    bool exception = false;    // C++: a class derived from std::exception; fields are getters, and it comes out only
    std::size_t bases = 0;     // of an exception class: how many of its bases, direct and indirect, there are. Derived first is by this
    std::vector<std::size_t> ancestors;  // of an exception class: the records whose classes it derives from, the most general first
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
    bool displays = false;
    bool is_error = false;             // until check, which makes a variant of it
};

/// One alternative of a variant. Rust: its own fields. C++: a record of the library.
struct Case {
    std::string name;
    std::optional<std::string> rename;
    Doc doc;
    Form form = Form::unit;
    std::vector<Field> fields;
    std::optional<std::size_t> record;  // C++: library.records[*record]; `fields` is empty then
    std::optional<std::size_t> same_as;  // C++, of_enumeration: the case before it that has the same value
    source::Span span;
};

/// An enum with data, or a std::variant of structs.
struct Variant : Declared {
    std::vector<Case> cases;
    bool non_exhaustive = false;
    bool displays = false;
    bool is_error = false;        // a sealed interface that is an error, as are its structs, and sentinels for cases without fields
    bool of_enumeration = false;  // an enum without data that is an error: no case has fields. C++: an enum class, not a std::variant
};

/// A type whose values stay native: a struct with private fields, or with Drop; a class.
struct Object : Declared {
    bool shared = false;     // it crosses as Arc or shared_ptr somewhere, or is a base or has one: every handle holds such a pointer
    bool serialize = false;  // directive: one call at a time, also of methods that only read
    bool copies = false;     // Rust's Copy: who takes one by value has a copy, and nothing is consumed
    bool displays = false;   // hand-written Display, `<<`
    bool debugs = false;     // Debug, hand-written or derived
    bool equals = false;     // PartialEq, `==`
    bool compares = false;   // Ord, `<=>` with a strong or weak order
    bool hashes = false;     // Hash, std::hash
    std::vector<std::size_t> bases;  // C++: public base classes that are objects, in order. Methods of theirs are listed as its own
};

/// A constant whose value the reader knows.
struct Constant : Declared {
    std::optional<Owner> owner;
    Type type;                    // scalar, text, enumeration or duration
    bool negative = false;        // integers, enumerations, durations (nanoseconds): value = ±magnitude; bool and char: magnitude
    std::uint64_t magnitude = 0;
    double number = 0;            // f32, f64: finite
    std::string text;
};

/// Two functions of the user between a type that is not ours to read and what travels in its place (directive `convert`).
struct Conversion {
    std::string name;             // the type as the user wrote it: `Uuid`
    std::string native;           // by its absolute path, generic arguments included: `::uuid::Uuid`
    Type type;                    // what travels: value, never borrowed
    std::string to_go;            // native path; takes `&T` (Rust), `const T&` or `T` (C++); gives `type`
    std::string from_go;          // native path; gives T, or a Result or expected of it
    Type from_parameter;          // what from_go takes, with its access: `String`, `&str`
    std::optional<Type> error;    // E of from_go
    bool may_throw = false;       // C++: from_go is not noexcept
    source::Span span;
};

struct Library {
    Language language = Language::rust;
    Doc doc;
    std::vector<Function> functions;       // all in order of source: file, then offset
    std::vector<Record> records;
    std::vector<Enumeration> enumerations;
    std::vector<Variant> variants;
    std::vector<Object> objects;
    std::vector<Constant> constants;
    std::vector<Conversion> conversions;
    std::vector<std::string> crates;       // Rust: crates besides the user's that natives name: {"uuid", "model"}
};

/// Of its owner: `geometry::Point`, `Point`.
const Declared& declared(const Library& library, const Owner& owner);
/// `geometry::Point::length`, `geometry::area`.
std::string qualified(const Library& library, const Declared& item, const std::optional<Owner>& owner);

}  // namespace api
