// SPDX-License-Identifier: MIT
// Called from Rust; exceptions end inside.
#include <stdexcept>
#include <string>

extern "C" int cpp_at(const char *text, unsigned long long length, unsigned long long index) {
    try {
        return std::string(text, length).at(index);
    } catch (const std::out_of_range &) {
        return -1;
    }
}
