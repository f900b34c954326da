// SPDX-License-Identifier: MIT
/// @file
/// Functions and objects in every place where a value can stand.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace app {

/// Data with a function, and what derives from it.
struct Named {
    std::string name;
    std::string shout() const { return name + "!"; }
};

/// Somebody of an age.
class Person : public Named {
public:
    Person(std::string called, std::int32_t age) noexcept : Named{std::move(called)}, age_(age) {}
    std::int32_t age() const noexcept { return age_; }

private:
    std::int32_t age_;
};

/// The same a year later.
Person older(const Person& person) noexcept;
/// Both are copied.
std::string greet(Person person, std::optional<Person> other) noexcept;

/// A node, which has nodes.
class Node {
public:
    Node() noexcept = default;
    void add(std::shared_ptr<Node> child) { children_.push_back(std::move(child)); }
    std::vector<std::shared_ptr<Node>> children() const noexcept { return children_; }
    std::optional<std::shared_ptr<Node>> first() const noexcept {
        return children_.empty() ? std::nullopt : std::optional(children_[0]);
    }
    std::tuple<std::shared_ptr<Node>, std::size_t> last() const noexcept {
        return {children_.back(), children_.size()};
    }
    std::map<std::string, std::shared_ptr<Node>> named() const noexcept { return {{"first", children_.at(0)}}; }
    void walk(const std::function<void(std::shared_ptr<Node>)>& visit) const noexcept;

private:
    std::vector<std::shared_ptr<Node>> children_;
};

struct Leaf {
    std::shared_ptr<Node> node;
};
struct Nothing {};
using Tree = std::variant<Leaf, Nothing>;

Tree plant(bool leaf) noexcept;
std::size_t count_leaves(const std::vector<Tree>& trees) noexcept;

enum class Level { low, high };
struct Message {
    Level level;
    std::vector<std::uint8_t> body;
    std::optional<std::string> note;
};
using Handler = std::function<std::expected<std::optional<Message>, std::string>(
    const Message&, Level, std::chrono::nanoseconds, const std::map<std::string, std::int32_t>&)>;

/// Hands messages on.
class Bus {
public:
    explicit Bus(Handler handler) noexcept : handler_(std::move(handler)) {}
    std::expected<std::optional<Message>, std::string> send(const Message& message) const noexcept;
    Handler handler() const noexcept { return handler_; }
    Tree change(Tree tree, const std::function<Tree(Tree)>& by) const noexcept { return by(std::move(tree)); }

private:
    Handler handler_;
};

std::function<Level(Level)> next() noexcept;
std::function<std::pair<std::int32_t, std::string>(std::array<std::int32_t, 2>)> pairs() noexcept;
std::vector<std::function<std::int32_t()>> many() noexcept;
std::map<std::string, std::function<std::int32_t(std::int32_t)>> table() noexcept;
std::int32_t call_all(const std::vector<std::function<std::int32_t()>>& all) noexcept;
std::function<std::function<std::int32_t(std::int32_t)>(std::int32_t)> curried() noexcept;
std::int32_t apply(const std::function<std::function<std::int32_t(std::int32_t)>(std::int32_t)>& function) noexcept;

/// Leads to the next ones.
struct Step {
    std::string name;
    std::function<std::optional<Step>(std::int32_t)> next;
};

Step countdown(std::int32_t from) noexcept;
/// The names of all that follow, by number.
std::string follow(const Step& step, std::int32_t number) noexcept;

}  // namespace app
