// SPDX-License-Identifier: MIT
// std::unordered_set.
#pragma once

#include <unordered_set>

#include "entries.hpp"

namespace beepboop::runtime {

template <class K, class Hash, class Equal, class Allocator>
struct Crossing<std::unordered_set<K, Hash, Equal, Allocator>>
    : SetCrossing<std::unordered_set<K, Hash, Equal, Allocator>> {};

}  // namespace beepboop::runtime
