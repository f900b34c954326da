// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <sstream>

int keywords(int func, int defer, int chan, int go, int select, int range, int package, int var, int fallthrough, int interface, int map, int goto_, int switch_, int case_, int default_, int import) noexcept {
    return func + defer + chan + go + select + range + package + var + fallthrough + interface + map + goto_ + switch_ + case_ + default_ + import;
}
int raw(int type, int match, int fn, int struct_, int impl, int loop, int move, int where, int async) noexcept {
    return type + match + fn + struct_ + impl + loop + move + where + async;
}
int others(int self, int trait, int crate, int frame, int result, int lowering, int reader, int outcome, int status, int block, int library, int user, int runtime, int bridge, int value, int wire) noexcept {
    return self + trait + crate + frame + result + lowering + reader + outcome + status + block + library + user + runtime + bridge + value + wire;
}
std::string predeclared(std::string_view string, std::size_t len, bool nil, std::int8_t error, std::int16_t int_, std::uint8_t true_, float append, double panic, char32_t new_, std::vector<int> make, std::optional<bool> any, std::uint64_t iota) noexcept {
    std::ostringstream text;
    text << string << ' ' << len << ' ' << (nil ? "true" : "false") << ' ' << int{error} << ' ' << int_ << ' ' << unsigned{true_} << ' ' << append << ' ' << panic << ' ' << static_cast<char>(new_) << " [" << make.at(0) << "] Some(" << (any.value_or(false) ? "true" : "false") << ") " << iota;
    return text.str();
}

namespace mod {
int type() noexcept { return 1; }
int func() noexcept { return 2; }
int init() noexcept { return 3; }
int main_function() noexcept { return 4; }
int string() noexcept { return 5; }
int operator_() noexcept { return 6; }
int unsafe_() noexcept { return 7; }
int delete_() noexcept { return 8; }
}  // namespace mod

struct_ echo_struct(struct_ value) noexcept { return value; }
enum_ echo_enum(enum_ value) noexcept { return value; }
Union echo_union(Union value) noexcept { return value; }
int größe(int länge) noexcept { return länge; }
