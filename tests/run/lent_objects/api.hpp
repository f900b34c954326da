// SPDX-License-Identifier: MIT
/// @file
/// Objects that callbacks are lent.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// A place in a tree.
class Node {
public:
    explicit Node(std::string_view name) noexcept : name_(name) {}
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;

    std::string name() const noexcept { return name_; }
    void rename(std::string_view name) noexcept { name_ = name; }
    void add(std::unique_ptr<Node> child) noexcept { children_.push_back(std::move(child)); }
    std::uint64_t count() const noexcept;

    /// Shows each node to the function, and how deep it is.
    void visit(const std::function<void(const Node&, std::uint32_t)>& see) const noexcept { visit_from(see, 0); }

    /// Lets the function change each node.
    void edit(const std::function<void(Node&)>& change) noexcept;

    /// Whether the function says so of two children.
    bool compare(const std::function<bool(const Node&, const Node&)>& same) const noexcept {
        return same(*children_[0], *children_[1]);
    }

private:
    void visit_from(const std::function<void(const Node&, std::uint32_t)>& see, std::uint32_t depth) const;

    std::string name_;
    std::vector<std::unique_ptr<Node>> children_;
};

/// A name.
std::string name_of(const Node& node) noexcept;

/// Gets the node for good.
std::uint64_t consume(std::unique_ptr<Node> node) noexcept;

/// The same of many.
std::uint64_t consume_all(std::vector<std::unique_ptr<Node>> nodes) noexcept;

/// Gives the function what it may keep.
void hand_over(const std::function<void(std::unique_ptr<Node>)>& keep) noexcept;

/// Keeps the function, to show nodes to later.
class Viewer {
public:
    using See = std::function<std::expected<std::uint64_t, std::string>(const Node&)>;

    explicit Viewer(See see) noexcept : see_(std::move(see)) {}

    /// Shows a node that is gone afterwards.
    std::expected<std::uint64_t, std::string> show(std::string_view name) const noexcept { return see_(Node(name)); }

private:
    See see_;
};

/// Functions in a field.
struct Hooks {
    std::function<std::uint64_t(const Node&)> see;
};

/// Shows the node to a hook.
std::uint64_t run_hooks(Hooks hooks, const Node& node) noexcept;

/// The same hooks, by way of native code.
Hooks wrap(Hooks hooks) noexcept;
