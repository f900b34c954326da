// SPDX-License-Identifier: MIT
// Go functions as what std::function holds.
#pragma once

#include <expected>
#include <string>

#include "call.hpp"
#include "calling.hpp"
#include "tuple_wire.hpp"

namespace beepboop::runtime {

/// Whether a wire value has no addresses, and is checked part by part: such a result lies in the frame. Generated for
/// records.
template <class W>
inline constexpr bool is_plain = std::is_arithmetic_v<W>;
template <class W, std::size_t length>
inline constexpr bool is_plain<Array<W, length>> = is_plain<W>;
template <class... W>
inline constexpr bool is_plain<Tuple<W...>> = (is_plain<W> && ...);

/// What a function gives, and what it fails with: void for none.
template <class R>
struct OutcomeOf {
    using Value = R;
    using Error = void;
};
template <class T, class E>
struct OutcomeOf<std::expected<T, E>> {
    using Value = T;
    using Error = E;
};

template <class T>
struct WireOf {
    using Type = Wire<std::remove_cvref_t<T>>;
};
template <>
struct WireOf<void> {
    using Type = void;
};
template <class T>
using WireOrVoid = typename WireOf<T>::Type;

/// A wire value in a frame: in whole slots.
template <class W>
struct alignas(8) Padded {
    W value;
};
template <class W>
using PlaceOf = std::conditional_t<std::is_arithmetic_v<W>, Slot<W>, Padded<W>>;

template <class W>
inline W& padded(Padded<W>& place) noexcept {
    return place.value;
}

/// Of what Go does not offer: nothing is to be done.
template <class W>
struct Unpacked {
    explicit Unpacked(W&) noexcept {}
};

/// An object that Go gives away by an offer, as one that is an argument by itself. What is taken is 0 afterwards.
template <class T>
requires(!is_shared<T>) struct Unpacked<Handle<T>> {
    explicit Unpacked(Handle<T>& handle) noexcept : handle_(handle), offer_(reinterpret_cast<Offer*>(handle.bits)) {
        if (offer_ != nullptr) {
            handle_.bits = offer_->holder;
        }
    }
    Unpacked(const Unpacked&) = delete;
    Unpacked& operator=(const Unpacked&) = delete;

    ~Unpacked() {
        if (offer_ != nullptr) {
            offer_->taken = handle_.bits == 0 ? 1 : 0;
        }
    }

private:
    Handle<T>& handle_;
    Offer* offer_;
};

/// A value that comes from Go, while it is there: into `to`, or refused.
template <class T>
inline void receive(const Wire<T>& from, std::optional<T>& to, Outcome& outcome) {
    Wire<T> own = from;  // what is taken is written to
    const Unpacked<Wire<T>> unpacked(own);
    if (!accept<T&&>(own, outcome, 0, true)) {
        return;
    }
    Keeper keeper;
    Argument<T&&, true> argument(own, keeper);
    if constexpr (requires { argument.begin(); }) {
        argument.begin();
    }
    to.emplace(std::move(argument.value));
}

/// Takes what is delivered.
template <class T, class E>
struct Reception : Receiver {
    Reception() noexcept : Receiver{&accept_delivery} {}

    std::optional<T> value;
    std::optional<E> error;

private:
    static void accept_delivery(Receiver* self, std::uint64_t is_error, const void* from, Outcome* outcome) noexcept {
        auto& reception = *static_cast<Reception*>(self);
        const auto body = [&] {
            if (is_error == 0) {
                reception.template take<T>(from, reception.value, *outcome);
            } else {
                reception.template take<E>(from, reception.error, *outcome);
            }
        };
#if defined(__cpp_exceptions)
        guard<Panics>(*outcome, body, [] { return false; });
#else
        body();
#endif
    }

    template <class V>
    static void take(const void* from, std::optional<V>& to, Outcome& outcome) {
        if constexpr (!std::is_same_v<V, Nothing>) {
            receive<V>(*static_cast<const Wire<V>*>(from), to, outcome);
        }
    }
};

template <class T>
using OrNothing = std::conditional_t<std::is_void_v<T>, Nothing, T>;

/// An argument of a call into Go: a value, which comes out.
template <class A>
struct ToGo {
    static constexpr bool flat = Crossing<Value<A>>::flat;

    static void measure(const Value<A>& value, Measure& size) { runtime::measure<Value<A>>(value, size); }

    static void write(const Value<A>& value, Wire<Value<A>>& to, Writer& writer) { runtime::write(value, to, writer); }
};

/// An object that Go is lent, for as long as the call takes.
template <class A>
requires(is_object<Value<A>> && !is_shared<Value<A>> && std::is_lvalue_reference_v<A>) struct ToGo<A> {
    static constexpr bool flat = true;

    static void measure(const Value<A>&, Measure&) noexcept {}

    static void write(const Value<A>& object, Handle<Value<A>>& to, Writer&) noexcept {
        to.bits = reinterpret_cast<std::uintptr_t>(&object);
    }
};

/// The frame of one call into Go.
template <class T, class... W>
struct CallIntoGo {
    static constexpr bool has_result = is_plain<WireOrVoid<T>>;
    using Result = std::conditional_t<has_result, PlaceOf<WireOrVoid<T>>, Nothing>;
    using Arguments = Tuple<PlaceOf<W>...>;

    std::uint64_t handle = 0;
    Pointer<Block> block{};
    std::uint64_t status = 0;
    Pointer<Receiver> context{};
    std::uint64_t token = 0;
    Arguments arguments{};
    [[no_unique_address]] Result result{};
};

template <class T>
struct CallIntoGo<T> {
    static constexpr bool has_result = is_plain<WireOrVoid<T>>;
    using Result = std::conditional_t<has_result, PlaceOf<WireOrVoid<T>>, Nothing>;

    std::uint64_t handle = 0;
    Pointer<Block> block{};
    std::uint64_t status = 0;
    Pointer<Receiver> context{};
    std::uint64_t token = 0;
    [[no_unique_address]] Result result{};
};

template <class F>
class GoFunction;

template <class R, class... A>
class GoFunction<R(A...)> {
public:
    explicit GoFunction(std::uint64_t handle) : function_(handle) {}

    R operator()(A... arguments) const {
        CallState* const state = CallState::innermost();
        if (state != nullptr) {
            if (state->is_broken()) {
                return nothing_to_give<R>();
            }
            if (state->is_fast()) {
                return panic<R>(GoPanic("a Go callback cannot run inside of a function that is marked `fast`"));
            }
            state->leave();
        }
        Call frame;
        Reception<OrNothing<T>, OrNothing<E>> reception;
        frame.handle = function_.handle();
        frame.context.set(&reception);
        const Sent sent(frame, arguments...);
        go.enter(&frame);
        return given(frame, reception);
    }

    using T = typename OutcomeOf<R>::Value;
    using E = typename OutcomeOf<R>::Error;
    using Call = CallIntoGo<T, Wire<Value<A>>...>;

private:
    /// The arguments in the frame, with their block as long as Go reads it.
    struct Sent {
        Sent(Call& frame, const std::remove_reference_t<A>&... arguments) {
            if constexpr ((ToGo<A>::flat && ...)) {
                Writer none;
                write(frame, std::index_sequence_for<A...>(), none, arguments...);
            } else {
                Measure size;
                (ToGo<A>::measure(arguments, size), ...);
                Writer writer(size);
                write(frame, std::index_sequence_for<A...>(), writer, arguments...);
                block.set(writer.release());
                frame.block = block;
            }
        }
        Sent(const Sent&) = delete;
        Sent& operator=(const Sent&) = delete;
        ~Sent() { drop_block(block); }

        template <std::size_t... i>
        static void write([[maybe_unused]] Call& frame, std::index_sequence<i...>, [[maybe_unused]] Writer& writer,
                          const std::remove_reference_t<A>&... arguments) {
            (place<A>(arguments, frame.arguments.template part<i>(), writer), ...);
        }

        template <class P, class To>
        static void place(const std::remove_reference_t<P>& value, To& to, Writer& writer) {
            if constexpr (std::is_same_v<To, Slot<Wire<Value<P>>>>) {
                Wire<Value<P>> wire;
                ToGo<P>::write(value, wire, writer);
                to.set(wire);
            } else {
                ToGo<P>::write(value, to.value, writer);
            }
        }

        Pointer<Block> block{};
    };

    static R given(Call& frame, Reception<OrNothing<T>, OrNothing<E>>& reception) {
        if (frame.status == panicked) {
            return panic<R>(GoPanic(frame.token));
        }
        if constexpr (!std::is_void_v<E>) {
            if (frame.status == failed) {
                return reception.error ? R(std::unexpect, std::move(*reception.error))
                                       : panic<R>(GoPanic("a Go callback failed without an error"));
            }
        }
        if constexpr (std::is_void_v<T>) {
            return R();
        } else {
            return value_given(frame, reception.value);
        }
    }

    static R value_given(Call& frame, std::optional<T>& delivered) {
        if constexpr (Call::has_result) {
            Outcome outcome{};
            receive<T>(plain_result(frame.result), delivered, outcome);
            if (outcome.status != 0) {
                return refused(outcome);
            }
        }
        if (!delivered) {
            return panic<R>(GoPanic("a Go callback gave no result"));
        }
        if constexpr (std::is_void_v<E>) {
            return std::move(*delivered);
        } else {
            return R(std::in_place, std::move(*delivered));
        }
    }

    template <class W>
    static W plain_result(const Slot<W>& slot) noexcept {
        return slot.get();
    }
    template <class W>
    static const W& plain_result(const Padded<W>& place) noexcept {
        return place.value;
    }

    static R refused(Outcome& outcome) {
        const auto& reason = static_cast<const Refusal*>(outcome.block.get()->payload.get())->reason;
        const auto text = "the result of a Go callback: " + std::string(reason.data.get(), reason.length);
        drop_block(outcome.block);
        return panic<R>(GoPanic(text.c_str()));
    }

    static constexpr std::uint64_t failed = 1;
    static constexpr std::uint64_t panicked = 2;

    GoReference function_;
};

}  // namespace beepboop::runtime
