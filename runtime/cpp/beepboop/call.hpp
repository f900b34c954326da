// SPDX-License-Identifier: MIT
// A whole call: check every argument, lift them, call, lower the result and what was changed, and let no exception out.
#pragma once

#include <memory>
#include <tuple>

#include "argument.hpp"
#include "failure.hpp"
#include "result.hpp"
#include "signature.hpp"

namespace beepboop::runtime {

/// Whether the argument is good; if not, the outcome says so.
template <class P, class From>
inline bool accept(const From& from, Outcome& outcome, std::uint64_t index, bool converting) noexcept {
    must_be_passable<P, From>();
    if constexpr (Crossing<Value<P>>::checked) {
        Reason reason(converting);
        if (!runtime::check<Value<P>>(wire_of(from), reason)) {
            refuse(outcome, index, reason);
            return false;
        }
    }
    if constexpr (requires(Reason & reason) { Argument<P, true>::check(wire_of(from), reason); }) {
        Reason reason;
        if (!Argument<P, true>::check(wire_of(from), reason)) {
            refuse(outcome, index, reason);
            return false;
        }
    }
    return true;
}

template <class... P, class... From>
inline bool accept_all(Types<P...>, Outcome& outcome, [[maybe_unused]] bool converting, const From&... from) noexcept {
    static_assert(sizeof...(P) == sizeof...(From));
    [[maybe_unused]] std::uint64_t index = 0;
    return (accept<P>(from, outcome, index++, converting) && ...);
}

template <std::size_t, class A>
struct Held {
    template <class W>
    Held(const W& from, Keeper& keeper) : argument(from, keeper) {}
    A argument;
};

/// All arguments, made in order. They live until the result is given, which may refer to them.
template <bool is_noexcept, class Indices, class... P>
struct Arguments;

template <bool is_noexcept, std::size_t... i, class... P>
struct Arguments<is_noexcept, std::index_sequence<i...>, P...> : Held<i, Argument<P, is_noexcept>>... {
    template <class... From>
    [[gnu::always_inline]] explicit Arguments(Keeper& keeper, const From&... from)
        : Held<i, Argument<P, is_noexcept>>(wire_of(from), keeper)... {}

    template <class F>
    [[gnu::always_inline]] decltype(auto) pass_to(F function) {
        (begin(of<i, P>()), ...);
        return runtime::invoke(function, static_cast<P&&>(of<i, P>().value)...);
    }

    /// The object that a member function is called on, as its result has it.
    template <class T>
    const T* self() noexcept {
        return std::addressof(of<0, std::tuple_element_t<0, std::tuple<P...>>>().value);
    }

    /// What was changed: first what may fail to come back, so that nothing was done then.
    template <class... From>
    [[gnu::always_inline]] void bring_back(const From&... from) {
        (runtime::give_changed<P>(of<i, P>(), from), ...);
        (runtime::finish<P, is_noexcept>(of<i, P>(), from), ...);
    }

private:
    template <std::size_t index, class Parameter>
    auto& of() noexcept {
        return static_cast<Held<index, Argument<Parameter, is_noexcept>>&>(*this).argument;
    }

    template <class A>
    static void begin(A& argument) {
        if constexpr (requires { argument.begin(); }) {
            argument.begin();
        }
    }
};

template <class F, class... P, class Scope, class To, class... From>
[[gnu::always_inline]] inline void run(F function, Types<P...>, [[maybe_unused]] const Scope& scope, Outcome& outcome,
                                       To& to, const From&... from) {
    using R = std::remove_cv_t<typename Signature<F>::Result>;
    [[maybe_unused]] Keeper keeper;
    Arguments<Signature<F>::is_noexcept, std::index_sequence_for<P...>, P...> arguments(keeper, from...);
    if constexpr (std::is_void_v<R>) {
        arguments.pass_to(function);
    } else if constexpr (is_object<R>) {
        to = hold_made<R>([&]() -> R { return arguments.pass_to(function); });
        if (scope.is_broken()) {
            drop_made(to);
        }
    } else if constexpr (gives_itself<R>) {
        using T = std::remove_reference_t<R>;
        const T* const given = std::addressof(arguments.pass_to(function));
        if (!scope.is_broken() && given != arguments.template self<T>()) {
            gave_another();
        }
    } else {
        R&& result = arguments.pass_to(function);
        if (scope.is_broken()) {
            return;
        }
        Returned<std::remove_cvref_t<R>>::give(static_cast<R&&>(result), to, outcome);
    }
    if (!scope.is_broken()) {
        arguments.bring_back(from...);
    }
}

/// Finds the conversion that failed, by trying all of them again.
template <class Parameters, class... From>
inline bool refuse_conversion(Outcome& outcome, const From&... from) noexcept {
    if (accept_all(Parameters(), outcome, true, from...)) {
        Reason reason;
        reason.set("its conversion failed, but not a second time");
        refuse(outcome, 0, reason);
    }
    return true;
}

template <class... P, class... From>
inline void drop_all_untaken(Types<P...>, const From&... from) noexcept {
    (drop_untaken<P>(from), ...);
}

/// An exception ended the call: what was changed does not come back. `true` where a conversion failed and the outcome
/// says so; nothing was taken then.
template <class Caught, class Parameters, class... From>
[[gnu::cold]] inline bool ended([[maybe_unused]] Outcome& outcome, const From&... from) noexcept {
    (take_back(from), ...);
    if constexpr (Caught::converts) {
        if (Caught::is_conversion()) {
            return refuse_conversion<Parameters>(outcome, from...);
        }
    }
    drop_all_untaken(Parameters(), from...);
    return false;
}

template <class R, class... P>
inline constexpr bool lowers_without_throwing(Types<P...>) {
    return (passes_without_throwing<P> && ...) && !gives_itself<R> && gives_without_throwing<std::remove_cvref_t<R>> &&
           ((!is_changed<P> || Crossing<Value<P>>::flat) && ...);
}

/// `Caught` says what becomes of an exception: Panics or Throws. `to` is the frame's place for the result, a Nothing
/// where it has none; `from` are its arguments.
template <class Caught, class F, class To, class... From>
[[gnu::always_inline]] inline void call(F function, Outcome& outcome, To&& to, const From&... from) noexcept {
    using Parameters = typename Signature<F>::Parameters;
#if defined(__cpp_exceptions)
    constexpr bool converting = false;
    constexpr bool may_throw =
        !Signature<F>::is_noexcept || !lowers_without_throwing<typename Signature<F>::Result>(Parameters());
#else
    constexpr bool converting = true;
    constexpr bool may_throw = false;
#endif
    if (!accept_all(Parameters(), outcome, converting, from...)) {
        return;
    }
    CallScope<Caught> scope(Signature<F>::is_noexcept);
    const auto body = [&] { runtime::run(function, Parameters(), scope, outcome, to, from...); };
    if constexpr (may_throw) {
        guard<Caught>(outcome, body, [&] { return ended<Caught, Parameters>(outcome, from...); });
    } else {
        body();
    }
    scope.finish(outcome);
}

}  // namespace beepboop::runtime
