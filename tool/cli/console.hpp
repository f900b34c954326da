// SPDX-License-Identifier: MIT
// Messages to the user, in rustc's and cargo's manner.
#pragma once

#include <mutex>
#include <string>
#include <string_view>

#include "cli/environment.hpp"
#include "support/result.hpp"

namespace cli {

class Console {
public:
    explicit Console(const Environment& environment) : environment_(environment) {}

    /// `error: message`, and a line of help below it.
    void error(const support::Error& error);
    /// `warning: message`, and help alike.
    void warning(const support::Error& warning);
    /// `note: text`.
    void note(std::string_view text);
    /// `   built linux/amd64`: a verb in a column of its own, then what was done.
    void done(std::string_view verb, std::string_view text);
    /// Text as it is, such as a compiler's.
    void raw(std::string_view text);
    /// A line that the next message, or the next of its kind, replaces; on a terminal only. Safe to call from threads.
    void status(std::string_view text);

private:
    enum class Colour { red, green, yellow, cyan };
    void tell(std::string_view word, Colour colour, const support::Error& error);
    std::string painted(std::string_view text, Colour colour) const;
    void clear_status();

    const Environment& environment_;
    std::mutex lock_;
    bool has_status_ = false;
};

}  // namespace cli
