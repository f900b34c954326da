// SPDX-License-Identifier: MIT
// Exceptions of the API's own classes: their records go along.
#pragma once

#include "crossing.hpp"
#include "exception.hpp"

namespace beepboop::runtime {

#if defined(__cpp_exceptions)

/// Called while `exception` is being handled. `tag` is the index of its class. Where a getter throws or memory lacks,
/// it is told of as other exceptions are.
template <class T>
[[gnu::cold]] inline void tell_exception(Outcome& outcome, std::uint64_t tag, const T& exception) noexcept {
    try {
        Measure size;
        size.data<Choice>();
        size.data<Wire<T>>();
        runtime::measure(exception, size);
        Writer writer(size);
        auto* const payload = writer.data<Choice>();
        auto* const record = writer.data<Wire<T>>();
        runtime::write(exception, *record, writer);
        *payload = {tag, {}};
        payload->payload.set(record);
        return end(outcome, status::threw_typed, writer.release(payload));
    } catch (...) {
        // The one that is told of is handled again from here on.
    }
    Throws::caught(outcome);
}

#endif

}  // namespace beepboop::runtime
