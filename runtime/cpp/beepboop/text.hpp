// SPDX-License-Identifier: MIT
// Text: std::string_view is borrowed, std::string copied, `const char*` copied with its NUL. C++ takes text as it is,
// UTF-8 or not.
#pragma once

#include <cstring>
#include <string>
#include <string_view>

#include "crossing.hpp"
#include "result.hpp"

namespace beepboop::runtime {

inline std::string_view view(const Text& from) noexcept {
    return {from.data.get(), static_cast<std::size_t>(from.length)};
}

template <class T>
struct TextCrossing : Traits {
    using Wire = Text;
    static constexpr bool flat = false;

    static void measure(const T& value, Measure& measure) noexcept { measure.text(value.size()); }
    static void write(const T& value, Text& to, Writer& writer) noexcept {
        to = writer.text(value.data(), value.size());
    }
};

template <>
struct Crossing<std::string_view> : TextCrossing<std::string_view> {
    static std::string_view lift(const Text& from, Keeper&) noexcept { return view(from); }
};

template <>
struct Crossing<std::string> : TextCrossing<std::string> {
    static std::string lift(const Text& from, Keeper&) { return std::string(view(from)); }
};

/// A long text keeps its memory.
template <>
struct Returned<std::string> {
    template <class To>
    static void give(const std::string& value, To& to, Outcome& outcome) {
        runtime::give_copy(value, to, outcome);
    }

    template <class To>
    static void give(std::string&& value, To& to, Outcome& outcome) {
        if (value.size() < worth_moving) {
            return runtime::give_copy(value, to, outcome);
        }
        auto* const block = new OwningBlock<std::string>(std::move(value));
        block->text.set(block->value.data());
        block->text_length = block->value.size();
        to = {block->text, block->text_length};
        outcome.block.set(block);
    }
};

template <>
struct Crossing<const char*> : Traits {
    using Wire = Text;
    static constexpr bool checked = true;
    static constexpr bool flat = false;

    static bool check(const Text& from, Reason& reason) noexcept {
        const auto text = view(from);
        const auto nul = text.find('\0');
        return nul == std::string_view::npos || reason.set("the text has a NUL at byte %zu", nul);
    }

    static const char* lift(const Text& from, Keeper& keeper) {
        return from.length == 0 ? "" : keeper.keep(std::string(view(from))).c_str();
    }

    static void measure(const char* value, Measure& size) noexcept { size.text(length(value)); }
    static void write(const char* value, Text& to, Writer& writer) noexcept { to = writer.text(value, length(value)); }

private:
    static std::size_t length(const char* text) noexcept { return text == nullptr ? 0 : std::strlen(text); }
};

}  // namespace beepboop::runtime
