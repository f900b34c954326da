// SPDX-License-Identifier: MIT
// Symbol names: ASCII letters, digits and underscores only.
#include "abi/symbols.hpp"

#include <cstdint>

#include <fmt/format.h>

#include "support/strings.hpp"

namespace abi {
namespace {

/// Bytes beyond ASCII as `u` and two hexadecimal digits each.
std::string ascii(const std::string& name) {
    std::string text;
    for (const char character : name) {
        const auto byte = static_cast<std::uint8_t>(character);
        text += byte < 0x80 ? std::string(1, character) : fmt::format("u{:02x}", byte);
    }
    return text;
}

}  // namespace

std::string abi_symbol(const std::string& package) { return fmt::format("bb_{}_abi", ascii(package)); }

std::string free_symbol(const std::string& package) { return fmt::format("bb_{}_free", ascii(package)); }

std::string start_symbol(const std::string& package) { return fmt::format("bb_{}_start", ascii(package)); }

std::string deliver_symbol(const std::string& package) { return fmt::format("bb_{}_deliver", ascii(package)); }

std::string dropped_symbol(const std::string& package) { return fmt::format("bb_{}_dropped", ascii(package)); }

std::string destroy_symbol(const std::string& package, const api::Object& object) {
    auto parts = object.modules;
    parts.push_back(object.name);
    return fmt::format("bb_{}_d_{}", ascii(package), ascii(support::join(parts, "__")));
}

std::string function_symbol(const std::string& package, const api::Library& library, const api::Function& function, int ordinal) {
    auto parts = function.modules;
    if (function.owner) {
        parts.push_back(api::declared(library, *function.owner).name);
    }
    parts.push_back(function.name);
    auto symbol = fmt::format("bb_{}_f_{}", ascii(package), ascii(support::join(parts, "__")));
    return ordinal == 0 ? symbol : fmt::format("{}__{}", symbol, ordinal);
}

}  // namespace abi
