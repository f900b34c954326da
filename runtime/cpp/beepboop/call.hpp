// SPDX-License-Identifier: MIT
// A whole call: check every argument, lift them, call, lower the result, and let no exception out.
#pragma once

#include "argument.hpp"
#include "failure.hpp"
#include "result.hpp"

namespace beepboop::runtime {

/// Whether the argument is good; if not, the outcome says so.
template <class P, class From>
inline bool accept(const From& from, Outcome& outcome, std::uint64_t index) noexcept {
    must_be_passable<P, From>();
    if constexpr (Crossing<Value<P>>::checked) {
        Reason reason;
        if (!runtime::check<Value<P>>(wire_of(from), reason)) {
            refuse(outcome, index, reason);
            return false;
        }
    }
    return true;
}

/// The arguments live until the result is given, which may refer to them.
template <class R, class... P, class To, class... From>
[[gnu::always_inline]] inline void run(R (*function)(P...), Outcome& outcome, To& to, const From&... from) {
    [[maybe_unused]] Keeper keeper;
    if constexpr (std::is_void_v<R>) {
        function(static_cast<P&&>(Argument<P>(wire_of(from), keeper).value)...);
    } else {
        Returned<std::remove_cvref_t<R>>::give(function(static_cast<P&&>(Argument<P>(wire_of(from), keeper).value)...),
                                               to, outcome);
    }
}

/// `Caught` says what becomes of an exception: Panics or Throws. `to` is the frame's place for the result, a Nothing
/// where it has none; `from` are its arguments.
template <class Caught, bool is_noexcept, class R, class... P, class To, class... From>
[[gnu::always_inline]] inline void call(R (*function)(P...) noexcept(is_noexcept), Outcome& outcome, To&& to,
                                        const From&... from) noexcept {
    static_assert(sizeof...(P) == sizeof...(From));
    [[maybe_unused]] std::uint64_t index = 0;
    if (!(accept<P>(from, outcome, index++) && ...)) {
        return;
    }
#if defined(__cpp_exceptions)
    constexpr bool may_throw =
        !is_noexcept || !(passes_without_throwing<P> && ...) || !gives_without_throwing<std::remove_cvref_t<R>>;
#else
    constexpr bool may_throw = false;
#endif
    if constexpr (may_throw) {
        guard<Caught>(outcome, [&] { runtime::run<R, P...>(function, outcome, to, from...); });
    } else {
        runtime::run<R, P...>(function, outcome, to, from...);
    }
}

}  // namespace beepboop::runtime
