// SPDX-License-Identifier: MIT
#include "api.hpp"

double weigh(std::int8_t a0, std::uint64_t a1, float a2, std::string_view a3, bool a4, double a5, std::span<const std::uint8_t> a6, std::int16_t a7, std::optional<std::int32_t> a8, std::string a9, std::int8_t a10, std::uint64_t a11, float a12, std::string_view a13, bool a14, double a15, std::span<const std::uint8_t> a16, std::int16_t a17, std::optional<std::int32_t> a18, std::string a19, std::int8_t a20, std::uint64_t a21, float a22, std::string_view a23, bool a24, double a25, std::span<const std::uint8_t> a26, std::int16_t a27, std::optional<std::int32_t> a28, std::string a29, std::int8_t a30, std::uint64_t a31, float a32, std::string_view a33, bool a34, double a35, std::span<const std::uint8_t> a36, std::int16_t a37, std::optional<std::int32_t> a38, std::string a39) noexcept {
    const double values[] = {
        static_cast<double>(a0),
        static_cast<double>(a1),
        static_cast<double>(a2),
        static_cast<double>(a3.size()),
        static_cast<double>(a4),
        static_cast<double>(a5),
        static_cast<double>(a6.size()),
        static_cast<double>(a7),
        static_cast<double>(a8.value_or(-1)),
        static_cast<double>(a9.size()),
        static_cast<double>(a10),
        static_cast<double>(a11),
        static_cast<double>(a12),
        static_cast<double>(a13.size()),
        static_cast<double>(a14),
        static_cast<double>(a15),
        static_cast<double>(a16.size()),
        static_cast<double>(a17),
        static_cast<double>(a18.value_or(-1)),
        static_cast<double>(a19.size()),
        static_cast<double>(a20),
        static_cast<double>(a21),
        static_cast<double>(a22),
        static_cast<double>(a23.size()),
        static_cast<double>(a24),
        static_cast<double>(a25),
        static_cast<double>(a26.size()),
        static_cast<double>(a27),
        static_cast<double>(a28.value_or(-1)),
        static_cast<double>(a29.size()),
        static_cast<double>(a30),
        static_cast<double>(a31),
        static_cast<double>(a32),
        static_cast<double>(a33.size()),
        static_cast<double>(a34),
        static_cast<double>(a35),
        static_cast<double>(a36.size()),
        static_cast<double>(a37),
        static_cast<double>(a38.value_or(-1)),
        static_cast<double>(a39.size()),
    };
    double sum = 0;
    int place = 0;
    for (const double value : values) sum += value * ++place;
    return sum;
}
