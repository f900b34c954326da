// SPDX-License-Identifier: MIT
// Wire types as the runtime names them.
#pragma once

#include <string>
#include <string_view>

#include "abi/bridge.hpp"

namespace emit::rust {

/// Where the wire structs of records are, for the other files.
inline constexpr std::string_view records_module = "crate::records::";

/// The wire type of a crossing: `f64`, `Text`, `List<crate::records::PointWire>`.
std::string wire(const abi::Bridge& bridge, abi::CrossingId id, std::string_view records = records_module);

/// Of the slots of a parameter: `Slot<i32>`, `Text`, `Pointer<Wide>`.
std::string wire_of_parameter(const abi::Bridge& bridge, const abi::Parameter& parameter);

/// Of the slots of a result: `Slot<i32>`, `Padded<Text>`.
std::string wire_of_result(const abi::Bridge& bridge, abi::CrossingId id);

}  // namespace emit::rust
