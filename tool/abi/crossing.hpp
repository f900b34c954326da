// SPDX-License-Identifier: MIT
// How each type passes: its wire value and whether Go's own layout is that value. Decided here once, for all emitters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "api/type.hpp"

namespace abi {

/// Index into Bridge::crossings.
struct CrossingId {
    std::size_t index = 0;
    auto operator<=>(const CrossingId&) const = default;
};

struct Layout {
    std::uint64_t size = 0;       // bytes
    std::uint64_t alignment = 1;  // bytes
};

/// One type, once, whatever its access. `unit` never occurs, nor `converted`: such a type crosses as what it is converted to.
struct Crossing {
    api::TypeKind kind = api::TypeKind::scalar;
    api::Scalar scalar = api::Scalar::boolean;
    bool is_signed = false;
    bool ordered = false;
    std::uint64_t length = 0;
    std::size_t declaration = 0;           // of records, enumerations, variants, objects: index into the Bridge's and the Library's;
                                           // of callbacks: into Bridge::callbacks
    std::vector<CrossingId> parts;         // element; key, value; parts of a tuple; inner type
    Layout wire;
    bool mirrored = false;      // Go's layout is not the wire value: Go lowers it into a mirror first
    bool plain = false;         // the wire value has no pointers, and every bit pattern or a check per scalar makes it good
    bool recursive = false;     // record, variant: can contain a value of its own type, so that Go counts how deep it goes
    bool in_place = false;      // list, map, set, object, callback: absence is 0 in its own wire value (an option of it adds no pointer)
    std::string key;            // unique: `list<f64>`, as api::dump spells it
};

/// What a parameter's slots hold.
enum class Passing {
    slot,        // one slot with the value: scalars, enumerations, objects, callbacks
    in_line,     // its wire value: text, list, map, set, option, unique
    by_pointer,  // a pointer to its wire value: the rest
};

}  // namespace abi
