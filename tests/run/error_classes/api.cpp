// SPDX-License-Identifier: MIT
#include "api.hpp"

void open_shelf(int number) { throw shop::ShelfError("milk", std::error_code(number, std::generic_category())); }

std::int64_t buy(std::string_view item, std::int64_t amount) {
    if (amount < 0) throw shop::ShopError("negative", 3);
    if (amount > 1000) throw shop::SoldOut(std::string(item));
    if (amount > 10) throw shop::Shortage(std::string(item), amount - 10);
    if (amount == 9) throw shop::WordyError();
    if (amount == 10) throw std::out_of_range("ten");
    return amount;
}

std::expected<int, LoadError> load(int which) noexcept {
    if (which == 1) return std::unexpected(Missing{"k"});
    if (which == 2) return std::unexpected(Malformed{12, "bad line"});
    return which;
}

std::expected<int, std::error_code> open_file(int number) noexcept {
    if (number != 0) return std::unexpected(std::error_code(number, std::generic_category()));
    return 0;
}
