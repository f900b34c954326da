// SPDX-License-Identifier: MIT
// std::map.
#pragma once

#include <map>

#include "entries.hpp"

namespace beepboop::runtime {

template <class K, class V, class Compare, class Allocator>
struct Crossing<std::map<K, V, Compare, Allocator>> : MapCrossing<std::map<K, V, Compare, Allocator>> {};

}  // namespace beepboop::runtime
