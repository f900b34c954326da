// SPDX-License-Identifier: MIT
// Three-valued branches.
#include "read/cpp/branches.hpp"

namespace reader::cpp {

void Branches::enter(Level& level, Condition condition) {
    level.alternative = level.undecided;
    if (level.decided || condition == Condition::no) {
        level.now = Presence::never;
    } else if (condition == Condition::yes && !level.undecided) {
        level.now = level.outer;
    } else {
        level.now = Presence::some_targets;
    }
    level.decided = level.decided || condition == Condition::yes;
    level.undecided = level.undecided || condition == Condition::unknown;
}

void Branches::open(Condition condition, std::uint32_t offset) {
    Level level;
    level.outer = presence();
    level.decided = level.outer == Presence::never;
    level.offset = offset;
    enter(level, condition);
    levels_.push_back(level);
}

bool Branches::next(Condition condition) {
    if (!levels_.empty()) {
        enter(levels_.back(), condition);
    }
    return !levels_.empty();
}

bool Branches::close() {
    const bool is_open = !levels_.empty();
    if (is_open) {
        levels_.pop_back();
    }
    return is_open;
}

}  // namespace reader::cpp
