// SPDX-License-Identifier: MIT
// The operating system's number of an error.
#pragma once

#include <cstdint>
#include <system_error>

namespace beepboop::runtime {

/// 0 where the error is none of the operating system's. `Code` is a std::error_code or std::error_condition.
template <class Code>
inline std::uint64_t error_number(const Code& code) noexcept {
    const bool is_errno = code.category() == std::generic_category() || code.category() == std::system_category();
    return is_errno && code.value() > 0 ? static_cast<std::uint64_t>(code.value()) : 0;
}

}  // namespace beepboop::runtime
