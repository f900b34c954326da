// SPDX-License-Identifier: MIT
// Every name that the bridge source makes up:
//
//     PointWire      the wire value of the record that Go calls Point
//     AreaFrame      the frame of the function that Go calls Area
//     radius         a parameter's place in its frame, by its own name; `radius_` where that is taken
//
// Go's names are unique in a package, so these are.
#pragma once

#include <string>
#include <vector>

#include "abi/bridge.hpp"

namespace emit::cpp {

std::string wire_struct(const abi::Record& record);
std::string frame_struct(const abi::Function& function);
/// One name a parameter; none is `result` or `outcome`.
std::vector<std::string> frame_fields(const abi::Function& function);

}  // namespace emit::cpp
