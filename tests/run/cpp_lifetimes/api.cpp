// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <stdexcept>

namespace {

std::atomic<std::int64_t> alive;

class Square : public Shape {
public:
    explicit Square(double side) : side_(side) {}
    double area() const noexcept override { return side_ * side_; }

private:
    double side_;
};

}  // namespace

std::int64_t live() noexcept { return alive; }

namespace detail {

Alive::Alive() noexcept { ++alive; }
Alive::Alive(const Alive&) noexcept { ++alive; }
Alive::~Alive() { --alive; }

}  // namespace detail

std::unique_ptr<Shape> square(double side) {
    if (side < 0) {
        throw std::invalid_argument("a side is not negative");
    }
    return std::make_unique<Square>(side);
}

std::vector<std::unique_ptr<Shape>> squares(std::uint32_t count) {
    std::vector<std::unique_ptr<Shape>> shapes;
    for (std::uint32_t side = 0; side < count; ++side) {
        shapes.push_back(square(side));
    }
    return shapes;
}

double area_of(std::unique_ptr<Shape> shape) noexcept { return shape->area(); }

std::string scuttle(std::unique_ptr<Ship> ship) { return ship->text(); }

std::shared_ptr<Ship> launched(std::string name) { return std::make_shared<Ship>(std::move(name)); }

std::function<std::int64_t(std::int64_t)> compose(std::function<std::int64_t(std::int64_t)> first,
                                                  std::function<std::int64_t(std::int64_t)> second) {
    return [first = std::move(first), second = std::move(second)](std::int64_t value) { return second(first(value)); };
}

std::function<std::int64_t(std::int64_t)> at_least(std::int64_t least) {
    return [least](std::int64_t value) {
        if (value < least) {
            throw std::out_of_range("too little");
        }
        return value;
    };
}

std::unique_ptr<Shape> square_of(const std::function<double()>& side) noexcept {
    return std::make_unique<Square>(side());
}

std::string trade(const std::function<std::unique_ptr<Shape>(std::unique_ptr<Shape>, std::shared_ptr<Ship>)>& with) {
    const auto given = with(square(2), std::make_shared<Ship>("Ada"));
    return std::to_string(static_cast<int>(given->area()));
}

std::uint32_t show(const std::function<std::uint32_t(const std::vector<std::shared_ptr<Ship>>&)>& to) {
    return to({std::make_shared<Ship>("one"), std::make_shared<Ship>("two")});
}

std::expected<double, std::string> swallow(std::optional<std::unique_ptr<Shape>> shape, bool fail) {
    if (fail) {
        return std::unexpected("swallowed");
    }
    return shape ? (*shape)->area() : -1;
}
