// SPDX-License-Identifier: MIT
// Enumerations that are errors: as variants without fields, so a tag and no address.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <stdexcept>

#include "block.hpp"
#include "crossing.hpp"

namespace beepboop::runtime {

/// What `tag_of` does with a value that is none of the enumerators.
template <class E>
[[noreturn, gnu::cold]] inline void unknown_error(const char* enumeration, E value) {
    char text[200];
    std::snprintf(text, sizeof(text), "%lld is not a value of %s", static_cast<long long>(value), enumeration);
#if defined(__cpp_exceptions)
    throw std::out_of_range(text);
#else
    std::fprintf(stderr, "%s\n", text);
    std::abort();
#endif
}

/// A block for each error, which is never freed: to fail so takes no memory.
template <class E>
class StandingBlocks {
public:
    StandingBlocks() noexcept : payloads_(), blocks_() {
        for (std::size_t tag = 0; tag < count; ++tag) {
            payloads_[tag].tag = tag;
            blocks_[tag].drop.set([](Block*) {});
            blocks_[tag].payload.set(&payloads_[tag]);
        }
    }

    Block* of(std::uint64_t tag) noexcept { return &blocks_[tag]; }

private:
    static constexpr std::size_t count = std::size(Crossing<E>::values);
    Choice payloads_[count];
    Block blocks_[count];
};

/// The generated specialisation derives from this one. It has
///
///     static constexpr E values[] = {…};
///     static std::uint64_t tag_of(E);     the value's index; throws where it is none of these
template <class E>
struct SentinelCrossing : Traits {
    using Wire = Choice;
    static constexpr bool checked = true;
    static constexpr bool flat = false;

    static bool check(const Choice& from, Reason& reason) noexcept {
        return from.tag < std::size(Crossing<E>::values) ||
               reason.set("%llu is not the index of an error", static_cast<unsigned long long>(from.tag));
    }

    static E lift(const Choice& from, Keeper&) noexcept { return Crossing<E>::values[from.tag]; }
    static void measure(const E& value, Measure&) { (void)Crossing<E>::tag_of(value); }
    static void write(const E& value, Choice& to, Writer&) { to = {Crossing<E>::tag_of(value), {}}; }

    /// The value as the payload of a block.
    static Block* standing_block(const E& value) {
        static StandingBlocks<E> blocks;
        return blocks.of(Crossing<E>::tag_of(value));
    }
};

}  // namespace beepboop::runtime
