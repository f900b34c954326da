// SPDX-License-Identifier: MIT
// Three-valued logic over cfg predicates.
#include "read/rust/cfg.hpp"

#include <algorithm>
#include <array>

namespace reader::rust {
namespace {

/// Off in a release build of a library.
constexpr std::array off = {
    "test",    "debug_assertions", "doc",    "doctest",    "docsrs",    "miri",     "loom", "kani",
    "fuzzing", "rust_analyzer",    "clippy", "proc_macro", "bootstrap", "coverage", "false"};

Presence either(Presence left, Presence right) {
    if (left == Presence::present || right == Presence::present) {
        return Presence::present;
    }
    return left == Presence::platform || right == Presence::platform ? Presence::platform : Presence::absent;
}

Presence opposite(Presence presence) {
    switch (presence) {
    case Presence::present: return Presence::absent;
    case Presence::absent: return Presence::present;
    case Presence::platform: break;
    }
    return Presence::platform;
}

Presence known(bool holds) { return holds ? Presence::present : Presence::absent; }

}  // namespace

Presence both(Presence left, Presence right) {
    if (left == Presence::absent || right == Presence::absent) {
        return Presence::absent;
    }
    return left == Presence::platform || right == Presence::platform ? Presence::platform : Presence::present;
}

Presence evaluate_predicate(const Meta& predicate, const std::set<std::string>& features) {
    Presence result = known(predicate.path == "all");
    if (predicate.path == "all" || predicate.path == "any") {
        const auto join = predicate.path == "all" ? both : either;
        for (const Meta& part : predicate.list) {
            result = join(result, evaluate_predicate(part, features));
        }
        return result;
    }
    if (predicate.path == "not" && predicate.list.size() == 1) {
        return opposite(evaluate_predicate(predicate.list.front(), features));
    }
    if (predicate.path == "feature" && predicate.value) {
        return known(features.contains(*predicate.value));
    }
    if (predicate.path == "true") {
        return Presence::present;
    }
    const bool is_off = std::ranges::find(off, predicate.path) != off.end();
    return is_off && !predicate.value ? Presence::absent : Presence::platform;
}

}  // namespace reader::rust
