// SPDX-License-Identifier: MIT
// For tests: the smallest images that export one text.
#pragma once

#include <cstdint>
#include <string>

#include "build/targets.hpp"

namespace build {

/// Writes numbers at places of a text, which grows as needed.
class ImageWriter {
public:
    ImageWriter& put(std::size_t at, std::string_view bytes) {
        if (bytes_.size() < at + bytes.size()) bytes_.resize(at + bytes.size());
        bytes_.replace(at, bytes.size(), bytes);
        return *this;
    }
    ImageWriter& put(std::size_t at, std::uint64_t value, std::size_t size) {
        std::string bytes;
        for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(value >> 8 * i);
        return put(at, bytes);
    }
    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

/// One loaded segment at 0x1000 of the file's bytes from 0x200 on; one dynamic symbol table with one symbol.
inline std::string sample_elf(unsigned machine, const std::string& symbol, const std::string& text) {
    ImageWriter image;
    image
        .put(0, std::string_view("\x7f"
                                 "ELF\x02\x01",
                                 6))
        .put(16, 3, 2)
        .put(18, machine, 2);
    image.put(32, 64, 8).put(54, 56, 2).put(56, 1, 2);                                               // program headers
    image.put(40, 0x80, 8).put(58, 64, 2).put(60, 2, 2);                                             // section headers
    image.put(64, 1, 4).put(64 + 8, 0x200, 8).put(64 + 16, 0x1000, 8).put(64 + 32, 64, 8);           // the segment
    image.put(0x80 + 4, 11, 4).put(0x80 + 24, 0x100, 8).put(0x80 + 32, 48, 8).put(0x80 + 40, 1, 4);  // symbols
    image.put(0xc0 + 4, 3, 4).put(0xc0 + 24, 0x180, 8).put(0xc0 + 32, 64, 8);                        // their names
    image.put(0x118, 1, 4).put(0x11c, 0x11, 1).put(0x11e, 1, 2).put(0x120, 0x1010, 8);  // the second one is ours
    image.put(0x181, symbol + '\0').put(0x210, text + '\0');
    return image.bytes();
}

/// One segment at 0x4000 of the file's bytes from 0x200 on, a symbol table with one symbol, and a signature.
inline std::string sample_mach_o(unsigned machine, const std::string& symbol, const std::string& text) {
    ImageWriter image;
    image.put(0, "\xcf\xfa\xed\xfe").put(4, machine, 4).put(12, 6, 4).put(16, 3, 4);
    image.put(32, 0x19, 4).put(36, 72, 4).put(32 + 24, 0x4000, 8).put(32 + 40, 0x200, 8).put(32 + 48, 64, 8);
    image.put(104, 2, 4).put(108, 24, 4).put(104 + 8, 0x100, 4).put(104 + 12, 1, 4).put(104 + 16, 0x180, 4);
    image.put(128, 0x1d, 4).put(132, 16, 4);
    image.put(0x100, 1, 4).put(0x104, 0x0f, 1).put(0x108, 0x4010, 8);
    image.put(0x181, "_" + symbol + '\0').put(0x210, text + '\0');
    return image.bytes();
}

/// One section at 0x1000 of the file's bytes from 0x200 on, with an export table of one symbol.
inline std::string sample_pe(unsigned machine, const std::string& symbol, const std::string& text) {
    ImageWriter image;
    image.put(0, "MZ").put(60, 0x40, 4).put(0x40, std::string_view("PE\0\0", 4));
    image.put(0x44, machine, 2).put(0x46, 1, 2).put(0x54, 0xf0, 2).put(0x56, 0x2000, 2);
    image.put(0x58, 0x20b, 2).put(0x58 + 108, 16, 4).put(0x58 + 112, 0x1000, 4);           // the optional header
    image.put(0x148 + 12, 0x1000, 4).put(0x148 + 16, 0x200, 4).put(0x148 + 20, 0x200, 4);  // the section
    image.put(0x20c, 0x1060, 4).put(0x214, 1, 4).put(0x218, 1, 4);
    image.put(0x21c, 0x1040, 4).put(0x220, 0x1044, 4).put(0x224, 0x1048, 4);
    image.put(0x240, 0x1100, 4).put(0x244, 0x1081, 4).put(0x248, 0, 2);
    image.put(0x260, "native.dll").put(0x281, symbol + '\0').put(0x300, text + '\0');
    return image.bytes();
}

inline std::string sample_image(const Target& target, const std::string& symbol, const std::string& text) {
    switch (target.format) {
    case Format::elf: return sample_elf(target.machine, symbol, text);
    case Format::mach_o: return sample_mach_o(target.machine, symbol, text);
    case Format::pe: return sample_pe(target.machine, symbol, text);
    }
    return "";
}

}  // namespace build
