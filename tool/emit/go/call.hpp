// SPDX-License-Identifier: MIT
// The body of a function that calls a native one.
#pragma once

#include <string>

#include "emit/go/arguments.hpp"

namespace emit::go {

class Call {
public:
    Call(Writing& writing, const Callee& callee)
        : writing_(writing), types_(writing.types), bridge_(writing.bridge), callee_(callee), function_(callee.function),
          names_(callee.names), fails_(callee.function.failure != abi::Failure::none) {}

    /// All statements.
    std::string body();

private:
    std::string zeros();
    std::string if_error(const std::string& expression);
    std::string lift_of_error();
    std::string call(bool of_receiver);
    std::string call_method(const std::string& lift) const;
    std::string call_fast(const std::string& slow);
    std::string take();
    std::string take_and_check();
    std::string read();
    std::string read_value(const abi::Crossing& result);
    std::string reader();
    std::string read_tuple(const abi::Crossing& tuple);

    Writing& writing_;
    Types& types_;
    const abi::Bridge& bridge_;
    const Callee& callee_;
    const abi::Function& function_;
    const std::vector<std::string>& names_;
    bool fails_;
    bool fast_in_place_ = false;  // the fast call is written out
};

}  // namespace emit::go
