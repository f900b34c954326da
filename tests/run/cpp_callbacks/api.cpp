// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <atomic>
#include <exception>
#include <stdexcept>
#include <thread>

namespace {

std::atomic<std::int64_t> count;

struct Guard {
    ~Guard() { ++count; }
};

}  // namespace

std::int64_t guards() noexcept { return count; }

std::int64_t guarded(const std::function<std::int64_t()>& function) {
    const Guard guard;
    return function() + 1;
}

std::int64_t from_thread(const std::function<std::int64_t()>& function) {
    std::int64_t value = 0;
    std::exception_ptr thrown;
    std::thread([&] {
        try {
            value = function();
        } catch (...) {
            thrown = std::current_exception();
        }
    }).join();
    if (thrown) {
        std::rethrow_exception(thrown);
    }
    return value;
}

bool survives(const std::function<void()>& function) {
    try {
        function();
        return true;
    } catch (...) {
        return false;
    }
}

std::string what_of(const std::function<void()>& function) {
    try {
        function();
        return "";
    } catch (const std::exception& exception) {
        return exception.what();
    }
}

void throw_after(const std::function<void()>& function, std::string_view message) {
    const Guard guard;
    function();
    throw std::runtime_error(std::string(message));
}

std::int64_t thrice(const std::function<std::int64_t(std::int64_t)>& function) noexcept {
    std::int64_t sum = 0;
    for (std::int64_t i = 1; i <= 3; ++i) {
        sum += function(i);
    }
    return sum;
}

std::string Host::run(std::string_view text) const {
    std::string result(text);
    for (const auto& hook : hooks_) {
        result = hook(result);
    }
    return result;
}
