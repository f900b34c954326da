// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <memory>
#include <stdexcept>

namespace {

struct Unknown {};

struct Thrower {
    std::unique_ptr<int> memory = std::make_unique<int>(1);
    Thrower() { throw std::length_error("constructing"); }
};

}  // namespace

int Shy::code() const {
    if (code_ < 0) throw std::domain_error("no code");
    return code_;
}

void throw_shy(int code) { throw Shy(code); }

void throw_nothing_known() { throw Unknown{}; }

void throw_while_handling() {
    try {
        throw std::runtime_error("first");
    } catch (const std::exception&) {
        std::throw_with_nested(std::logic_error("second"));
    }
}

void throw_from_constructor() {
    Thrower thrower;
    static_cast<void>(thrower);
}

int twice(int value) noexcept { return 2 * value; }
