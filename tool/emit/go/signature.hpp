// SPDX-License-Identifier: MIT
// How a function is declared in Go: as a function, as a method, or as a helper that methods of several types share.
#pragma once

#include <string>
#include <vector>

#include "emit/go/parts.hpp"

namespace emit::go {

enum class Form {
    function,
    method,  // of a struct or an integer type
    helper,  // unexported, `callShapeArea(self Shape, …)`: methods of sealed interfaces, and texts with something to fall back to
};

/// Functions that give a text, and fall back to one where there is no answer.
bool is_text_role(api::Role role);

Form form_of(const api::Function& function);

/// `callShapeArea`.
std::string helper_name(const abi::Function& function);
/// As errors show it: `Add`, `Point.Length`.
std::string full_name(const abi::Bridge& bridge, std::size_t index);
/// Says too what the function takes for itself.
std::string function_doc(const Writing& writing, std::size_t index);

/// The first letter of a type's name, as Go calls receivers.
std::string receiver_name(const std::string& type);

/// Names of the parameters, as the signature and ArgumentError show them; a receiver is called by the first letter of its type.
std::vector<std::string> parameter_names(const Writing& writing, std::size_t index);
/// `a, b int64, name string`, without the first few.
std::string parameters(Writing& writing, const abi::Function& function, const std::vector<std::string>& names, std::size_t first);
/// A tuple as the whole result is several results.
std::vector<abi::CrossingId> result_parts(const abi::Bridge& bridge, const abi::Function& function);
/// ` (int64, error)`.
std::string results(Writing& writing, const abi::Function& function);

/// The methods that call a helper.
void write_forwarders(Writing& writing, std::size_t index);

}  // namespace emit::go
