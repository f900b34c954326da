// SPDX-License-Identifier: MIT
// A universal file is a table, in big-endian numbers, and the libraries as they are, signatures included.
#include "build/universal.hpp"

#include <cstdint>

#include "build/image_bytes.hpp"

namespace build {
namespace {

void put(std::string& text, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8) text += static_cast<char>(number >> shift);
}

}  // namespace

std::string join_mach_o(const std::vector<std::string>& libraries) {
    constexpr std::uint32_t magic = 0xcafebabe, alignment = 14;  // pages of ARM have 2^14 bytes
    constexpr std::size_t page = std::size_t{1} << alignment;
    std::string table, content;
    put(table, magic);
    put(table, static_cast<std::uint32_t>(libraries.size()));
    content.resize(page);
    for (const std::string& library : libraries) {
        const Bytes bytes(library);
        content.resize((content.size() + page - 1) / page * page);
        put(table, bytes.word(4));
        put(table, bytes.word(8));
        put(table, static_cast<std::uint32_t>(content.size()));
        put(table, static_cast<std::uint32_t>(library.size()));
        put(table, alignment);
        content += library;
    }
    return content.replace(0, table.size(), table);
}

}  // namespace build
