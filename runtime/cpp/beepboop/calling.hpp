// SPDX-License-Identifier: MIT
// Calls that may call Go: what becomes of a Go function that panics below them.
#pragma once

#include <cstdio>
#include <exception>
#include <expected>
#include <optional>
#include <stdexcept>

#include "failure.hpp"
#include "go.hpp"

namespace beepboop::runtime {

namespace status {
inline constexpr std::uint64_t go_panicked = 6;
}

/// A Go function panicked, and Go keeps what with. Or something is wrong with how it was called, or with what it gave.
class GoPanic : public std::runtime_error, public PassingOn {
public:
    explicit GoPanic(std::uint64_t token) : runtime_error("a Go callback panicked"), token_(token | panic_mark) {}
    explicit GoPanic(const char* message) : runtime_error(message) {}

    /// The call ends with it. The first one counts.
    void end(Outcome& outcome) const noexcept {
        if (outcome.status == status::go_panicked) {
            return;
        }
        if (token_ && token_.take()) {
            runtime::end(outcome, status::go_panicked, nullptr);
            outcome.block.bits = token_.handle() & ~panic_mark;
            return;
        }
        const std::size_t length = std::strlen(what());
        runtime::end(outcome, status::panicked, payload_block<Panic>(length, [&](Panic& payload, Writer& writer) {
                         payload.message = writer.text(what(), length);
                     }));
    }

private:
    GoReference token_;
};

/// A call from Go, on the thread that it runs on.
class CallState {
public:
    CallState(bool is_noexcept, bool is_fast) noexcept
        : outer_(current), is_noexcept_(is_noexcept), is_fast_(is_fast),
          unwinding_(outer_ == nullptr ? 0 : outer_->unwinding_below_) {
        current = this;
    }
    CallState(const CallState&) = delete;
    CallState& operator=(const CallState&) = delete;
    ~CallState() { current = outer_; }

    /// The innermost one; nullptr on threads of C++'s own.
    static CallState* innermost() noexcept { return current; }

    bool is_fast() const noexcept { return is_fast_; }
    bool is_broken() const noexcept { return panic_.has_value(); }
    /// Whether an exception would end the program.
    bool must_not_throw() const noexcept { return is_noexcept_ || std::uncaught_exceptions() > unwinding_; }
    /// Go is called.
    void leave() noexcept { unwinding_below_ = std::uncaught_exceptions(); }
    /// Keeps the first panic for the end of the call.
    void keep(const GoPanic& panic) noexcept {
        if (!panic_) {
            panic_ = panic;
        }
    }

    void finish(Outcome& outcome) noexcept {
        if (panic_) {
            panic_->end(outcome);
        }
    }

private:
    static inline constinit thread_local CallState* current = nullptr;

    CallState* outer_;
    bool is_noexcept_;
    bool is_fast_;
    int unwinding_;            // exceptions on their way when the call began
    int unwinding_below_ = 0;  // and when it called Go
    std::optional<GoPanic> panic_;
};

/// What becomes of an exception in a package whose functions may call Go.
template <class Caught, bool is_fast = false>
struct Calling : Caught {
    static constexpr bool calls_go = true;
    static constexpr bool fast = is_fast;

#if defined(__cpp_exceptions)
    /// Called while an exception is being handled.
    [[gnu::cold, gnu::noinline]] static void caught(Outcome& outcome) noexcept {
        try {
            throw;
        } catch (const GoPanic& panic) {
            return panic.end(outcome);
        } catch (...) {
            // Some other, which is being handled again from here on.
        }
        Caught::caught(outcome);
    }
#endif
};

template <class Caught>
requires(Caught::calls_go) struct CallScope<Caught> : CallState {
    explicit CallScope(bool is_noexcept) noexcept : CallState(is_noexcept, Caught::fast) {}
};

template <class R>
struct NothingOf {
    static R make() {
        if constexpr (std::is_default_constructible_v<R> || std::is_void_v<R>) {
            return R();
        } else {
            std::fputs(
                "beepboop: a Go callback panicked where no exception can leave, and its result cannot be empty\n",
                stderr);
            std::abort();
        }
    }
};
template <class T, class E>
requires(std::is_default_constructible_v<E>) struct NothingOf<std::expected<T, E>> {
    static std::expected<T, E> make() { return std::unexpected(E()); }
};

/// What a callback gives that is not run, or whose panic has to wait.
template <class R>
inline R nothing_to_give() {
    return NothingOf<R>::make();
}

/// Ends a callback: throws, unless that would end the program.
template <class R>
[[gnu::cold]] inline R panic(const GoPanic& panic) {
    CallState* const state = CallState::innermost();
    if (state != nullptr && state->must_not_throw()) {
        state->keep(panic);
        return nothing_to_give<R>();
    }
#if defined(__cpp_exceptions)
    if (state == nullptr && std::uncaught_exceptions() > 0) {
        return nothing_to_give<R>();  // dropped, of which Go is told
    }
    throw panic;
#else
    std::abort();
#endif
}

}  // namespace beepboop::runtime
