// SPDX-License-Identifier: MIT
// The arguments of a function: lifted before the call, passed to it, and given back where it changed them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "abi/bridge.hpp"

namespace emit::rust {

/// How the function takes an argument, and so what it is lifted by.
enum class Taking {
    value,      // as it is; slices, `&str`, `&Path` and references to objects too, which lie where the wire value says
    reference,  // of a value that is made, or lies in wire layout, for the length of the call
    borrowed,   // a Cow
    slice,      // changed in place
    changed,    // `&mut T` of other data
    copied,     // an object, or an option of one, that is copied: Go's stays where it is
    taken,      // an object, or an option of one, that is moved out of its holder after all arguments were lifted
};

struct Argument {
    std::size_t index;
    const abi::Parameter& bound;
    Taking taking;
    std::string name;     // of the variable, and of the frame's field
    std::string type;     // what is lifted: `&str`, or of the other takings what is lent; empty where it is not known
    std::string changed;  // the frame's field for what comes back, or empty
    std::string lent;     // of a function that is lent: the expression by which it is passed, else empty
    bool is_mutable = false;
};

/// `bound` stays where it is as long as they are used.
std::vector<Argument> arguments_of(const abi::Function& bound, const api::Function& written);

/// A line for each. What is changed goes first: what is only read is compared with it.
std::string lifts(const std::vector<Argument>& arguments, std::size_t indentation);
/// A line for each object that is moved out of its holder.
std::string takes(const std::vector<Argument>& arguments, std::size_t indentation);
/// The expression that the function is called with.
std::string passed(const Argument& argument);
/// A line for each that goes back when the function has returned or failed.
std::string gives(const std::vector<Argument>& arguments);
/// A line for each that is taken back if the call panicked after all.
std::string settles(const std::vector<Argument>& arguments);

}  // namespace emit::rust
