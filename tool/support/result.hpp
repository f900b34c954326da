// SPDX-License-Identifier: MIT
// What the world may refuse: a value, or a message to which each caller on the way up adds what it was doing.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace support {

struct Error {
    std::string message;  // a sentence without its full stop
    std::string help;     // what to do about it; empty when there is nothing to say
};

template <class T>
using Result = std::expected<T, Error>;

/// An error result: `return failure("cannot read x");`
inline std::unexpected<Error> failure(std::string message, std::string help = "") {
    return std::unexpected(Error{std::move(message), std::move(help)});
}

/// The same error, told from one level further up: "context: message".
inline std::unexpected<Error> in_context(const std::string& context, Error error) {
    error.message = context + ": " + error.message;
    return std::unexpected(std::move(error));
}

}  // namespace support
