// SPDX-License-Identifier: MIT
//! Scalars, each way.
#pragma once
#include <cstddef>
#include <cstdint>

inline void nothing() noexcept {}
inline bool echo_bool(bool value) noexcept { return value; }
inline signed char echo_i8(signed char value) noexcept { return value; }
inline short echo_i16(short value) noexcept { return value; }
inline int echo_i32(int value) noexcept { return value; }
inline std::int64_t echo_i64(std::int64_t value) noexcept { return value; }
inline std::ptrdiff_t echo_isize(std::ptrdiff_t value) noexcept { return value; }
inline std::uint8_t echo_u8(std::uint8_t value) noexcept { return value; }
inline uint16_t echo_u16(uint16_t value) noexcept { return value; }
inline unsigned echo_u32(unsigned value) noexcept { return value; }
inline unsigned long long echo_u64(unsigned long long value) noexcept { return value; }
inline size_t echo_usize(const std::size_t value) noexcept { return value; }
inline float echo_f32(float value) noexcept { return value; }
inline double echo_f64(double value) noexcept { return value; }
inline char32_t echo_char(char32_t value) noexcept { return value; }

/// Adds without leaving the goroutine's thread.
//beepboop:fast
[[nodiscard]] constexpr long long add(long long left, long long right) noexcept { return left + right; }

inline auto mixed(signed char a, float b, bool c, std::uint64_t d, char32_t e) noexcept -> double {
    return a + static_cast<double>(b) + c + static_cast<double>(d) + static_cast<double>(e);
}
