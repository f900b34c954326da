// SPDX-License-Identifier: MIT
// The nesting of #if, #elif, #else and #endif: which text is there for sure, on some targets, or never.
#pragma once

#include <cstdint>
#include <vector>

#include "read/cpp/macros.hpp"

namespace reader::cpp {

enum class Presence { sure, some_targets, never };

class Branches {
public:
    void open(Condition condition, std::uint32_t offset);
    /// #elif and #else (whose condition is `yes`); false where no #if is open.
    bool next(Condition condition);
    /// #endif; false where no #if is open.
    bool close();

    Presence presence() const { return levels_.empty() ? Presence::sure : levels_.back().now; }
    /// Whether a branch of the same #if that some targets have came before this one.
    bool is_alternative() const { return !levels_.empty() && levels_.back().alternative; }
    bool is_open() const { return !levels_.empty(); }
    /// Where the innermost open #if stands.
    std::uint32_t opened_at() const { return levels_.back().offset; }

private:
    struct Level {
        Presence outer = Presence::sure;
        Presence now = Presence::sure;
        bool decided = false;    // a branch was taken for sure, or none can be
        bool undecided = false;  // a branch was taken on some targets
        bool alternative = false;
        std::uint32_t offset = 0;
    };

    static void enter(Level& level, Condition condition);

    std::vector<Level> levels_;
};

}  // namespace reader::cpp
