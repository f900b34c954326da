// SPDX-License-Identifier: MIT
// std::unique_ptr of an aggregate or variant: an address, 0 for null.
#pragma once

#include <memory>

#include "crossing.hpp"

namespace beepboop::runtime {

template <class T>
struct Crossing<std::unique_ptr<T>> : Traits {
    using Wire = Pointer<runtime::Wire<T>>;
    static constexpr bool checked = Crossing<T>::checked;
    static constexpr bool flat = false;

    static bool check(const Wire& from, Reason& reason) noexcept {
        return from.bits == 0 || runtime::check<T>(*from.get(), reason);
    }

    static std::unique_ptr<T> lift(const Wire& from, Keeper& keeper) {
        return std::unique_ptr<T>(from.bits == 0 ? nullptr : new T(runtime::lift<T>(*from.get(), keeper)));
    }

    static void measure(const std::unique_ptr<T>& value, Measure& measure) {
        if (value) {
            measure.template data<runtime::Wire<T>>();
            runtime::measure(*value, measure);
        }
    }

    static void write(const std::unique_ptr<T>& value, Wire& to, Writer& writer) {
        to.set(nullptr);
        if (value) {
            to.set(writer.template data<runtime::Wire<T>>());
            runtime::write(*value, *to.get(), writer);
        }
    }
};

}  // namespace beepboop::runtime
