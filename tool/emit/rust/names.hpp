// SPDX-License-Identifier: MIT
// Every identifier of the generated Rust is made here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "abi/bridge.hpp"

namespace emit::rust {

/// As Rust writes it: `r#type` for a keyword.
std::string identifier(std::string_view name);

/// A text in quotes.
std::string literal(std::string_view text);

/// Names for the parameters of a function, good as fields of its frame and as variables of its body. A receiver is `this`.
std::vector<std::string> parameter_names(const abi::Function& function);

/// The field of the frame for what comes back of a parameter that is changed: `point_changed`.
std::string changed_field(const abi::Function& function, std::size_t parameter);

/// Names for the fields of a wire struct: `x`, `r#type`; `field_0` in tuple forms.
std::string wire_field(const api::Field& field);

/// A variable that a field is bound to by a pattern. Those of the functions that it is bound in are never taken.
std::string field_variable(const api::Field& field);

/// `BeepBoopFrame`, of a method `Point__LengthFrame`: types of different owners may have methods of one name.
std::string frame_type(const abi::Bridge& bridge, std::size_t function);
std::string wire_type(const abi::Record& record);       // `PointWire`
std::string wire_type(const abi::Case& alternative);    // `ShapeCircleWire`

}  // namespace emit::rust
