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
        try {
            throw;
        } catch (const std::system_error& exception) {
            report(outcome, exception.what(), error_number(exception.code()));
        } catch (const std::exception& exception) {
            report(outcome, exception.what(), 0);
        } catch (...) {
            report(outcome, not_an_exception, 0);
        }
    }

private:
    static void report(Outcome& outcome, const char* what, std::uint64_t error_number) noexcept {
        what = what == nullptr ? "" : what;
        const ThrownType type;
        const std::size_t what_length = std::strlen(what);
        const std::size_t type_length = std::strlen(type.name());
        const std::size_t length = what_length + type_length;
        end(outcome, status::threw, payload_block<Exception>(length, [&](Exception& payload, Writer& writer) {
                payload.what = writer.text(what, what_length);
                payload.type = writer.text(type.name(), type_length);
                payload.error_number = error_number;
            }));
    }
};

#else

struct Throws {
    static constexpr bool converts = false;
};

#endif

}  // namespace beepboop::runtime
