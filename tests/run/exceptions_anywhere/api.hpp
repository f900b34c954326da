// SPDX-License-Identifier: MIT
/// @file
/// Exceptions where one does not expect them.
#pragma once

#include <exception>

/// An exception whose getter throws.
class Shy : public std::exception {
public:
    explicit Shy(int code) : code_(code) {}
    int code() const;
    const char* what() const noexcept override { return "shy"; }

private:
    int code_;
};

void throw_shy(int code);
void throw_nothing_known();
void throw_while_handling();
void throw_from_constructor();
int twice(int value) noexcept;
