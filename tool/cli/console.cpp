// SPDX-License-Identifier: MIT
// What messages look like, with colours and without.
#include "cli/console.hpp"

#include <ostream>

#include <fmt/format.h>

#include "support/strings.hpp"

namespace cli {

std::string Console::painted(std::string_view text, Colour colour) const {
    if (!environment_.colour) return std::string(text);
    const auto code = [&] {
        switch (colour) {
        case Colour::red: return 31;
        case Colour::green: return 32;
        case Colour::yellow: return 33;
        case Colour::cyan: return 36;
        }
        return 0;
    };
    return fmt::format("\x1b[1;{}m{}\x1b[0m", code(), text);
}

void Console::clear_status() {
    if (has_status_) environment_.messages << "\r\x1b[K";
    has_status_ = false;
}

void Console::tell(std::string_view word, Colour colour, const support::Error& error) {
    const std::lock_guard guard(lock_);
    clear_status();
    environment_.messages << painted(word, colour) << ": " << error.message << "\n";
    for (const std::string& line : support::split(error.help, "\n")) {
        environment_.messages << "  " << painted("= help", Colour::cyan) << ": " << line << "\n";
    }
    environment_.messages.flush();
}

void Console::error(const support::Error& error) { tell("error", Colour::red, error); }

void Console::warning(const support::Error& warning) { tell("warning", Colour::yellow, warning); }

void Console::note(std::string_view text) {
    const std::lock_guard guard(lock_);
    clear_status();
    environment_.messages << painted("note", Colour::cyan) << ": " << text << "\n" << std::flush;
}

void Console::done(std::string_view verb, std::string_view text) {
    const std::lock_guard guard(lock_);
    clear_status();
    environment_.messages << painted(fmt::format("{:>9}", verb), Colour::green) << " " << text << "\n" << std::flush;
}

void Console::raw(std::string_view text) {
    const std::lock_guard guard(lock_);
    clear_status();
    environment_.messages << text;
    if (!text.empty() && text.back() != '\n') environment_.messages << "\n";
    environment_.messages.flush();
}

void Console::status(std::string_view text) {
    if (!environment_.terminal) return;
    const std::lock_guard guard(lock_);
    clear_status();
    environment_.messages << painted(fmt::format("{:>9}", "building"), Colour::cyan) << " " << text << std::flush;
    has_status_ = true;
}

}  // namespace cli
