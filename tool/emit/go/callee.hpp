// SPDX-License-Identifier: MIT
// A native function as Go calls it.
#pragma once

#include <string>
#include <vector>

#include "emit/go/parts.hpp"

namespace emit::go {

struct Callee {
    const abi::Function& function;
    const api::Function& written;
    std::vector<std::string> names;  // of its parameters
    std::string description;         // an expression for its *bridge.Function, which begins with `&`
    bool is_native = false;          // it was given to Go: its first parameter is a *bridge.NativeFunction
};

/// What native code changed; the Go side takes it out of slots after the result.
bool has_outs(const abi::Function& function);
/// Whether native code changes it through a pointer. Slices are pointers as they are.
bool is_pointer(const abi::Bridge& bridge, const abi::Parameter& parameter);
/// A name that no parameter has.
std::string free_name(const std::vector<std::string>& names, std::string name);
std::string changed_name(const Callee& callee, std::size_t parameter);
std::string block_name(const Callee& callee, std::size_t parameter);

}  // namespace emit::go
