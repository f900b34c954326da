// SPDX-License-Identifier: MIT
// The way into Go, and the list of what is dropped natively: of which Go is not told, but asks.
#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>
#include <utility>

#include "wire.hpp"

namespace beepboop::runtime {

/// The frames of the exported functions `bb_<package>_start`, `_dropped` and `_deliver`.
struct StartCall {
    std::uint64_t enter;     // the address of crosscall2; with dispatch 0 that of a function which takes the frame
    std::uint64_t dispatch;  // Go's own function
    Pointer<std::atomic<std::uint64_t>> counter;
    Outcome outcome;
};

struct DroppedCall {
    Pointer<std::uint64_t> room;
    std::uint64_t capacity;
    std::uint64_t count;
    std::uint64_t more;
};

/// What takes a value that a Go function gives begins with this.
struct Receiver {
    void (*take)(Receiver* self, std::uint64_t is_error, const void* value, Outcome* outcome) noexcept;
};

struct DeliverCall {
    Pointer<Receiver> context;
    std::uint64_t is_error;
    Pointer<const void> value;
    Outcome outcome;
};

/// Something of Go's that is used natively: a function, or a panic on its way. It becomes its own place in the list
/// when nobody uses it any more, so that dropping it needs no memory.
struct GoItem {
    explicit GoItem(std::uint64_t name) noexcept : handle(name) {}

    std::uint64_t handle;
    std::atomic<std::size_t> uses = 1;
    std::atomic<bool> taken = false;  // Go has it again
    GoItem* next = nullptr;
};

/// Of a panic, where it is dropped.
inline constexpr std::uint64_t panic_mark = std::uint64_t{1} << 63;

class Go {
public:
    constexpr Go() = default;
    Go(const Go&) = delete;
    Go& operator=(const Go&) = delete;

    void start(StartCall& frame) noexcept {
        dispatch_.store(frame.dispatch, std::memory_order_relaxed);
        enter_.store(frame.enter, std::memory_order_release);
        frame.counter.set(&counter_);
    }

    /// Runs what the frame asks for, in Go.
    void enter(void* frame) const noexcept {
        const auto enter = static_cast<std::uintptr_t>(enter_.load(std::memory_order_acquire));
        const auto dispatch = static_cast<std::uintptr_t>(dispatch_.load(std::memory_order_relaxed));
        if (dispatch == 0) {
            reinterpret_cast<std::uintptr_t (*)(void*)>(enter)(frame);
        } else {
            reinterpret_cast<void (*)(std::uintptr_t, void*, std::uintptr_t, std::uintptr_t)>(enter)(dispatch, frame, 0,
                                                                                                     0);
        }
    }

    /// Takes an item that nobody uses.
    void drop(GoItem* item) noexcept {
        item->next = dropped_.load(std::memory_order_relaxed);
        while (
            !dropped_.compare_exchange_weak(item->next, item, std::memory_order_release, std::memory_order_relaxed)) {
        }
        counter_.fetch_add(1, std::memory_order_release);
    }

    void give_dropped(DroppedCall& frame) noexcept {
        const std::lock_guard lock(giving_);
        if (left_ == 0) {
            given_ = dropped_.exchange(nullptr, std::memory_order_acquire);
            for (const GoItem* item = given_; item != nullptr; item = item->next) {
                ++left_;
            }
        }
        frame.count = 0;
        for (; left_ != 0 && frame.count < frame.capacity; --left_) {
            GoItem* const item = std::exchange(given_, given_->next);
            frame.room.get()[frame.count++] = item->handle;
            delete item;
        }
        const bool is_more = left_ == 0 && dropped_.load(std::memory_order_relaxed) != nullptr;
        frame.more = left_ + (is_more ? 1 : 0);
    }

private:
    std::atomic<std::uint64_t> enter_ = 0;
    std::atomic<std::uint64_t> dispatch_ = 0;
    std::atomic<std::uint64_t> counter_ = 0;
    std::atomic<GoItem*> dropped_ = nullptr;
    std::mutex giving_;
    GoItem* given_ = nullptr;  // those that Go had no room for,
    std::uint64_t left_ = 0;   // and how many
};

/// Of this library.
inline constinit Go go;

inline void start(StartCall& frame) noexcept { go.start(frame); }
inline void give_dropped(DroppedCall& frame) noexcept { go.give_dropped(frame); }

inline void deliver(DeliverCall& frame) noexcept {
    Receiver* const receiver = frame.context.get();
    receiver->take(receiver, frame.is_error, frame.value.get(), &frame.outcome);
}

/// A use of an item.
class GoReference {
public:
    GoReference() = default;
    explicit GoReference(std::uint64_t handle) : item_(new GoItem(handle)) {}
    GoReference(const GoReference& other) noexcept : item_(other.item_) {
        if (item_ != nullptr) {
            item_->uses.fetch_add(1, std::memory_order_relaxed);
        }
    }
    GoReference(GoReference&& other) noexcept : item_(std::exchange(other.item_, nullptr)) {}
    GoReference& operator=(GoReference other) noexcept {
        std::swap(item_, other.item_);
        return *this;
    }

    ~GoReference() {
        if (item_ != nullptr && item_->uses.fetch_sub(1, std::memory_order_acq_rel) == 1) {
            item_->taken.load(std::memory_order_relaxed) ? delete item_ : go.drop(item_);
        }
    }

    explicit operator bool() const noexcept { return item_ != nullptr; }
    std::uint64_t handle() const noexcept { return item_->handle; }
    /// Gives it back to Go, at once. False where that was done before.
    bool take() const noexcept { return !item_->taken.exchange(true, std::memory_order_relaxed); }

private:
    GoItem* item_ = nullptr;
};

}  // namespace beepboop::runtime
