// SPDX-License-Identifier: MIT
// The crate's exported types, each read or refused; a type that uses a refused one is refused with it, and an error is
// flat instead.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <variant>
#include <vector>

#include "read/rust/reading.hpp"

namespace reader::rust {

struct Declaration {
    std::variant<std::monostate, api::Record, api::Enumeration, api::Variant, api::Object> value;
    std::optional<Refusal> refusal;
};

class Declarations {
public:
    explicit Declarations(const Reading& reading);

    /// Those with a conversion left out.
    const std::map<ItemId, Declaration>& all() const { return declarations_; }
    /// Whether a type would cross if it had no conversion.
    bool cross_unconverted(ItemId id) const { return crossing_.contains(id); }
    const Declaration& of(const api::Type& type) const { return declarations_.at({type.declaration}); }

    /// Why a type cannot be used because of the declared types in it. `label` names the place of the whole type.
    std::optional<Refusal> find_refused(const api::Type& type, const std::string& label) const;
    /// Why a type is no good because some map key or set element in it cannot be compared in Go.
    std::optional<Refusal> find_bad_key(const api::Type& type, const std::string& label) const;

private:
    using Find = std::function<std::optional<Refusal>(const api::Type& type, const std::string& label)>;

    void leave_out(ItemId id, Declaration& declaration, Refusal refusal);
    bool find_in_fields(const Find& find);
    void spread();
    void leave_out_converted();

    const Reading& reading_;
    std::map<ItemId, Declaration> declarations_;
    std::set<ItemId> crossing_;  // among those with a conversion
};

/// The fields of a declaration, those of all variants included.
std::vector<const api::Field*> fields_of(const Declaration& declaration);

}  // namespace reader::rust
