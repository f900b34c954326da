// SPDX-License-Identifier: MIT
// What a pointer to a function, or to a member function, is called with. The object of a member comes first.
#pragma once

#include <type_traits>

namespace beepboop::runtime {

template <class... T>
struct Types {};

template <bool noexcept_, class R, class... P>
struct Called {
    using Result = R;
    using Parameters = Types<P...>;
    static constexpr bool is_noexcept = noexcept_;
};

template <class F>
struct Signature;

template <class R, class... P, bool n>
struct Signature<R (*)(P...) noexcept(n)> : Called<n, R, P...> {};

template <class R, class C, class... P, bool n>
struct Signature<R (C::*)(P...) noexcept(n)> : Called<n, R, C&, P...> {};
template <class R, class C, class... P, bool n>
struct Signature<R (C::*)(P...)& noexcept(n)> : Called<n, R, C&, P...> {};
template <class R, class C, class... P, bool n>
struct Signature<R (C::*)(P...)&& noexcept(n)> : Called<n, R, C&&, P...> {};
template <class R, class C, class... P, bool n>
struct Signature<R (C::*)(P...) const noexcept(n)> : Called<n, R, const C&, P...> {};
template <class R, class C, class... P, bool n>
struct Signature<R (C::*)(P...) const& noexcept(n)> : Called<n, R, const C&, P...> {};
template <class R, class C, class... P, bool n>
struct Signature<R (C::*)(P...) const&& noexcept(n)> : Called<n, R, const C&&, P...> {};

template <class R, class... P, bool n, class... A>
[[gnu::always_inline]] inline R invoke(R (*function)(P...) noexcept(n), A&&... arguments) noexcept(n) {
    return function(static_cast<A&&>(arguments)...);
}

template <class R, class C, class Self, class... A>
[[gnu::always_inline]] inline decltype(auto) invoke(R C::*member, Self&& self, A&&... arguments) {
    return (static_cast<Self&&>(self).*member)(static_cast<A&&>(arguments)...);
}

}  // namespace beepboop::runtime
