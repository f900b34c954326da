// SPDX-License-Identifier: MIT
/// @file
/// Classes that travel as something else.
#pragma once

#include <compare>
#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Why a text is no sum of money.
enum class MoneyError { empty, no_number, too_much };

/// Has no default, and nothing public.
class Money {
public:
    static Money of(std::int64_t cents) noexcept { return Money(cents); }
    std::int64_t cents() const noexcept { return cents_; }
    auto operator<=>(const Money&) const = default;

private:
    explicit Money(std::int64_t cents) noexcept : cents_(cents) {}
    std::int64_t cents_;
};

//beepboop:convert
std::string money_to_go(const Money& money);
std::expected<Money, MoneyError> money_from_go(std::string_view text) noexcept;

/// A share of a whole; to make one from nonsense is an exception.
class Share {
public:
    explicit Share(double part);
    double part() const noexcept { return part_; }

private:
    double part_;
};

//beepboop:convert
inline double to_go(Share share) noexcept { return share.part(); }
inline Share from_go(double part) { return Share(part); }

/// A pair as a struct of its own.
struct Corner {
    std::int32_t x;
    std::int32_t y;
};

template <class T>
class Vector2 {
public:
    Vector2(T x, T y) noexcept : x_(x), y_(y) {}
    T x() const noexcept { return x_; }
    T y() const noexcept { return y_; }

private:
    T x_;
    T y_;
};

//beepboop:convert
inline Corner corner_to_go(const Vector2<std::int32_t>& vector) noexcept { return {vector.x(), vector.y()}; }
inline Vector2<std::int32_t> corner_from_go(const Corner& corner) noexcept { return {corner.x, corner.y}; }

struct Item {
    std::string name;
    Money price;
    std::optional<Money> rebate;
    Vector2<std::int32_t> place;

    Money total() const { return rebate ? Money::of(price.cents() - rebate->cents()) : price; }
    void discount(Share share) noexcept;
};

struct Coins {
    std::vector<Money> all;
};
struct Card {
    Money limit;
};
using Payment = std::variant<Coins, Card>;

Money sum(std::span<const Money> all) noexcept;
Money half(Money money, Share share) noexcept;
std::map<Money, std::string> names(const std::map<Money, std::string>& known) noexcept;
std::optional<Money> first(const std::vector<Item>& items) noexcept;
std::string pay(const Payment& payment) noexcept;
Vector2<std::int32_t> turned(Vector2<std::int32_t> vector) noexcept;
/// Fails by itself.
std::expected<Money, MoneyError> spend(Money money) noexcept;
/// So many conversions were made.
std::int64_t conversions() noexcept;
