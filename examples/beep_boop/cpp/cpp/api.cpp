// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <iostream>

void beep_boop(std::string_view message) noexcept {
    std::cout << "beep boop I got your string. here it is: " << message << std::endl;
}
