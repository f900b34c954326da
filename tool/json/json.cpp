// SPDX-License-Identifier: MIT
// Values of nlohmann-json into ours and back.
#include "json/json.hpp"

#include <nlohmann/json.hpp>

namespace json {
namespace {

using Foreign = nlohmann::ordered_json;

Value ours(const Foreign& foreign) {
    if (foreign.is_boolean()) return foreign.get<bool>();
    if (foreign.is_number_integer()) return foreign.get<std::int64_t>();
    if (foreign.is_number()) return foreign.get<double>();
    if (foreign.is_string()) return foreign.get<std::string>();
    if (foreign.is_array()) {
        Array values;
        for (const Foreign& element : foreign) values.push_back(ours(element));
        return values;
    }
    if (!foreign.is_object()) return {};
    Object entries;
    for (const auto& [key, element] : foreign.items()) entries.emplace_back(key, ours(element));
    return entries;
}

Foreign foreign(const Value& value);

/// Whatever the variant holds.
struct Conversion {
    template <class Plain>
    Foreign operator()(const Plain& plain) const {
        return plain;
    }
    Foreign operator()(std::monostate) const { return nullptr; }
    Foreign operator()(const Array& values) const {
        Foreign array = Foreign::array();
        for (const Value& value : values) array.push_back(foreign(value));
        return array;
    }
    Foreign operator()(const Object& entries) const {
        Foreign object = Foreign::object();
        for (const auto& [key, value] : entries) object[key] = foreign(value);
        return object;
    }
};

Foreign foreign(const Value& value) { return std::visit(Conversion{}, value.held()); }

}  // namespace

const Value& Value::at(std::string_view key) const {
    static const Value null;
    for (const auto& [name, value] : entries()) {
        if (name == key) return value;
    }
    return null;
}

std::string Value::text() const {
    const auto* held = std::get_if<std::string>(&value_);
    return held == nullptr ? "" : *held;
}

std::int64_t Value::integer() const {
    const auto* held = std::get_if<std::int64_t>(&value_);
    return held == nullptr ? 0 : *held;
}

bool Value::flag() const {
    const auto* held = std::get_if<bool>(&value_);
    return held != nullptr && *held;
}

const Array& Value::items() const {
    static const Array none;
    const auto* held = std::get_if<Array>(&value_);
    return held == nullptr ? none : *held;
}

const Object& Value::entries() const {
    static const Object none;
    const auto* held = std::get_if<Object>(&value_);
    return held == nullptr ? none : *held;
}

support::Result<Value> parse(std::string_view text) {
    try {
        return ours(Foreign::parse(text));
    } catch (const Foreign::parse_error& error) {
        return support::failure(std::string("this is no JSON: ") + error.what());
    }
}

std::string write(const Value& value) { return foreign(value).dump(-1, ' ', false, Foreign::error_handler_t::replace); }

}  // namespace json
