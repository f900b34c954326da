// SPDX-License-Identifier: MIT
// std::filesystem::path, as text.
#pragma once

#include <filesystem>

#include "text.hpp"

namespace beepboop::runtime {

template <>
struct Crossing<std::filesystem::path> : Traits {
    using Wire = Text;
    static constexpr bool flat = false;

    static std::filesystem::path lift(const Text& from, Keeper&) { return std::filesystem::path(view(from)); }

    static void measure(const std::filesystem::path& value, Measure& measure) { measure.text(value.string().size()); }

    static void write(const std::filesystem::path& value, Text& to, Writer& writer) {
        const std::string& text = value.string();
        to = writer.text(text.data(), text.size());
    }
};

}  // namespace beepboop::runtime
