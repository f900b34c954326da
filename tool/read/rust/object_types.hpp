// SPDX-License-Identifier: MIT
// Which of the crate's own structs are objects: their values stay native, and Go has handles of them.
#pragma once

#include <set>

#include "read/rust/crate.hpp"
#include "read/rust/environment.hpp"
#include "read/rust/error_types.hpp"
#include "read/rust/implementations.hpp"

namespace reader::rust {

class ObjectTypes {
public:
    /// Errors are none, whatever they hold.
    ObjectTypes(const Crate& crate, const Implementations& implementations, const ErrorTypes& errors,
                const Environment& environment);

    /// Whether it has a private field or a `Drop`, or its directive says so.
    bool contains(ItemId id) const { return types_.contains(id); }

private:
    std::set<ItemId> types_;
};

/// Whether a field of a struct is there for all to see. In tuple forms the visibility stands beside the node.
bool is_public(const Annotated& field);

}  // namespace reader::rust
