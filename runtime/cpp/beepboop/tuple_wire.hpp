// SPDX-License-Identifier: MIT
// The wire value of tuples and of the entries of maps: the parts in order, laid out as a C struct has them.
#pragma once

#include <cstddef>

namespace beepboop::runtime {

template <std::size_t index, class First, class... Rest>
struct NthOf : NthOf<index - 1, Rest...> {};

template <class First, class... Rest>
struct NthOf<0, First, Rest...> {
    using Type = First;
};

template <class... W>
struct TupleLayout {
    /// Where the part of this index begins; with the number of parts, the size of all.
    static constexpr std::size_t offset(std::size_t index) {
        constexpr std::size_t sizes[] = {sizeof(W)..., 0};
        constexpr std::size_t alignments[] = {alignof(W)..., alignment()};
        std::size_t end = 0;
        for (std::size_t i = 0;; ++i) {
            const std::size_t begin = (end + alignments[i] - 1) / alignments[i] * alignments[i];
            if (i == index) {
                return begin;
            }
            end = begin + sizes[i];
        }
    }

    static constexpr std::size_t alignment() {
        std::size_t largest = 1;
        ((largest = alignof(W) > largest ? alignof(W) : largest), ...);
        return largest;
    }
};

template <class... W>
struct Tuple {
    alignas(W...) std::byte bytes[TupleLayout<W...>::offset(sizeof...(W))];

    template <std::size_t index>
    using Part = typename NthOf<index, W...>::Type;

    template <std::size_t index>
    Part<index>& part() noexcept {
        return *reinterpret_cast<Part<index>*>(bytes + TupleLayout<W...>::offset(index));
    }

    template <std::size_t index>
    const Part<index>& part() const noexcept {
        return *reinterpret_cast<const Part<index>*>(bytes + TupleLayout<W...>::offset(index));
    }
};

}  // namespace beepboop::runtime
