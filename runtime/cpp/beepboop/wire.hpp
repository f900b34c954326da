// SPDX-License-Identifier: MIT
// Wire values, frames and blocks: the layouts that both sides of the boundary agree on. Addresses are 64 bits wide on
// every machine, so that a layout is the same everywhere.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#if defined(_WIN32)
#define BEEPBOOP_EXPORT __declspec(dllexport)
#else
#define BEEPBOOP_EXPORT __attribute__((visibility("default")))
#endif

namespace beepboop::runtime {

/// An address as a part of a wire value; 0 is none.
template <class T>
struct Pointer {
    std::uint64_t bits;

    T* get() const noexcept { return reinterpret_cast<T*>(static_cast<std::uintptr_t>(bits)); }
    void set(T* address) noexcept { bits = reinterpret_cast<std::uintptr_t>(address); }
};

struct Text {
    Pointer<const char> data;
    std::uint64_t length;
};

/// Lists, and maps and sets as lists of their entries. Not followed where the length is 0.
template <class W>
struct List {
    Pointer<W> data;
    std::uint64_t length;
    std::uint64_t capacity;
};

template <class W, std::size_t length>
struct Array {
    W elements[length];
};

/// A 128-bit integer, two's complement.
struct Wide {
    std::uint64_t low;
    std::uint64_t high;
};

/// A point in time: seconds since the epoch, rounded down, and nanoseconds from 0 to 999 999 999.
struct Instant {
    std::int64_t seconds;
    std::int64_t nanoseconds;
};

/// A variant: the index of its alternative, and that record's wire value, 0 where it has no fields.
struct Choice {
    std::uint64_t tag;
    Pointer<void> payload;
};

/// An object: the address of what holds it natively. T is its class.
template <class T>
struct Handle {
    std::uint64_t bits;
};

/// What Go gives by a handle's address where it gives the object away inside of something else: it learns by `taken` that
/// the object is gone.
struct Offer {
    std::uint64_t holder;
    std::uint64_t taken;
};

/// A function: Go's by its handle, a native one by the address of what holds it. R and E are the wire values of its
/// result and error, void for none, and P those of its parameters.
template <class R, class E, class... P>
struct Callable {
    std::uint64_t bits;
};

/// A scalar in a frame: sign- or zero-extended, a float in the low half.
template <class W>
struct Slot {
    std::uint64_t bits;

    W get() const noexcept {
        if constexpr (std::is_same_v<W, float>) {
            return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
        } else if constexpr (std::is_same_v<W, double>) {
            return std::bit_cast<double>(bits);
        } else {
            return static_cast<W>(bits);
        }
    }

    void set(W value) noexcept {
        if constexpr (std::is_same_v<W, float>) {
            bits = std::bit_cast<std::uint32_t>(value);
        } else if constexpr (std::is_same_v<W, double>) {
            bits = std::bit_cast<std::uint64_t>(value);
        } else {
            bits = static_cast<std::uint64_t>(value);
        }
    }
};

/// An argument in a frame that is passed by the address of its wire value.
template <class W>
struct Reference {
    Pointer<W> address;
};

/// What a frame of a function without a result has in its place.
struct Nothing {};

/// The header of native memory that a result or an error points into. All its texts lie together, if it says so.
struct Block {
    Pointer<void(Block*)> drop;
    Pointer<void> payload;
    Pointer<const char> text;
    std::uint64_t text_length;
};

/// The new value of an argument that was changed, which is not written to the caller's memory since it points into a
/// block of its own.
template <class W>
struct Changed {
    W value;
    Pointer<Block> block;
};

/// An error that has no type of its own in Go.
struct ErrorReport {
    Text message;
    List<Text> causes;
    std::uint64_t error_number;  // of the operating system; 0 for none
};

/// How the call went: the end of every frame.
struct Outcome {
    std::uint64_t status;
    Pointer<Block> block;
};

/// The frame of the function that frees a block.
struct FreeCall {
    Pointer<Block> block;
};

/// The frame of the function that destroys an object.
template <class T>
struct DestroyCall {
    Handle<T> holder;
    Outcome outcome;
};

static_assert(sizeof(Text) == 16 && sizeof(List<char>) == 24 && sizeof(Choice) == 16 && sizeof(Block) == 32 &&
              sizeof(Outcome) == 16 && sizeof(Slot<char>) == 8 && sizeof(Reference<char>) == 8 &&
              sizeof(ErrorReport) == 48 && sizeof(Changed<char>) == 16);

}  // namespace beepboop::runtime
