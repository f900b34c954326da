// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <atomic>
#include <charconv>
#include <stdexcept>

static std::atomic<std::int64_t> made = 0;

std::string money_to_go(const Money& money) { return std::to_string(money.cents()); }

std::expected<Money, MoneyError> money_from_go(std::string_view text) noexcept {
    ++made;
    if (text.empty()) return std::unexpected(MoneyError::empty);
    std::int64_t cents = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), cents);
    if (error == std::errc::result_out_of_range) return std::unexpected(MoneyError::too_much);
    if (error != std::errc() || end != text.data() + text.size()) return std::unexpected(MoneyError::no_number);
    return Money::of(cents);
}

Share::Share(double part) : part_(part) {
    if (part < 0 || part > 1) throw std::domain_error("a share is from 0 to 1");
}

void Item::discount(Share share) noexcept {
    price = Money::of(static_cast<std::int64_t>(static_cast<double>(price.cents()) * (1 - share.part())));
}

Money sum(std::span<const Money> all) noexcept {
    std::int64_t cents = 0;
    for (const Money& money : all) cents += money.cents();
    return Money::of(cents);
}

Money half(Money money, Share share) noexcept {
    return Money::of(static_cast<std::int64_t>(static_cast<double>(money.cents()) * share.part()));
}

std::map<Money, std::string> names(const std::map<Money, std::string>& known) noexcept {
    std::map<Money, std::string> twice;
    for (const auto& [money, name] : known) twice.emplace(Money::of(money.cents() * 2), name + name);
    return twice;
}

std::optional<Money> first(const std::vector<Item>& items) noexcept {
    return items.empty() ? std::nullopt : std::optional(items[0].total());
}

std::string pay(const Payment& payment) noexcept {
    if (const auto* card = std::get_if<Card>(&payment)) return "card " + std::to_string(card->limit.cents());
    return "coins " + std::to_string(sum(std::get<Coins>(payment).all).cents());
}

Vector2<std::int32_t> turned(Vector2<std::int32_t> vector) noexcept { return {-vector.y(), vector.x()}; }

std::expected<Money, MoneyError> spend(Money money) noexcept {
    if (money.cents() > 100) return std::unexpected(MoneyError::too_much);
    return money;
}

std::int64_t conversions() noexcept { return made; }
