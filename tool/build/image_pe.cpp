// SPDX-License-Identifier: MIT
// As much of PE as it takes to know what a DLL exports and needs.
#include <array>

#include "build/image_bytes.hpp"

namespace build {
namespace {

/// The headers' places, and addresses in memory turned into places in the file.
class Layout {
public:
    explicit Layout(const Bytes& file) : file_(file), start_(file.word(60)) {}

    std::uint64_t coff() const { return start_ + 4; }
    std::uint64_t optional_header() const { return start_ + 24; }
    bool is_64_bit() const { return file_.word(start_) == 0x4550 && file_.half(optional_header()) == 0x20b; }

    /// The address of a table of the data directory, or 0.
    std::uint32_t directory(unsigned index) const {
        if (index >= file_.word(optional_header() + 108)) return 0;
        return file_.word(optional_header() + 112 + 8 * index);
    }

    /// 0 where the address is in no section, or has no bytes in the file.
    std::uint64_t offset(std::uint32_t address) const {
        std::uint64_t at = optional_header() + file_.half(coff() + 16);
        for (unsigned i = 0; i < file_.half(coff() + 2); ++i, at += 40) {
            const std::uint32_t first = file_.word(at + 12);
            if (address >= first && address - first < file_.word(at + 16))
                return file_.word(at + 20) + (address - first);
        }
        return 0;
    }
    /// The text at an address; empty where there is none.
    std::string text(std::uint32_t address) const {
        const std::uint64_t at = offset(address);
        return at == 0 ? "" : file_.text(at);
    }

private:
    const Bytes& file_;
    std::uint64_t start_;
};

void read_exports(const Bytes& file, const Layout& layout, Image& image) {
    const std::uint64_t table = layout.offset(layout.directory(0));
    if (table == 0) return;
    image.name = layout.text(file.word(table + 12));
    const std::uint64_t addresses = layout.offset(file.word(table + 28));
    const std::uint64_t names = layout.offset(file.word(table + 32));
    const std::uint64_t ordinals = layout.offset(file.word(table + 36));
    for (std::uint64_t i = 0; i < file.word(table + 24) && names + i * 4 < file.size(); ++i) {
        const std::uint64_t ordinal = file.half(ordinals + i * 2);
        image.exports.push_back(
            {layout.text(file.word(names + i * 4)), layout.offset(file.word(addresses + ordinal * 4))});
    }
}

/// The imports, and those that are looked for only when first used.
void read_needed(const Bytes& file, const Layout& layout, Image& image) {
    struct Table {
        unsigned index, entry, name;
    };
    constexpr std::array tables = {Table{1, 20, 12}, Table{13, 32, 4}};
    for (const Table& table : tables) {
        std::uint64_t at = layout.offset(layout.directory(table.index));
        for (; at != 0 && at < file.size() && file.word(at + table.name) != 0; at += table.entry) {
            image.needed.push_back(layout.text(file.word(at + table.name)));
        }
    }
}

}  // namespace

Image read_pe(const Bytes& file) {
    constexpr unsigned dynamic_library = 0x2000;
    const Layout layout(file);
    Image image;
    image.format = Format::pe;
    if (!layout.is_64_bit()) return image;
    image.machine = file.half(layout.coff());
    image.is_library = (file.half(layout.coff() + 18) & dynamic_library) != 0;
    read_exports(file, layout, image);
    read_needed(file, layout, image);
    return image;
}

}  // namespace build
