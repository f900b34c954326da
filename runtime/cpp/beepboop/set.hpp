// SPDX-License-Identifier: MIT
// std::set.
#pragma once

#include <set>

#include "entries.hpp"

namespace beepboop::runtime {

template <class K, class Compare, class Allocator>
struct Crossing<std::set<K, Compare, Allocator>> : SetCrossing<std::set<K, Compare, Allocator>> {};

}  // namespace beepboop::runtime
