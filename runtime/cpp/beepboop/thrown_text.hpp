// SPDX-License-Identifier: MIT
// What an exception says, and what those say that it was nested around.
#pragma once

#include <exception>
#include <string>

namespace beepboop::runtime {

inline std::string text_or_nothing(const char* text) { return text == nullptr ? "" : text; }

#if defined(__cpp_exceptions)

/// What is thrown most often besides exceptions tells of itself: texts, and numbers of C's kind.
inline std::string text_of_no_exception() {
    try {
        throw;
    } catch (const std::string& text) {
        return text;
    } catch (const char* text) {
        return text_or_nothing(text);
    } catch (int number) {
        return std::to_string(number);
    } catch (...) {
        return "exception that is not a std::exception";
    }
}

#endif

/// Calls `use` with the text of each, the outermost first. One that was made while nothing was handled is nested around
/// nothing, and to rethrow that would end the program.
template <class Use>
inline void for_each_nested([[maybe_unused]] const std::exception& exception, [[maybe_unused]] const Use& use) {
#if defined(__cpp_exceptions) && defined(__cpp_rtti)
    const auto* const outer = dynamic_cast<const std::nested_exception*>(&exception);
    if (outer == nullptr || outer->nested_ptr() == nullptr) {
        return;
    }
    try {
        outer->rethrow_nested();
    } catch (const std::exception& cause) {
        use(text_or_nothing(cause.what()));
        runtime::for_each_nested(cause, use);
    } catch (...) {
        use(text_of_no_exception());
    }
#endif
}

/// What it was nested around comes after colons.
inline std::string whole_text(const std::exception& exception) {
    std::string text = text_or_nothing(exception.what());
    for_each_nested(exception, [&](const std::string& cause) { text += ": " + cause; });
    return text;
}

#if defined(__cpp_exceptions)

/// Of the exception that is being handled.
inline std::string thrown_text() noexcept {
    try {
        try {
            throw;
        } catch (const std::exception& exception) {
            return whole_text(exception);
        } catch (...) {
            return text_of_no_exception();
        }
    } catch (...) {
        return "std::bad_alloc";
    }
}

#endif

}  // namespace beepboop::runtime
