// SPDX-License-Identifier: MIT
// Types that the user converts: what travels in their place.
#include <fmt/format.h>

#include "read/rust/types.hpp"

namespace reader::rust {

Read<api::Type> Types::converted(const RustType& type, std::size_t conversion) const {
    const ConversionPair& pair = conversions_.all()[conversion];
    if (pair.refusal) {
        Refusal refusal = *pair.refusal;
        refusal.reported = true;
        return refuse(std::move(refusal));
    }
    if (open_[conversion]) {
        return refuse(against(type, "its conversion leads back to itself", "convert it to a type without it"));
    }
    open_[conversion] = true;
    auto travels = read(pair.travels, Position::result);
    open_[conversion] = false;
    if (!travels) {
        return travels;
    }
    api::Type result = make(type, api::TypeKind::converted);
    result.declaration = conversion;
    result.arguments.push_back(std::move(*travels));
    return result;
}

}  // namespace reader::rust
