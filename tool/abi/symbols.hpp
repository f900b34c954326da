// SPDX-License-Identifier: MIT
// Every symbol that a library exports is named here.
//
//     bb_<package>_abi               text with the hash of the ABI
//     bb_<package>_free              frees a block
//     bb_<package>_d_<path>          destroys an object: modules and name joined by `__`
//     bb_<package>_start, _deliver, _dropped   of packages that are called back
//     bb_<package>_f_<path>          a function; modules, owner and name joined by `__`: bb_native_f_geometry__Point__area
//
// A byte of a name beyond ASCII becomes `u` and its two hexadecimal digits.
#pragma once

#include <string>

#include "api/library.hpp"

namespace abi {

std::string abi_symbol(const std::string& package);
std::string free_symbol(const std::string& package);
std::string start_symbol(const std::string& package);
std::string deliver_symbol(const std::string& package);
std::string dropped_symbol(const std::string& package);
std::string destroy_symbol(const std::string& package, const api::Object& object);
/// `ordinal` tells overloads apart: 0 for the first of a path, then 1, 2, …, appended as `__1`.
std::string function_symbol(const std::string& package, const api::Library& library, const api::Function& function, int ordinal);

}  // namespace abi
