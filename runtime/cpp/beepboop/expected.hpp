// SPDX-License-Identifier: MIT
// std::expected as the whole result of a function: its value, or its error as the payload of a block.
#pragma once

#include <expected>

#include "failure.hpp"
#include "result.hpp"

namespace beepboop::runtime {

template <class E>
inline Block* error_block(const E& error) {
    if constexpr (requires { Crossing<E>::standing_block(error); }) {
        return Crossing<E>::standing_block(error);
    } else {
        Measure size;
        size.data<Wire<E>>();
        runtime::measure(error, size);
        Writer writer(size);
        Wire<E>* const payload = writer.template data<Wire<E>>();
        runtime::write(error, *payload, writer);
        return writer.release(payload);
    }
}

template <class T, class E>
struct Returned<std::expected<T, E>> {
    template <class Expected, class To>
    static void give(Expected&& expected, To& to, Outcome& outcome) {
        if (!expected.has_value()) {
            outcome.block.set(runtime::error_block(expected.error()));
            outcome.status = status::failed;
        } else if constexpr (!std::is_void_v<T>) {
            Returned<T>::give(*std::forward<Expected>(expected), to, outcome);
        }
    }
};

template <class T, class E>
inline constexpr bool gives_without_throwing<std::expected<T, E>> = false;

}  // namespace beepboop::runtime
