// SPDX-License-Identifier: MIT
// The bridge: every function with its symbol, every type with its layout, every name that Go sees. What it can express,
// each emitter can write.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "abi/crossing.hpp"
#include "api/library.hpp"

namespace abi {

/// How what native code changed in an exclusive argument comes back to Go.
enum class Change {
    none,
    in_place,  // slices, and types without pointers: native code writes Go's memory
    out,       // by the slots after the result: the new wire value, padded to whole slots, then a block of its own
};

/// What a call does with an object that is an argument, or that an option holds which is one.
enum class Use {
    none,       // it is no object
    shared,     // others may use it at the same time
    exclusive,  // nobody else uses it meanwhile
    consumed,   // it is gone afterwards, unless the arguments were refused
};

struct Parameter {
    std::string name;      // as written; made up (`arg0`) where it had none
    CrossingId crossing;
    Passing passing = Passing::slot;
    api::Access access = api::Access::value;
    std::uint64_t slot = 0;   // index of its first slot
    std::uint64_t slots = 1;  // how many
    Use use = Use::none;
    Change change = Change::none;
    std::uint64_t out_slot = 0;   // with Change::out: index of the first
    std::uint64_t out_slots = 0;  // the block's included
};

/// How a function fails, besides refusing arguments and panicking.
enum class Failure {
    none,       // status 1 and 4 never occur: no `error` in Go
    text,       // E is text
    opaque,     // E is an error without a type of its own in Go
    typed,      // E is a record or variant that is an error
    exception,  // C++ without std::expected, not noexcept: status 4
};

/// Parallel to Library::functions.
struct Function {
    std::string symbol;   // `bb_native_beep_boop`
    std::string go_name;  // `BeepBoop`; of a method its own: `Length`
    std::string label;    // what names made up for it begin with, unique: `BeepBoop`, `PointLength`
    std::vector<Parameter> parameters;
    std::optional<CrossingId> result;  // none for unit
    api::Access result_access = api::Access::value;
    std::optional<CrossingId> error;   // set with text, opaque and typed
    Failure failure = Failure::none;   // a throwing function that returns std::expected is what its E says
    bool may_throw = false;            // status 4 and 5 may occur as well
    std::uint64_t result_slot = 0;     // index of its first slot
    std::uint64_t result_slots = 0;
    std::uint64_t slots = 0;           // of the whole frame, the outcome's two included
};

struct Field {
    std::string go_name;
    CrossingId crossing;
    std::uint64_t offset = 0;  // in the wire value, bytes
};

/// Parallel to Library::records. Errors that cannot be made from Go (flat ones, exceptions, what holds an `error`) are
/// `one_way`, and carry their text: a text at the end of the wire value.
struct Record {
    std::string go_name;
    std::string go_default;  // `DefaultPoint`, where the directive `default` gives values; else empty
    CrossingId crossing;
    std::vector<Field> fields;
    Layout wire;
    /// The native type's memory is its wire value: slices of it are borrowed without a copy. Only where
    /// c_layout holds and all fields are plain (bool, char and enumerations are not: they need checks).
    bool native_is_wire = false;
    bool one_way = false;
    std::optional<std::uint64_t> message;  // its offset, of an error that is one_way
};

/// Parallel to Library::enumerations.
struct Enumeration {
    std::string go_name;
    CrossingId crossing;
    api::Scalar underlying = api::Scalar::i32;  // written, else i32, else i64 or u64 where a value does not fit
    std::vector<std::string> go_enumerators;    // `ColorDarkBlue`
    std::vector<std::string> go_strings;        // `DarkBlue`
};

struct Case {
    std::string go_name;  // `ShapeCircle`; in C++ the record's own; of an error `ParseBadDigitError`, or the sentinel `ErrParseEmpty`
    std::vector<Field> fields;
    Layout wire;          // of the payload
    bool mirrored = false;  // Go's layout of the struct is not the payload's wire value
    bool one_way = false;   // cannot be made from Go
    std::optional<std::uint64_t> message;  // as in Record
};

/// Parallel to Library::variants.
struct Variant {
    std::string go_name;
    CrossingId crossing;
    std::vector<Case> cases;
};

/// Parallel to Library::objects.
struct Object {
    std::string go_name;
    CrossingId crossing;
    std::string destroy_symbol;  // `bb_native_d_Counter`
    bool locks = false;     // some call uses one exclusively: handles have a lock
    bool consumed = false;  // some call consumes one
    bool offered = false;   // inside data that goes in, one is moved into native code; else it is shared, or copied
};

/// A function that crosses, once for each signature.
struct Callback {
    api::Type type;                       // as one of those with this signature was written
    CrossingId crossing;
    std::vector<CrossingId> parameters;   // as results cross
    std::vector<std::uint64_t> offsets;   // of each in the frame of a call into Go, in slots
    std::optional<CrossingId> result;     // as arguments cross
    std::optional<CrossingId> error;
    std::uint64_t result_offset = 0;      // in slots; where the result is plain
    std::uint64_t slots = 0;              // of that frame
    bool goes_in = false;                 // Go functions are passed to native code
    bool comes_out = false;               // native functions are given to Go
    api::Function written;                // then: its holder's call as a function that takes the holder first,
    Function call;                        // and that one's frame. Neither has a symbol or a name
};

/// Parallel to Library::constants.
struct Constant {
    std::string go_name;  // `MaxSize`, `VolumeLoudest`
};

/// Parallel to Library::conversions.
struct Conversion {
    CrossingId crossing;              // what travels
    std::optional<CrossingId> error;  // of the way in: text, error, or a declared one
};

/// What was left out, for the head of the generated package.
struct Skipped {
    std::string item;
    std::string reason;
};

struct Bridge {
    api::Library library;
    std::string package;         // of Go; also part of every symbol
    std::vector<Crossing> crossings;
    std::vector<Function> functions;
    std::vector<Record> records;
    std::vector<Enumeration> enumerations;
    std::vector<Variant> variants;
    std::vector<Object> objects;
    std::vector<Callback> callbacks;  // Crossing::declaration of a callback is an index of these
    std::vector<Constant> constants;
    std::vector<Conversion> conversions;
    std::vector<std::size_t> exceptions;  // C++: the errors that may be thrown, derived ones first. The index here is the tag of status 5
    std::vector<Skipped> skipped;
    std::string abi_symbol;      // `bb_native_abi`
    std::string free_symbol;     // `bb_native_free`
    std::string hash;            // of all that both sides must agree on; hexadecimal, 16 digits

    bool calls_back = false;     // native code may call Go: some callback goes in. The symbols below are there then
    std::string start_symbol;    // `bb_native_start`
    std::string deliver_symbol;  // `bb_native_deliver`
    std::string dropped_symbol;  // `bb_native_dropped`

    const Crossing& crossing(CrossingId id) const { return crossings[id.index]; }
};

}  // namespace abi
