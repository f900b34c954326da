// SPDX-License-Identifier: MIT
// What the tests share: values through wire memory and back, and calls whose block is freed when they are looked at.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "beepboop/call.hpp"
#include "beepboop/text.hpp"

namespace beepboop::runtime {

/// A value on the wire, with the block that it points into.
template <class T>
struct OnWire {
    explicit OnWire(const T& value) {
        Measure size;
        runtime::measure(value, size);
        Writer writer(size);
        runtime::write(value, wire, writer);
        block = writer.release();
    }
    OnWire(const OnWire&) = delete;
    OnWire& operator=(const OnWire&) = delete;
    ~OnWire() { free_block({{reinterpret_cast<std::uintptr_t>(block)}}); }

    Wire<T> wire{};
    Block* block = nullptr;
};

/// Why the wire value is refused; empty where it is good.
template <class T>
std::string refusal_of(const Wire<T>& wire) {
    Reason reason;
    return runtime::check<T>(wire, reason) ? "" : reason.text();
}

/// The value again, after a way out and back in.
template <class T>
T echo(const T& value) {
    const OnWire<T> sent(value);
    Keeper keeper;
    Reason reason;
    if (!runtime::check<T>(sent.wire, reason)) {
        throw std::string(reason.text());
    }
    return runtime::lift<T>(sent.wire, keeper);
}

/// How a call went. Frees the block at its end.
struct Returning {
    Outcome outcome{};

    Returning() = default;
    Returning(const Returning&) = delete;
    Returning& operator=(const Returning&) = delete;
    ~Returning() { free_block({outcome.block}); }

    template <class Payload>
    const Payload& payload() const {
        return *static_cast<const Payload*>(outcome.block.get()->payload.get());
    }
};

inline Text text_of(std::string_view text) { return {{reinterpret_cast<std::uintptr_t>(text.data())}, text.size()}; }

template <class W>
List<W> list_of(W* elements, std::size_t length) {
    return {{reinterpret_cast<std::uintptr_t>(elements)}, length, length};
}

template <class T>
Slot<Wire<T>> slot_of(T value) {
    Writer none;
    Wire<T> wire;
    Slot<Wire<T>> slot{};
    runtime::write(value, wire, none);
    slot.set(wire);
    return slot;
}

}  // namespace beepboop::runtime
