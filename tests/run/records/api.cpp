// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <algorithm>
#include <cctype>

Point mirror(Point point) noexcept { return {!point.flag, -point.x, point.small, -point.y}; }
double sum(const Point& point) noexcept { return point.x + point.y; }
Pair swap(Pair pair) noexcept {
    std::ranges::transform(pair.second, pair.second.begin(), [](unsigned char letter) { return std::toupper(letter); });
    return {-pair.first, pair.second};
}
Meters twice(Meters length) noexcept { return {length.value * 2}; }
Marker mark(Marker marker) noexcept { return marker; }
Nested nested(Nested value) noexcept { return value; }
Large large(Large value) noexcept { return value; }
std::size_t depth(const Node& node) noexcept {
    std::size_t found = 1 + (node.next ? depth(*node.next) : 0);
    for (const auto& child : node.children) found += depth(child);
    for (const auto& [name, child] : node.named) found += depth(child);
    return found;
}
std::unique_ptr<Node> chain(std::int64_t length) noexcept {
    std::unique_ptr<Node> next;
    for (auto value = length; value-- > 0;) {
        auto node = std::make_unique<Node>();
        node->value = value;
        node->next = std::move(next);
        next = std::move(node);
    }
    return next;
}
