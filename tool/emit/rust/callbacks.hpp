// SPDX-License-Identifier: MIT
// The types of functions that cross, as Rust has them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "abi/bridge.hpp"

namespace emit::rust {

/// A type of functions, once, whatever points to it.
struct FunctionType {
    std::string native;              // `dyn Fn(&str) -> i64 + ::std::marker::Send`
    std::size_t callback = 0;        // index into Bridge::callbacks
    api::Type type;                  // with the native types of what it takes and gives
    std::set<std::string> pointers;  // by which Go's functions are passed: `::std::boxed::Box`
    bool comes_out = false;
};

/// All of them, in the order of their native types.
std::vector<FunctionType> function_types(const abi::Bridge& bridge);

/// How a function that is only lent is held, and passed on.
struct LentFunction {
    std::string held;        // `::std::boxed::Box<dyn Fn()>`
    bool is_mutable = false;
    std::string expression;  // `&*visit`, of a variable of the name given
};

/// Of `&dyn Fn()`, `&mut Box<dyn FnMut()>`, `Option<&dyn Fn()>` and their like; nothing of other types.
std::optional<LentFunction> lent_function(const api::Type& type, const std::string& name);

/// `::std::boxed::Box<dyn Fn()>` of a result that is `impl Fn()`; empty of others.
std::string boxed_result(const api::Type& type);

}  // namespace emit::rust
