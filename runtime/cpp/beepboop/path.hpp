// SPDX-License-Identifier: MIT
// std::filesystem::path, as text in UTF-8.
#pragma once

#include <filesystem>

#include "text.hpp"

namespace beepboop::runtime {

template <>
struct Crossing<std::filesystem::path> : Traits {
    using Path = std::filesystem::path;
    using Wire = Text;
    static constexpr bool checked = true;
    static constexpr bool flat = false;

    /// The operating system would read no further than a NUL.
    static bool check(const Text& from, Reason& reason) noexcept {
        const auto nul = view(from).find('\0');
        return nul == std::string_view::npos || reason.set("the path has a NUL at byte %zu", nul);
    }

#if defined(_WIN32)
    static Path lift(const Text& from, Keeper&) {
        const auto text = view(from);
        return Path(std::u8string(text.begin(), text.end()));
    }

    static void measure(const Path& value, Measure& size) {
        size.text(size.make<std::u8string>([&] { return value.u8string(); }).size());
    }

    static void write(const Path&, Text& to, Writer& writer) {
        const auto& text = writer.take<std::u8string>();
        to = writer.text(reinterpret_cast<const char*>(text.data()), text.size());
    }
#else
    static Path lift(const Text& from, Keeper&) { return Path(view(from)); }
    static void measure(const Path& value, Measure& size) { size.text(value.native().size()); }
    static void write(const Path& value, Text& to, Writer& writer) {
        to = writer.text(value.native().data(), value.native().size());
    }
#endif
};

}  // namespace beepboop::runtime
