// SPDX-License-Identifier: MIT
// Results and their errors.
#include "read/rust/results.hpp"

#include <fmt/format.h>

#include "read/rust/errors.hpp"

namespace reader::rust {
namespace {

Refusal labelled(Refusal refusal, const std::string& label) {
    if (refusal.label.empty()) {
        refusal.label = label;
    }
    return refusal;
}

}  // namespace

Read<FunctionResult> read_result(const Reading& reading, const Item& function, const StandIns& stand_ins) {
    const syntax::Node written = function.node.field("return_type");
    FunctionResult result;
    if (!written) {
        return result;
    }
    RustType type = reading.resolver.resolve(written, {function.module, function.owner, &stand_ins});
    const auto parts = fallible(type);
    auto value = reading.types.read(parts ? parts->value : type, Position::result);
    if (!value) {
        return refuse(labelled(value.error(), fmt::format("the result of `{}`", function.name)));
    }
    result.type = std::move(*value);
    if (parts) {
        auto error = read_error(reading, parts->error);
        if (!error) {
            return refuse(labelled(error.error(), "type of the error"));
        }
        result.error = std::move(*error);
    }
    result.written = std::move(type);
    return result;
}

}  // namespace reader::rust
