// SPDX-License-Identifier: MIT
// How a crossing's wire value is called in C++: a type of the runtime, or a generated struct.
#pragma once

#include <string>

#include "abi/bridge.hpp"

namespace emit::cpp {

/// `std::int32_t`, `List<PointWire>`.
std::string wire(const abi::Bridge& bridge, abi::CrossingId id);
std::string wire(api::Scalar scalar);

/// In a frame: `Slot<double>`, `List<PointWire>`, `Reference<PointWire>`.
std::string wire_of_parameter(const abi::Bridge& bridge, const abi::Parameter& parameter);
std::string wire_of_result(const abi::Bridge& bridge, abi::CrossingId id);

}  // namespace emit::cpp
