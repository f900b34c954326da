// SPDX-License-Identifier: MIT
// Blocks are made in two passes over a value: measure what it takes, then write it into one piece of memory, the data
// first and the texts, all together, behind it.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <stdexcept>

#include "made.hpp"
#include "wire.hpp"

namespace beepboop::runtime {

[[noreturn, gnu::cold]] inline void out_of_memory() {
#if defined(__cpp_exceptions)
    throw std::bad_alloc();
#else
    std::abort();
#endif
}

[[noreturn, gnu::cold]] inline void too_deep() {
#if defined(__cpp_exceptions)
    throw std::length_error("the result is nested more than 1000 levels deep");
#else
    std::abort();
#endif
}

/// As deep as values of recursive types may be on their way in, so that they stay well within the stack of their
/// thread.
inline constexpr int deepest = 1000;

/// How much a block must hold. Sums that don't fit stay at the limit, where no memory is found.
class Measure {
public:
    template <class W>
    void data(std::size_t count = 1) noexcept {
        std::size_t bytes = 0;
        if (__builtin_mul_overflow(count, sizeof(W), &bytes) || bytes > SIZE_MAX - 7) {
            bytes = SIZE_MAX - 7;
        }
        add(data_, (bytes + 7) & ~std::size_t{7});
    }

    void text(std::size_t length) noexcept { add(text_, length); }

    /// Called before the parts of a value of a recursive type are measured, and `leave` after it.
    void enter() {
        if (depth_ == deepest) {
            too_deep();
        }
        ++depth_;
    }

    void leave() noexcept { --depth_; }

    /// What `write` will take, in the same order.
    template <class T, class Maker>
    T& make(const Maker& maker) {
        return made_.make<T>(maker);
    }

    const Made& made() const noexcept { return made_; }
    std::size_t data_size() const noexcept { return data_; }
    std::size_t text_size() const noexcept { return text_; }
    bool empty() const noexcept { return data_ == 0 && text_ == 0; }

private:
    static void add(std::size_t& sum, std::size_t bytes) noexcept {
        if (__builtin_add_overflow(sum, bytes, &sum)) {
            sum = SIZE_MAX;
        }
    }

    std::size_t data_ = 0;
    std::size_t text_ = 0;
    int depth_ = 0;
    Made made_;
};

/// Fills a block that is as large as was measured, as long as the Measure is there. Without anything measured there is
/// no block.
class Writer {
public:
    Writer() = default;
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer() { std::free(block_); }

    explicit Writer(const Measure& measure) : Writer(measure, std::nothrow) {
        if (block_ == nullptr && !measure.empty()) {
            out_of_memory();
        }
    }

    /// Without memory this one has no block.
    Writer(const Measure& measure, std::nothrow_t) noexcept : made_(measure.made()) {
        if (!measure.empty()) {
            allocate(measure);
        }
    }

    bool has_block() const noexcept { return block_ != nullptr; }

    /// Room for `count` wire values, 8-aligned, not yet written; nullptr for 0.
    template <class W>
    W* data(std::size_t count = 1) noexcept {
        static_assert(alignof(W) <= 8);
        if (count == 0) {
            return nullptr;
        }
        auto* const place = reinterpret_cast<W*>(data_);
        data_ += (count * sizeof(W) + 7) & ~std::size_t{7};
        return place;
    }

    Text text(const char* text, std::size_t length) noexcept {
        if (length == 0) {
            return {};
        }
        std::memcpy(text_, text, length);
        const Text copy{{reinterpret_cast<std::uintptr_t>(text_)}, length};
        text_ += length;
        return copy;
    }

    /// What was made next when it was measured.
    template <class T>
    T& take() noexcept {
        return made_.take<T>();
    }

    /// Hands the block over; nullptr where there is none.
    Block* release(void* payload = nullptr) noexcept {
        Block* const block = block_;
        block_ = nullptr;
        if (block != nullptr) {
            block->payload.set(payload);
        }
        return block;
    }

private:
    void allocate(const Measure& measure) noexcept {
        std::size_t size = sizeof(Block);
        const bool too_large = __builtin_add_overflow(size, measure.data_size(), &size) ||
                               __builtin_add_overflow(size, measure.text_size(), &size);
        void* const memory = too_large ? nullptr : std::malloc(size);
        if (memory == nullptr) {
            return;
        }
        block_ = new (memory) Block{};
        data_ = static_cast<char*>(memory) + sizeof(Block);
        text_ = data_ + measure.data_size();
        block_->drop.set([](Block* block) { std::free(block); });
        block_->text.set(text_);
        block_->text_length = measure.text_size();
    }

    Block* block_ = nullptr;
    char* data_ = nullptr;
    char* text_ = nullptr;
    Made::Reader made_;
};

inline void drop_block(Pointer<Block> address) noexcept {
    if (Block* const block = address.get()) {
        block->drop.get()(block);
    }
}

/// The exported function `bb_<package>_free`.
inline void free_block(const FreeCall& frame) noexcept { drop_block(frame.block); }

}  // namespace beepboop::runtime
