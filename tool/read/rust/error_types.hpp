// SPDX-License-Identifier: MIT
// Which of the crate's own types are errors.
#pragma once

#include <set>
#include <vector>

#include "read/rust/crate.hpp"
#include "read/rust/exports.hpp"
#include "read/rust/implementations.hpp"
#include "read/rust/scope.hpp"
#include "read/rust/type_resolver.hpp"

namespace reader::rust {

/// Whether a type says that it is an error: `impl Error for T`, or a derived `Error`.
bool says_error(const Crate& crate, const Implementations& implementations, ItemId id);

/// Whether the field of an error is marked as what caused it: `#[source]`, `#[from]`, `#[error(source)]`; with a
/// derived `Error` also by its name.
bool is_marked_source(const Item& error, const Annotated& field);

/// Whether some derive of that name stands above the type, by whatever path.
bool derives(const Item& item, std::string_view name);

class ErrorTypes {
public:
    ErrorTypes(const Crate& crate, const Scope& scope, const Exports& exports, const Implementations& implementations,
               TypeResolver& resolver, const Environment& environment);

    /// Whether the type says so, an exported function or a callback of one fails with it, or it is the source of such an error.
    bool contains(ItemId id) const { return types_.contains(id); }

private:
    void add_errors_of_functions();
    void add_error_of(const Item& function);
    void add_errors_of_callbacks(const RustType& type);
    void add(const RustType& type);
    void add_sources_of(ItemId id);
    void add_sources_in(const Item& error, syntax::Node body);

    const Crate& crate_;
    const Scope& scope_;
    const Exports& exports_;
    const Implementations& implementations_;
    TypeResolver& resolver_;
    const Environment& environment_;
    std::set<ItemId> types_;
    std::vector<ItemId> open_;  // whose sources are still to be looked at
};

}  // namespace reader::rust
