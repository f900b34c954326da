// SPDX-License-Identifier: MIT
/// @file
/// Classes as C++ has them at its worst: they cannot be moved, cannot be made, call Go when they are destroyed.
#pragma once

#include <atomic>
#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// How many objects of these classes there are.
std::int64_t live() noexcept;

namespace detail {

/// Counts as long as it is there.
// beepboop:skip
struct Alive {
    Alive() noexcept;
    Alive(const Alive&) noexcept;
    Alive& operator=(const Alive&) noexcept = default;
    ~Alive();
};

// beepboop:skip
template <class Derived>
class Described {
public:
    std::string describe() const { return static_cast<const Derived&>(*this).text(); }
};

}  // namespace detail

/// Stays where it is made.
class Gauge {
public:
    Gauge(std::uint32_t low, std::uint32_t high) noexcept : low_(low), high_(high) {}
    /// Of a text like `2-7`.
    static Gauge between(std::uint32_t low) noexcept { return Gauge(low, low + 10); }

    void set(std::uint32_t value) noexcept {
        const std::lock_guard lock(mutex_);
        value_ = value < low_ ? low_ : value > high_ ? high_ : value;
    }
    std::uint32_t get() const noexcept { return value_; }

private:
    mutable std::mutex mutex_;
    std::atomic<std::uint32_t> value_ = 0;
    std::uint32_t low_;
    std::uint32_t high_;
    detail::Alive alive_;
};

/// What has an area; nobody can make one that is nothing else.
class Shape {
public:
    virtual ~Shape() = default;
    virtual double area() const noexcept = 0;

private:
    detail::Alive alive_;
};

std::unique_ptr<Shape> square(double side);
std::vector<std::unique_ptr<Shape>> squares(std::uint32_t count);
double area_of(std::unique_ptr<Shape> shape) noexcept;

/// A ship, which several may know.
class Ship : public std::enable_shared_from_this<Ship>, public detail::Described<Ship> {
public:
    explicit Ship(std::string name) : name_(std::move(name)) {}
    std::string text() const { return name_; }
    std::shared_ptr<Ship> self() { return shared_from_this(); }
    /// Gives the name away, and the ship with it.
    std::string sink() && { return std::move(name_); }

private:
    std::string name_;
    detail::Alive alive_;
};

/// Takes a ship that nobody else knows.
std::string scuttle(std::unique_ptr<Ship> ship);
/// One that a std::shared_ptr has made.
std::shared_ptr<Ship> launched(std::string name);

/// Calls a function when it is destroyed.
class Farewell {
public:
    explicit Farewell(std::function<void(std::string_view)> say) : say_(std::move(say)) {}
    ~Farewell() { say_("goodbye"); }
    void hello() const { say_("hello"); }
    /// Must not call anything.
    // beepboop:fast
    void whisper() const noexcept { say_("psst"); }

private:
    std::function<void(std::string_view)> say_;
    detail::Alive alive_;
};

/// Calls the second with what the first gives.
std::function<std::int64_t(std::int64_t)> compose(std::function<std::int64_t(std::int64_t)> first,
                                                  std::function<std::int64_t(std::int64_t)> second);
/// Throws when it is called with less than that.
std::function<std::int64_t(std::int64_t)> at_least(std::int64_t least);

/// Makes a gauge of what the function gives, where nothing can be thrown.
std::unique_ptr<Shape> square_of(const std::function<double()>& side) noexcept;

/// Gives ships to a function, and takes what it gives.
std::string trade(const std::function<std::unique_ptr<Shape>(std::unique_ptr<Shape>, std::shared_ptr<Ship>)>& with);
/// Gives all of them at once.
std::uint32_t show(const std::function<std::uint32_t(const std::vector<std::shared_ptr<Ship>>&)>& to);

/// Takes it if it is there, and fails afterwards.
std::expected<double, std::string> swallow(std::optional<std::unique_ptr<Shape>> shape, bool fail);
