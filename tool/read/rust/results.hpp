// SPDX-License-Identifier: MIT
// What functions return, `Result` taken apart.
#pragma once

#include <optional>

#include "read/rust/reading.hpp"

namespace reader::rust {

struct FunctionResult {
    api::Type type;                   // unit where there is none
    std::optional<api::Type> error;   // E of Result<T, E>
    std::optional<RustType> written;  // all of it
    bool chained = false;             // it is the receiver, and so none
};

Read<FunctionResult> read_result(const Reading& reading, const Item& function, const StandIns& stand_ins);

}  // namespace reader::rust
