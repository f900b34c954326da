// SPDX-License-Identifier: MIT
// Resolved Rust types → api::Type: what each is to the model, how it is taken, or why it does not cross.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/library.hpp"
#include "api/type.hpp"
#include "read/rust/conversion_pairs.hpp"
#include "read/rust/crate.hpp"
#include "read/rust/exports.hpp"
#include "read/rust/object_types.hpp"
#include "read/rust/refusal.hpp"
#include "read/rust/rust_type.hpp"

namespace reader::rust {

enum class Position { argument, result, field };

/// What an item that is a type and no object will be in the model.
api::TypeKind kind_of_local(const Item& item);

/// Of a primitive: `u32`.
std::optional<api::Scalar> scalar_of(std::string_view name);

/// `str` and `Path`, which are behind a pointer.
bool is_unsized_text(const RustType& type);

/// `Box`, `Rc`, `Arc` and `Cow`, which are what they point to.
bool is_pointer(const RustType& type);

/// A standard type that holds others as they are: `Vec`, `Option`, `Box`.
bool is_container(const RustType& type);

/// Whether some part of it is borrowed.
bool borrows(const api::Type& type);

class Types {
public:
    Types(const Crate& crate, const Exports& exports, const ConversionPairs& conversions, const ObjectTypes& objects)
        : crate_(crate), exports_(exports), conversions_(conversions), objects_(objects),
          open_(conversions.all().size()) {}

    /// The type that stands at a place as a whole. `declaration` is an ItemId's index so far. A result that borrows is
    /// a borrow.
    Read<api::Type> read(const RustType& type, Position position) const;

    /// What a type is without its conversion.
    Read<api::Type> read_itself(const RustType& type) const { return itself(type, Position::argument); }

private:
    Read<api::Type> part(const RustType& type, Position position) const;
    Read<api::Type> converted(const RustType& type, std::size_t conversion) const;
    Read<api::Type> itself(const RustType& type, Position position) const;
    Read<api::Type> primitive(const RustType& type) const;
    Read<api::Type> local(const RustType& type) const;
    Refusal unreachable(const RustType& type, const Item& item) const;
    Read<api::Type> error(const RustType& type, Position position) const;
    Refusal foreign(const RustType& type) const;
    Read<api::Type> array(const RustType& type, Position position) const;
    Read<api::Type> tuple(const RustType& type, Position position) const;
    Read<api::Type> reference(const RustType& type, Position position) const;
    Read<api::Type> exclusive(const RustType& type) const;
    Read<api::Type> lent_callback(const RustType& type, Position position) const;
    std::optional<api::Type> lent_object(const RustType& type) const;
    Read<api::Type> option_of_exclusive(const RustType& type) const;
    Read<api::Type> standard(const RustType& type, Position position) const;
    std::optional<Read<api::Type>> value(const RustType& type, Position position) const;
    Read<api::Type> non_zero(const RustType& type) const;
    Read<api::Type> pointer(const RustType& type, Position position) const;
    Read<api::Type> copy_on_write(const RustType& type, Position position) const;
    Read<api::Type> collection(const RustType& type, api::TypeKind kind, Position position,
                               std::size_t arguments) const;
    Read<api::Type> hashed(const RustType& type, api::TypeKind kind, Position position, std::size_t arguments) const;
    api::Type make(const RustType& type, api::TypeKind kind) const;
    Read<api::Type> callback(const RustType& type, const RustType& function, Position position) const;
    Read<api::Type> callback_parameter(const RustType& type, Position position) const;
    Read<std::vector<api::Type>> callback_outcome(const RustType& type, Position position) const;
    Read<api::Type> list_of(const RustType& type, const RustType& element, Position position) const;

    const Crate& crate_;
    const Exports& exports_;
    const ConversionPairs& conversions_;
    const ObjectTypes& objects_;
    mutable std::vector<bool> open_;  // conversions whose types are being read: one in itself leads nowhere
};

/// "`X` cannot cross: why", under the type, with the aliases that it came through.
Refusal against(const RustType& type, const std::string& why, const std::string& help = "");

}  // namespace reader::rust
