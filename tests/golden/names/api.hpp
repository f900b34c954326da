// SPDX-License-Identifier: MIT
//! Names that Go spells otherwise, and its keywords.
#pragma once
#include <cstdint>
#include <string>

std::uint32_t user_id(std::string_view http_url) noexcept;
std::string parse_json_to_html(std::string_view api_key, int cpu_id) noexcept;
inline std::int8_t echo_i8_twice(std::int8_t value_1, std::int8_t value2) noexcept { return static_cast<std::int8_t>(value_1 + value2); }
inline int camelCase(int someValue) noexcept { return someValue; }

// beepboop:name Total
inline int sum_up(int func, int range, int chan, int defer) noexcept { return func + range + chan + defer; }

inline bool predeclared(std::string_view string, std::size_t len, bool nil, std::int64_t error) noexcept {
    return nil || string.size() == len || error == 0;
}
inline int locals(int frame, int err, int result, int runtime, int unsafe_) noexcept {
    return frame + err + result + runtime + unsafe_;
}
inline int type(int package, int select, int go, int var, int interface) noexcept {
    return package + select + go + var + interface;
}

struct HttpHeader {
    int map = 0;
    std::uint64_t user_id = 0;
    std::string url;
    bool func = false;
};
