// SPDX-License-Identifier: MIT
#include "api.hpp"

std::uint64_t Node::count() const noexcept {
    std::uint64_t count = 1;
    for (const auto& child : children_) {
        count += child->count();
    }
    return count;
}

void Node::visit_from(const std::function<void(const Node&, std::uint32_t)>& see, std::uint32_t depth) const {
    see(*this, depth);
    for (const auto& child : children_) {
        child->visit_from(see, depth + 1);
    }
}

void Node::edit(const std::function<void(Node&)>& change) noexcept {
    change(*this);
    for (const auto& child : children_) {
        child->edit(change);
    }
}

std::string name_of(const Node& node) noexcept { return node.name(); }

std::uint64_t consume(std::unique_ptr<Node> node) noexcept { return node->count(); }

std::uint64_t consume_all(std::vector<std::unique_ptr<Node>> nodes) noexcept {
    std::uint64_t count = 0;
    for (const auto& node : nodes) {
        count += node->count();
    }
    return count;
}

void hand_over(const std::function<void(std::unique_ptr<Node>)>& keep) noexcept {
    keep(std::make_unique<Node>("given"));
}

std::uint64_t run_hooks(Hooks hooks, const Node& node) noexcept { return hooks.see(node); }

Hooks wrap(Hooks hooks) noexcept {
    return {[see = std::move(hooks.see)](const Node& node) { return see(node) + 1; }};
}
