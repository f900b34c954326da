// SPDX-License-Identifier: MIT
// `impl` blocks by the type they are for.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "read/rust/crate.hpp"
#include "read/rust/scope.hpp"

namespace reader::rust {

class Implementations {
public:
    Implementations(const Crate& crate, const Scope& scope);

    /// Those without a trait, in order of source; those that depend on the target too.
    const std::vector<Implementation>& inherent(ItemId item) const;
    /// Whether it implements that trait of the standard library for every target: `std::ops::Drop`. Derived ones do not
    /// count.
    bool has(ItemId item, const std::string& trait) const;

private:
    void add(const Crate& crate, const Implementation& implementation, const Scope& scope);
    void add_trait(ItemId item, const Crate& crate, const Implementation& implementation, const Scope& scope);

    std::map<ItemId, std::vector<Implementation>> inherent_;
    std::map<ItemId, std::set<std::string>> traits_;
    std::vector<Implementation> none_;
};

}  // namespace reader::rust
