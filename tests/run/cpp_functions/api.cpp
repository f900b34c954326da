// SPDX-License-Identifier: MIT
#include "api.hpp"

namespace app {

Person older(const Person& person) noexcept { return Person(person.name, person.age() + 1); }

std::string greet(Person person, std::optional<Person> other) noexcept {
    return person.name + " and " + (other ? other->name : "nobody");
}

void Node::walk(const std::function<void(std::shared_ptr<Node>)>& visit) const noexcept {
    for (const auto& child : children_) {
        visit(child);
    }
}

Tree plant(bool leaf) noexcept { return leaf ? Tree(Leaf{std::make_shared<Node>()}) : Tree(Nothing{}); }

std::size_t count_leaves(const std::vector<Tree>& trees) noexcept {
    std::size_t count = 0;
    for (const auto& tree : trees) {
        count += std::holds_alternative<Leaf>(tree) && std::get<Leaf>(tree).node != nullptr ? 1 : 0;
    }
    return count;
}

std::expected<std::optional<Message>, std::string> Bus::send(const Message& message) const noexcept {
    return handler_(message, Level::high, std::chrono::seconds(2), {{"x", 1}});
}

std::function<Level(Level)> next() noexcept {
    return [](Level level) { return level == Level::low ? Level::high : Level::low; };
}

std::function<std::pair<std::int32_t, std::string>(std::array<std::int32_t, 2>)> pairs() noexcept {
    return [](std::array<std::int32_t, 2> both) { return std::pair(both[0] + both[1], std::string("sum")); };
}

std::vector<std::function<std::int32_t()>> many() noexcept {
    return {[] { return 1; }, [] { return 2; }};
}

std::map<std::string, std::function<std::int32_t(std::int32_t)>> table() noexcept {
    return {{"twice", [](std::int32_t value) { return 2 * value; }}};
}

std::int32_t call_all(const std::vector<std::function<std::int32_t()>>& all) noexcept {
    std::int32_t sum = 0;
    for (const auto& function : all) {
        sum += function();
    }
    return sum;
}

std::function<std::function<std::int32_t(std::int32_t)>(std::int32_t)> curried() noexcept {
    return [](std::int32_t first) { return [first](std::int32_t second) { return first + second; }; };
}

std::int32_t apply(const std::function<std::function<std::int32_t(std::int32_t)>(std::int32_t)>& function) noexcept {
    return function(3)(4);
}

Step countdown(std::int32_t from) noexcept {
    return {std::to_string(from),
            [from](std::int32_t by) { return by > from ? std::nullopt : std::optional(countdown(from - by)); }};
}

std::string follow(const Step& step, std::int32_t number) noexcept {
    const auto next = step.next(number);
    return next ? step.name + " " + follow(*next, number) : step.name;
}

}  // namespace app
