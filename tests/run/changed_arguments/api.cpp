// SPDX-License-Identifier: MIT
#include "api.hpp"

#include <iterator>

void bump(Counter& counter, std::int64_t by) noexcept {
    counter.value += by;
    counter.on = true;
}

std::uint32_t add_note(Notes& notes, std::string_view line) noexcept {
    notes.lines.emplace_back(line);
    notes.title += '!';
    notes.next = static_cast<int>(notes.lines.size());
    return static_cast<std::uint32_t>(notes.lines.size());
}

void move_all(Notes& from, Notes& to) noexcept {
    std::move(from.lines.begin(), from.lines.end(), std::back_inserter(to.lines));
    from.lines.clear();
    from.title.clear();
}

void twice(int& value) noexcept { value *= 2; }
