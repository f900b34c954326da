// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <atomic>
#include <stdexcept>
#include <system_error>

static std::atomic<std::int64_t> guards = 0;

struct Guard {
    Guard() { ++guards; }
    ~Guard() { --guards; }
};

std::int64_t alive() noexcept { return guards; }
std::int64_t parse(std::string_view text) {
    Guard guard;
    return std::stoll(std::string(text));
}
void fail(const std::string& message) {
    Guard guard;
    throw std::logic_error(message);
}
void fail_with_number() {
    Guard guard;
    throw 42;
}
void fail_with_errno(int number) { throw std::system_error(number, std::generic_category(), "opening"); }
std::expected<int, std::string> both(int which) {
    if (which == 1) return std::unexpected("expected");
    if (which == 2) throw std::runtime_error("thrown");
    return which;
}
