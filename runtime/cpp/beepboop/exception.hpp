// SPDX-License-Identifier: MIT
// What becomes of an exception out of a function that has an error in Go.
#pragma once

#include "error_number.hpp"
#include "failure.hpp"

namespace beepboop::runtime {

#if defined(__cpp_exceptions)

struct Throws {
    static constexpr bool converts = false;

    /// Called while an exception is being handled.
    [[gnu::cold, gnu::noinline]] static void caught(Outcome& outcome) noexcept {
        const ThrownType type;
        const std::string what = thrown_text();
        const std::size_t type_length = std::strlen(type.name());
        const std::size_t length = what.size() + type_length;
        end(outcome, status::threw, payload_block<Exception>(length, [&](Exception& payload, Writer& writer) {
                payload.what = writer.text(what.data(), what.size());
                payload.type = writer.text(type.name(), type_length);
                payload.error_number = thrown_number();
            }));
    }

private:
    /// Of the operating system's error that is being handled, or 0.
    static std::uint64_t thrown_number() noexcept {
        try {
            throw;
        } catch (const std::system_error& exception) {
            return error_number(exception.code());
        } catch (...) {
            return 0;
        }
    }
};

#else

struct Throws {
    static constexpr bool converts = false;
};

#endif

}  // namespace beepboop::runtime
