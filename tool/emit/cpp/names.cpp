// SPDX-License-Identifier: MIT
// Made-up names.
#include "emit/cpp/names.hpp"

#include <set>

namespace emit::cpp {
namespace {

std::string free_name(std::string name, std::set<std::string>& taken) {
    while (!taken.insert(name).second) {
        name += '_';
    }
    return name;
}

}  // namespace

std::string wire_struct(const abi::Record& record) { return record.go_name + "Wire"; }

std::string frame_struct(const abi::Function& function) { return function.label + "Frame"; }

std::vector<std::string> frame_fields(const abi::Function& function) {
    std::set<std::string> taken = {"result", "outcome"};
    std::vector<std::string> names;
    for (const auto& parameter : function.parameters) {
        names.push_back(free_name(parameter.name, taken));
    }
    return names;
}

std::vector<std::string> changed_fields(const abi::Function& function) {
    const auto fields = frame_fields(function);
    std::set<std::string> taken(fields.begin(), fields.end());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto comes_back = function.parameters[i].change == abi::Change::out;
        names.push_back(comes_back ? free_name(fields[i] + "_changed", taken) : "");
    }
    return names;
}

std::string message_field(const api::Record& record) {
    std::set<std::string> taken;
    for (const auto& field : record.fields) {
        taken.insert(field.name);
    }
    return free_name("message", taken);
}

}  // namespace emit::cpp
