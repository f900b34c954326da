// SPDX-License-Identifier: MIT
// Every name that the bridge source makes up:
//
//     PointWire      the wire value of the record that Go calls Point
//     AreaFrame      the frame of the function that Go calls Area
//     radius         a parameter's place in its frame, by its own name; `radius_` where that is taken
//     radius_changed the place for its new value
//     message        the text that goes along with an error; `message_` where that is taken
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
/// One name a parameter, for its new value; empty where that does not come back in the frame.
std::vector<std::string> changed_fields(const abi::Function& function);
/// A name that none of its fields has.
std::string message_field(const api::Record& record);

}  // namespace emit::cpp
