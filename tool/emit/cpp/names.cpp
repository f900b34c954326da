// SPDX-License-Identifier: MIT
// Made-up names.
#include "emit/cpp/names.hpp"

#include <set>

namespace emit::cpp {

std::string wire_struct(const abi::Record& record) { return record.go_name + "Wire"; }

std::string frame_struct(const abi::Function& function) { return function.label + "Frame"; }

std::vector<std::string> frame_fields(const abi::Function& function) {
    std::set<std::string> taken = {"result", "outcome"};
    std::vector<std::string> names;
    for (const auto& parameter : function.parameters) {
        auto name = parameter.name;
        while (!taken.insert(name).second) {
            name += '_';
        }
        names.push_back(name);
    }
    return names;
}

}  // namespace emit::cpp
