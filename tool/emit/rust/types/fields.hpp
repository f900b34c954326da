// SPDX-License-Identifier: MIT
// The fields of a record, or of one variant of an enum with data: as a wire struct, and to and from it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "abi/bridge.hpp"
#include "emit/rust/items.hpp"

namespace emit::rust {

struct Fields {
    const abi::Bridge& bridge;
    const std::vector<api::Field>& written;
    const std::vector<abi::Field>& bound;  // parallel
    std::string wire;                      // name of the wire struct
    abi::Layout layout;
    std::string_view records;  // where the wire structs of records are
    std::optional<std::uint64_t> message;  // offset of the text that an error brings with it, the last of all

    bool is_empty() const { return written.empty() && !message; }
};

/// The wire struct, with its layout asserted.
void write_wire_struct(const Fields& fields, Items& items);

/// `Self { x: field("X", &wire.x, scope)?, … }`, read from the wire struct that the variable `source` refers to.
std::string lifted(const Fields& fields, std::string_view self, std::string_view source);
/// `Self { x, y }`: binds each field to its variable.
std::string pattern(const Fields& fields, std::string_view self);
/// A line for each field that `pattern` has bound, and one for the message. Values of recursive types are counted, so that
/// none goes too deep.
std::string measured(const Fields& fields, bool recursive);
/// A line for each field that `pattern` has bound, of a value that was lowered.
std::string rest_dropped(const Fields& fields);
/// `PointWire { x: Lower::lower(x, writer), … }`, of the fields that `pattern` has bound.
std::string lowered(const Fields& fields);

}  // namespace emit::rust
