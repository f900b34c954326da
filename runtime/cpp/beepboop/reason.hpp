// SPDX-License-Identifier: MIT
// Why a wire value is refused, kept without memory of its own so that a check can't fail in another way.
#pragma once

#include <cstdarg>
#include <cstdio>

namespace beepboop::runtime {

class Reason {
public:
    /// Takes a reason in printf's words, cut where it is too long. Gives false, for a check to return.
    [[gnu::cold, gnu::format(printf, 2, 3)]] bool set(const char* format, ...) noexcept {
        std::va_list arguments;
        va_start(arguments, format);
        std::vsnprintf(text_, sizeof(text_), format, arguments);
        va_end(arguments);
        return false;
    }

    const char* text() const noexcept { return text_; }

private:
    char text_[240] = "";
};

}  // namespace beepboop::runtime
