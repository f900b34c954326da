// SPDX-License-Identifier: MIT
// A record as both record files see it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "abi/bridge.hpp"

namespace emit::cpp {

struct RecordView {
    const abi::Bridge& bridge;
    const api::Record& written;
    const abi::Record& bound;
    std::string wire;  // `PointWire`
    bool checked = false;
    bool flat = false;

    RecordView(const abi::Bridge& bridge, std::size_t index);

    bool empty() const { return written.fields.empty(); }
    std::string_view unless_throwing() const { return flat ? " noexcept" : ""; }

    /// `decltype(::geo::Point::x)`
    std::string type_of(const api::Field& field) const;

    /// A line a field, made from what was written and what was bound.
    std::vector<std::string> each_field(auto line) const {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < written.fields.size(); ++i) {
            lines.push_back(line(written.fields[i], bound.fields[i]));
        }
        return lines;
    }
};

}  // namespace emit::cpp
