// SPDX-License-Identifier: MIT
// Errors that come out of native code only.
#pragma once

#include <cstdlib>

#include "crossing.hpp"

namespace beepboop::runtime {

/// What the generated specialisation has in place of checking and lifting.
template <class T, class W>
struct OneWayCrossing : Traits {
    using Wire = W;
    static constexpr bool checked = true;
    static constexpr bool flat = false;

    static bool check(const W&, Reason& reason) noexcept { return reason.set("comes out of native code only"); }
    [[noreturn]] static T lift(const W&, Keeper&) { std::abort(); }
};

}  // namespace beepboop::runtime
