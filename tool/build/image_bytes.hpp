// SPDX-License-Identifier: MIT
// Numbers and texts in a file of any format, little-endian, never read beyond its end; and what one reader of a format
// tells the others' common part.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "build/image.hpp"

namespace build {

/// Bytes of a file; what lies outside reads as 0.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t size() const { return bytes_.size(); }
    std::uint8_t byte(std::uint64_t at) const { return number<std::uint8_t>(at); }
    std::uint16_t half(std::uint64_t at) const { return number<std::uint16_t>(at); }
    std::uint32_t word(std::uint64_t at) const { return number<std::uint32_t>(at); }
    std::uint64_t giant(std::uint64_t at) const { return number<std::uint64_t>(at); }
    bool starts_with(std::string_view text) const { return bytes_.starts_with(text); }

    /// Up to the next NUL.
    std::string text(std::uint64_t at) const {
        if (at >= bytes_.size()) return {};
        const std::string_view rest = bytes_.substr(at);
        return std::string(rest.substr(0, rest.find('\0')));
    }

private:
    template <class Number>
    Number number(std::uint64_t at) const {
        Number value = 0;
        if (at <= bytes_.size() && bytes_.size() - at >= sizeof value) {
            std::memcpy(&value, bytes_.data() + at, sizeof value);
        }
        return value;
    }

    std::string_view bytes_;
};

/// Each reads what it can of a file that has been recognised as one of its format. Exports carry their place in the
/// file, where they have one.
Image read_elf(const Bytes& file);
Image read_mach_o(const Bytes& file);
Image read_pe(const Bytes& file);

}  // namespace build
