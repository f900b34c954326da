// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <atomic>

static std::atomic<std::uint64_t> calls = 0;

void tick() noexcept { ++calls; }
std::uint64_t ticks() noexcept { return calls; }

static std::int64_t sum(std::int64_t a, std::int64_t b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

std::int64_t add(std::int64_t a, std::int64_t b) noexcept { return sum(a, b); }
std::int64_t add_fast(std::int64_t a, std::int64_t b) noexcept { return sum(a, b); }
signed char add_i8(signed char a, signed char b) noexcept { return static_cast<signed char>(a + b); }
unsigned char add_u8(unsigned char a, unsigned char b) noexcept { return static_cast<unsigned char>(a + b); }
bool echo_bool(bool value) noexcept { return value; }
std::int8_t echo_i8(std::int8_t value) noexcept { return value; }
short echo_i16(short value) noexcept { return value; }
int echo_i32(int value) noexcept { return value; }
long long echo_i64(long long value) noexcept { return value; }
std::ptrdiff_t echo_isize(std::ptrdiff_t value) noexcept { return value; }
uint8_t echo_u8(uint8_t value) noexcept { return value; }
unsigned short echo_u16(unsigned short value) noexcept { return value; }
unsigned echo_u32(unsigned value) noexcept { return value; }
unsigned long long echo_u64(unsigned long long value) noexcept { return value; }
size_t echo_usize(size_t value) noexcept { return value; }
float echo_f32(float value) noexcept { return value; }
double echo_f64(double value) noexcept { return value; }
char32_t echo_char(char32_t value) noexcept { return value; }
bool is_negative_i8(std::int8_t value) noexcept { return value < 0; }
std::int64_t widen(std::int16_t value) noexcept { return value; }
bool not_fast(bool value) noexcept { return !value; }
