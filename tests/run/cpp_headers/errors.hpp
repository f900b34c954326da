// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>

namespace geo {

class ShapeError : public std::invalid_argument {
public:
    ShapeError(const char* what, double value) : std::invalid_argument(what), value_(value) {}
    double value() const noexcept { return value_; }

private:
    double value_;
};

}  // namespace geo
