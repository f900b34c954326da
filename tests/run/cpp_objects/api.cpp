// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <atomic>

namespace {

std::atomic<std::int64_t> alive;
std::atomic<std::int64_t> gone;

}  // namespace

std::int64_t boxes() noexcept { return alive; }
std::int64_t destroyed() noexcept { return gone; }

Box::Box(std::uint32_t size) : size_(size) {
    if (size == 0) {
        throw std::invalid_argument("a box has a size");
    }
    ++alive;
}

Box::Box(std::uint32_t size, std::string label) : Box(size) { label_ = std::move(label); }

Box::~Box() {
    --alive;
    ++gone;
}

void Box::grow(std::uint32_t by) {
    if (size_ + by > 100) {
        throw std::length_error("too large");
    }
    size_ += by;
}

std::unique_ptr<Box> Box::largest() { return std::make_unique<Box>(100); }

std::uint32_t consume(std::unique_ptr<Box> box) noexcept { return box->size(); }

std::unique_ptr<Box> pass(std::unique_ptr<Box> box) noexcept { return box; }

std::unique_ptr<Box> none() { return nullptr; }

std::uint32_t label_both(const Box& first, Box& second) noexcept { return first.size() + second.size(); }

std::vector<std::string> names_of(const std::vector<std::shared_ptr<Named>>& all) noexcept {
    std::vector<std::string> names;
    for (const auto& named : all) {
        names.push_back(named->name() + ", " + named->kind());
    }
    return names;
}
