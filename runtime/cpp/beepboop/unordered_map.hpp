// SPDX-License-Identifier: MIT
// std::unordered_map.
#pragma once

#include <unordered_map>

#include "entries.hpp"

namespace beepboop::runtime {

template <class K, class V, class Hash, class Equal, class Allocator>
struct Crossing<std::unordered_map<K, V, Hash, Equal, Allocator>>
    : MapCrossing<std::unordered_map<K, V, Hash, Equal, Allocator>> {};

}  // namespace beepboop::runtime
