// SPDX-License-Identifier: MIT
// Enumerations. The generated specialisation derives from this one, and adds `check` where not every value is good.
#pragma once

#include "scalar.hpp"

namespace beepboop::runtime {

template <class E, class W>
struct EnumerationCrossing : Traits {
    using Wire = W;
    static constexpr bool same = sizeof(E) == sizeof(W);

    static E lift(const W& from, Keeper&) noexcept { return static_cast<E>(from); }
    static void write(const E& value, W& to, Writer&) noexcept { to = static_cast<W>(value); }
};

/// The enumeration's own underlying type, by size.
template <class E>
using Underlying = SizedInteger<std::underlying_type_t<E>>;

template <class W>
[[gnu::cold]] inline bool refuse_enumerator(W value, const char* enumeration, Reason& reason) noexcept {
    if constexpr (std::is_signed_v<W>) {
        return reason.set("%lld is not a value of %s", static_cast<long long>(value), enumeration);
    } else {
        return reason.set("%llu is not a value of %s", static_cast<unsigned long long>(value), enumeration);
    }
}

}  // namespace beepboop::runtime
