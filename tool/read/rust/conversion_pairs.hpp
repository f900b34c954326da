// SPDX-License-Identifier: MIT
// Pairs of functions between a type and what travels in its place: `//beepboop:convert` above the first.
#pragma once

#include <optional>
#include <vector>

#include "read/rust/crate.hpp"
#include "read/rust/exports.hpp"
#include "read/rust/reader.hpp"
#include "read/rust/refusal.hpp"
#include "read/rust/type_resolver.hpp"

namespace reader::rust {

struct ConversionPair {
    ItemId to_go;
    std::optional<ItemId> from_go;
    RustType type;                   // what is converted
    RustType travels;                // what `to_go` gives
    std::optional<Refusal> refusal;  // why they are no such pair: an error
};

class ConversionPairs {
public:
    ConversionPairs(const Crate& crate, const Exports& exports, TypeResolver& resolver,
                    const Dependencies& dependencies);

    const std::vector<ConversionPair>& all() const { return pairs_; }  // in order of source
    /// The pair that converts that very type, generic arguments included.
    std::optional<std::size_t> find(const RustType& type) const;
    /// Whether a function is one of a pair, and so not exported.
    bool has_function(ItemId function) const;
    /// Whether some form of a declared type is converted.
    bool has_type(ItemId type) const;

private:
    std::vector<ConversionPair> pairs_;
};

/// What was expected of a pair, with the names that are there.
std::string expected_pair(const Crate& crate, const ConversionPair& pair);

}  // namespace reader::rust
