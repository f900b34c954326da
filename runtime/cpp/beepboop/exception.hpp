// SPDX-License-Identifier: MIT
// What becomes of an exception out of a function that has an error in Go.
#pragma once

#include <system_error>

#include "failure.hpp"

namespace beepboop::runtime {

#if defined(__cpp_exceptions)

struct Throws {
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
    /// The operating system's number, 0 where the error is none of its.
    static std::uint64_t error_number(const std::error_code& code) noexcept {
        const bool is_errno = code.category() == std::generic_category() || code.category() == std::system_category();
        return is_errno && code.value() > 0 ? static_cast<std::uint64_t>(code.value()) : 0;
    }

    static void report(Outcome& outcome, const char* what, std::uint64_t error_number) noexcept {
        const ThrownType type;
        const std::size_t what_length = std::strlen(what);
        const std::size_t type_length = std::strlen(type.name());
        outcome.status = status::threw;
        outcome.block.set(payload_block<Exception>(what_length + type_length, [&](Exception& payload, Writer& writer) {
            payload.what = writer.text(what, what_length);
            payload.type = writer.text(type.name(), type_length);
            payload.error_number = error_number;
        }));
    }
};

#else

struct Throws {};

#endif

}  // namespace beepboop::runtime
