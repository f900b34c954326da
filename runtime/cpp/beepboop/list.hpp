// SPDX-License-Identifier: MIT
// Lists: std::span borrows the caller's memory where its elements are the same there, std::vector copies. Maps and sets
// use the writing of sequences.
#pragma once

#include <cstring>
#include <span>
#include <vector>

#include "argument.hpp"
#include "crossing.hpp"
#include "result.hpp"

namespace beepboop::runtime {

template <class T>
inline bool check_elements(const List<Wire<T>>& from, Reason& reason) noexcept {
    if constexpr (Crossing<T>::checked) {
        const Wire<T>* const elements = from.data.get();
        for (std::uint64_t i = 0; i < from.length; ++i) {
            if (!runtime::check<T>(elements[i], reason)) {
                return reason.at_index(static_cast<std::size_t>(i));
            }
        }
    }
    return true;
}

/// The caller's own elements. Only where they are the same natively.
template <class T>
inline std::span<T> borrow_elements(const List<Wire<T>>& from) noexcept {
    static_assert(Crossing<std::remove_cv_t<T>>::same);
    return {reinterpret_cast<T*>(from.data.get()), static_cast<std::size_t>(from.length)};
}

template <class T, class Allocator = std::allocator<T>>
inline std::vector<T, Allocator> lift_elements(const List<Wire<T>>& from, Keeper& keeper) {
    if constexpr (Crossing<T>::same) {
        const auto elements = borrow_elements<T>(from);
        return std::vector<T, Allocator>(elements.begin(), elements.end());
    } else {
        std::vector<T, Allocator> elements;
        elements.reserve(static_cast<std::size_t>(from.length));
        const Wire<T>* const wire = from.data.get();
        for (std::uint64_t i = 0; i < from.length; ++i) {
            elements.push_back(runtime::lift<T>(wire[i], keeper));
        }
        return elements;
    }
}

template <class T, class Sequence>
inline void measure_elements(const Sequence& value, Measure& measure) {
    measure.template data<Wire<T>>(value.size());
    if constexpr (!Crossing<T>::flat) {
        for (const T& element : value) {
            runtime::measure(element, measure);
        }
    }
}

template <class T, class Sequence>
inline void write_elements(const Sequence& value, List<Wire<T>>& to, Writer& writer) {
    const auto length = value.size();
    Wire<T>* const elements = writer.template data<Wire<T>>(length);
    to = {{reinterpret_cast<std::uintptr_t>(elements)}, length, length};
    if constexpr (Crossing<T>::same && requires { value.data() + 0; }) {
        if (length != 0) {
            std::memcpy(static_cast<void*>(elements), static_cast<const void*>(value.data()), length * sizeof(T));
        }
    } else {
        Wire<T>* next = elements;
        for (const T& element : value) {
            runtime::write(element, *next++, writer);
        }
    }
}

template <class T, class Sequence>
struct ListCrossing : Traits {
    using Wire = List<runtime::Wire<T>>;
    static constexpr bool checked = Crossing<T>::checked;
    static constexpr bool flat = false;
    static constexpr bool listed = true;

    static bool check(const Wire& from, Reason& reason) noexcept { return check_elements<T>(from, reason); }
    static void measure(const Sequence& value, Measure& measure) { measure_elements<T>(value, measure); }
    static void write(const Sequence& value, Wire& to, Writer& writer) { write_elements<T>(value, to, writer); }
};

template <class T>
struct Crossing<std::span<T>> : ListCrossing<std::remove_cv_t<T>, std::span<T>> {
    using Element = std::remove_cv_t<T>;

    static std::span<T> lift(const List<runtime::Wire<T>>& from, Keeper& keeper) noexcept(Crossing<Element>::same) {
        if constexpr (Crossing<Element>::same) {
            return borrow_elements<Element>(from);
        } else {
            return keeper.keep(lift_elements<Element>(from, keeper));
        }
    }
};

template <class T, class Allocator>
struct Crossing<std::vector<T, Allocator>> : ListCrossing<T, std::vector<T, Allocator>> {
    static std::vector<T, Allocator> lift(const List<runtime::Wire<T>>& from, Keeper& keeper) {
        return lift_elements<T, Allocator>(from, keeper);
    }
};

/// Elements to be changed that are not the same natively: converted, and back when the function was called, however it
/// ended: what was changed until then is seen, as it is of others.
template <class T>
requires(!std::is_const_v<T> && !Crossing<T>::same) struct Owned<std::span<T>> {
    Owned(const List<Wire<T>>& from, Keeper& keeper) : wire(from), elements(lift_elements<T>(from, keeper)) {}
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;

    ~Owned() {
        if (!begun) {
            return;
        }
#if defined(__cpp_exceptions)
        try {
            finish();
        } catch (...) {
            // One is on its way already.
        }
#endif
    }

    void begin() noexcept { begun = true; }

    void finish() {
        begun = false;
        for (std::size_t i = 0; i < elements.size(); ++i) {
            runtime::write_alone(elements[i], wire.data.get()[i]);
        }
    }

    const List<Wire<T>>& wire;
    std::vector<T> elements;
    std::span<T> value = elements;
    bool begun = false;
};

/// A long list of elements that are the same natively keeps its memory.
template <class T, class Allocator>
requires(Crossing<T>::same && !std::is_same_v<T, bool>) struct Returned<std::vector<T, Allocator>> {
    using List = std::vector<T, Allocator>;

    template <class To>
    static void give(const List& value, To& to, Outcome& outcome) {
        runtime::give_copy(value, to, outcome);
    }

    template <class To>
    static void give(List&& value, To& to, Outcome& outcome) {
        if (value.size() * sizeof(T) < worth_moving) {
            return runtime::give_copy(value, to, outcome);
        }
        auto* const block = new OwningBlock<List>(std::move(value));
        const std::uint64_t length = block->value.size();
        to = {{reinterpret_cast<std::uintptr_t>(block->value.data())}, length, length};
        outcome.block.set(block);
    }
};

}  // namespace beepboop::runtime
