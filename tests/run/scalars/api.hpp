// SPDX-License-Identifier: MIT
/// @file
/// Scalars each way.
#pragma once

#include <cstddef>
#include <cstdint>

/// Counts its calls.
void tick() noexcept;
std::uint64_t ticks() noexcept;

/// Adds two numbers.
std::int64_t add(std::int64_t a, std::int64_t b) noexcept;

/// Adds two numbers, in a hurry.
//beepboop:fast
std::int64_t add_fast(std::int64_t a, std::int64_t b) noexcept;

signed char add_i8(signed char a, signed char b) noexcept;
unsigned char add_u8(unsigned char a, unsigned char b) noexcept;
bool echo_bool(bool value) noexcept;
std::int8_t echo_i8(std::int8_t value) noexcept;
short echo_i16(short value) noexcept;
int echo_i32(int value) noexcept;
long long echo_i64(long long value) noexcept;
std::ptrdiff_t echo_isize(std::ptrdiff_t value) noexcept;
uint8_t echo_u8(uint8_t value) noexcept;
unsigned short echo_u16(unsigned short value) noexcept;
unsigned echo_u32(unsigned value) noexcept;
unsigned long long echo_u64(unsigned long long value) noexcept;
size_t echo_usize(size_t value) noexcept;
float echo_f32(float value) noexcept;
double echo_f64(double value) noexcept;
char32_t echo_char(char32_t value) noexcept;
bool is_negative_i8(std::int8_t value) noexcept;
std::int64_t widen(std::int16_t value) noexcept;
// beepboop:fast
bool not_fast(bool value) noexcept;
