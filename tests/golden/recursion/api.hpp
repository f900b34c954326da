// SPDX-License-Identifier: MIT
//! Structs that contain themselves.
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

/// Children in a list.
struct Tree {
    std::int64_t value;
    std::vector<Tree> children;
};

/// At most one follower.
struct Node {
    std::int64_t value;
    std::unique_ptr<Node> next;
};

inline std::int64_t total(const Tree& tree) noexcept {
    std::int64_t sum = tree.value;
    for (const auto& child : tree.children) sum += total(child);
    return sum;
}

inline std::unique_ptr<Node> tail(Node node) noexcept { return std::move(node.next); }
