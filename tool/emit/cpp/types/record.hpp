// SPDX-License-Identifier: MIT
// A record as the record files see it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "abi/bridge.hpp"
#include "text/code_writer.hpp"

namespace emit::cpp {

struct RecordView {
    const abi::Bridge& bridge;
    const api::Record& written;
    const abi::Record& bound;
    std::string wire;     // `PointWire`
    std::string message;  // the field of its text; empty where that does not go along
    bool checked = false;
    bool flat = false;

    RecordView(const abi::Bridge& bridge, std::size_t index);

    /// One byte on the wire.
    bool empty() const { return written.fields.empty() && message.empty(); }
    std::string_view unless_throwing() const { return flat ? " noexcept" : ""; }

    /// `decltype(::geo::Point::x)`
    std::string type_of(const api::Field& field) const;

    /// The wire struct with its layout, and what the header must say for it.
    std::string wire_fields() const;
    std::string assertions_of_header() const;
    std::string assertions_of_wire() const;

    /// Takes `value` apart; fails to compile where the record has a field more or less than was read.
    std::string whole_binding() const;

    /// A line a field, made from what was written and what was bound.
    std::vector<std::string> each_field(auto line) const {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < written.fields.size(); ++i) {
            lines.push_back(line(written.fields[i], bound.fields[i]));
        }
        return lines;
    }
};

/// A record that comes out of native code only, in the same two steps as others.
void write_one_way(const RecordView& record, text::CodeWriter& writer);
void write_one_way_bodies(const RecordView& record, text::CodeWriter& writer);

}  // namespace emit::cpp
