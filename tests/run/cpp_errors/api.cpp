// SPDX-License-Identifier: MIT
#include "api.hpp"

std::string Timeout::note() const {
    static std::size_t asked = 0;
    return std::string((++asked % 3 + 1) * 1000, 'n');
}

std::expected<void, Status> state(std::int32_t number) noexcept {
    if (number == 0) return {};
    return std::unexpected(static_cast<Status>(number));
}

std::expected<int, Secret> reveal(int code) noexcept {
    if (code == 0) return 0;
    return std::unexpected(Secret(code));
}

static DiskError disk_error(int number) {
    return {"/disk/" + std::to_string(number), std::make_error_code(std::errc::no_such_file_or_directory), "no disk"};
}

std::expected<std::int64_t, SaveError> save(int which) noexcept {
    switch (which) {
    case 1: return std::unexpected(SaveError(disk_error(1)));
    case 2: return std::unexpected(SaveError(Closed()));
    case 3: return std::unexpected(SaveError(Timeout(30, {"a", "b"})));
    case 4: return std::unexpected(SaveError(Secret(4)));
    default: return which;
    }
}

std::expected<int, Timeout> wait(std::int64_t after) noexcept {
    if (after == 0) return 0;
    return std::unexpected(Timeout(after, {"door"}));
}

std::expected<int, std::exception_ptr> later(int which) noexcept {
    try {
        if (which == 1) throw std::system_error(std::make_error_code(std::errc::permission_denied), "later");
        if (which == 2) throw 2;
    } catch (...) {
        return std::unexpected(std::current_exception());
    }
    return which;
}

std::expected<int, std::errc> condition(int number) noexcept {
    if (number == 0) return 0;
    return std::unexpected(static_cast<std::errc>(number));
}

std::expected<int, std::string_view> view(bool good) noexcept {
    if (good) return 1;
    return std::unexpected("not good");
}

void throw_one(int which) {
    switch (which) {
    case 1: throw Timeout(1, {"x"});
    case 2: throw Quiet(2);
    case 3: std::filesystem::file_size("/no/such/file"); break;
    case 4: throw DiskError{"/disk", std::make_error_code(std::errc::permission_denied), "thrown"};
    case 5: throw Closed{};
    case 6: throw std::string("a text");
    case 7: throw "another";
    case 8: throw 42;
    case 9:
        try {
            throw std::out_of_range("inner");
        } catch (...) {
            std::throw_with_nested(std::runtime_error("outer"));
        }
    case 10:
        try {
            throw "inner";
        } catch (...) {
            std::throw_with_nested(Timeout(10, {}));
        }
    case 11: std::throw_with_nested(std::runtime_error("alone"));
    default: break;
    }
}

std::expected<int, Status> both(int which) {
    if (which == 1) return std::unexpected(Status::Lost);
    if (which == 2) throw Timeout(2, {});
    if (which == 3) throw std::runtime_error("three");
    return which;
}

std::vector<DiskError> disks(int count) noexcept {
    std::vector<DiskError> all;
    for (int i = 0; i < count; ++i) all.push_back(disk_error(i));
    return all;
}
