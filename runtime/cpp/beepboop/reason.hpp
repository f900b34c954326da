// SPDX-License-Identifier: MIT
// Why a wire value is refused, and where in the argument it lies. Kept without memory of its own, so that a check can't
// fail in another way.
#pragma once

#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace beepboop::runtime {

class Measure;
class Writer;

/// The error of a conversion that failed.
class Cause {
public:
    /// `tag` is the conversion's index, and 1.
    explicit Cause(std::uint64_t tag) noexcept : tag_(tag) {}
    Cause(const Cause&) = delete;
    Cause& operator=(const Cause&) = delete;
    virtual ~Cause() = default;

    std::uint64_t tag() const noexcept { return tag_; }
    virtual void measure(Measure& size) const = 0;
    /// The address of its wire value.
    virtual void* write(Writer& writer) const = 0;

private:
    std::uint64_t tag_;
};

class Reason {
public:
    /// With `converting`, a check of what is converted by functions of the user's calls these too.
    explicit Reason(bool converting = false) noexcept : converting_(converting) { text_[0] = '\0'; }
    Reason(const Reason&) = delete;
    Reason& operator=(const Reason&) = delete;
    ~Reason() { delete cause_; }

    bool is_converting() const noexcept { return converting_; }

    /// Takes an error made by `new`, or nullptr where there was no memory for it.
    void set_cause(Cause* cause) noexcept {
        delete cause_;
        cause_ = cause;
    }

    const Cause* cause() const noexcept { return cause_; }

    /// Takes a reason in printf's words, which come after the argument's name and a colon; cut where it is too long.
    /// Gives false, for a check to return, as the others do.
    [[gnu::cold, gnu::format(printf, 2, 3)]] bool set(const char* format, ...) noexcept {
        std::va_list arguments;
        va_start(arguments, format);
        const int length = std::vsnprintf(text_, sizeof(text_), format, arguments);
        va_end(arguments);
        if (length >= static_cast<int>(sizeof(text_))) {
            drop_broken_character();
        }
        return false;
    }

    /// The refused value is this field of a record, a part of a tuple, or a map's key or value.
    [[gnu::cold]] bool at_field(const char* name) noexcept {
        prepend(name, std::strlen(name));
        prepend(".", 1);
        return false;
    }

    /// The refused value is this element of a list or array.
    [[gnu::cold]] bool at_index(std::size_t index) noexcept {
        char text[32];
        prepend(text, static_cast<std::size_t>(std::snprintf(text, sizeof(text), "[%zu]", index)));
        return false;
    }

    /// `[3].Name: 7 is not a value of Color`
    const char* text() noexcept {
        if (place_ != end_of_place) {
            const std::size_t dot = places_[place_] == '.' ? 1 : 0;
            char text[sizeof(text_)];
            std::memcpy(text, text_, sizeof(text));
            std::snprintf(text_, sizeof(text_), "%.*s: %.*s", static_cast<int>(end_of_place - place_ - dot),
                          places_ + place_ + dot, static_cast<int>(sizeof(text_) / 2), text);
            place_ = end_of_place;
        }
        return text_;
    }

private:
    /// What lies too deep is told without the outermost places.
    void prepend(const char* text, std::size_t length) noexcept {
        if (length <= place_) {
            place_ -= length;
            std::memcpy(places_ + place_, text, length);
        }
    }

    /// Of UTF-8 that was cut within its last character.
    void drop_broken_character() noexcept {
        std::size_t end = sizeof(text_) - 1;
        while (end > 0 && (static_cast<unsigned char>(text_[end - 1]) & 0xC0) == 0x80) {
            --end;
        }
        if (end > 0 && static_cast<unsigned char>(text_[end - 1]) >= 0xC0) {
            text_[end - 1] = '\0';
        }
    }

    static constexpr std::size_t end_of_place = 120;

    char text_[250];
    char places_[end_of_place];
    std::size_t place_ = end_of_place;
    Cause* cause_ = nullptr;
    bool converting_;
};

}  // namespace beepboop::runtime
