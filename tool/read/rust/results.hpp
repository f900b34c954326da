// SPDX-License-Identifier: MIT
// What functions return, `Result` taken apart.
#pragma once

#include <optional>
#include <string>

#include "read/rust/reading.hpp"

namespace reader::rust {

struct FunctionResult {
    api::Type type;                  // unit where there is none
    std::optional<api::Type> error;  // E of Result<T, E>
    std::string spelled;             // as written, with lifetimes; empty where nothing is written
};

Read<FunctionResult> read_result(const Reading& reading, const Item& function);

}  // namespace reader::rust
