// SPDX-License-Identifier: MIT
// The crate with all that has been found out about it, as the files that read one construct each need it.
#pragma once

#include "api/library.hpp"
#include "read/rust/constants.hpp"
#include "read/rust/crate.hpp"
#include "read/rust/environment.hpp"
#include "read/rust/error_types.hpp"
#include "read/rust/exports.hpp"
#include "read/rust/implementations.hpp"
#include "read/rust/object_types.hpp"
#include "read/rust/refusal.hpp"
#include "read/rust/scope.hpp"
#include "read/rust/type_resolver.hpp"
#include "read/rust/types.hpp"

namespace reader::rust {

struct Reading {
    const Environment& environment;
    const Crate& crate;
    const Scope& scope;
    const Exports& exports;
    const Implementations& implementations;
    const ErrorTypes& errors;
    const ObjectTypes& objects;
    Constants& constants;
    TypeResolver& resolver;
    const ConversionPairs& conversions;
    const Types& types;
};

/// What every declared thing has, for an item that is exported.
void declare(const Reading& reading, ItemId id, api::Declared& declared);

/// Whether a type has a Display, written by hand or derived.
bool displays(const Reading& reading, ItemId id);

/// What keeps any item from being read at all: a syntax error, a target that decides whether it is there.
std::optional<Refusal> obstacle(const Item& item);

/// Why an item with type parameters, or lifetimes in a type, is left out.
std::optional<Refusal> find_parameters(const Item& item);

/// The type of a field, with the field named in what is wrong with it. In what `is_source` of an error, types of other
/// crates are taken for errors.
Read<api::Type> read_field_type(const Reading& reading, ItemId owner, syntax::Node type, const std::string& field,
                                bool is_source);

}  // namespace reader::rust
