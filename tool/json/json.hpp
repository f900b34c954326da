// SPDX-License-Identifier: MIT
// JSON as plain values, read and written. Only this folder knows the library behind it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "support/result.hpp"

namespace json {

class Value;

/// Keys in the order in which they are written.
using Object = std::vector<std::pair<std::string, Value>>;
using Array = std::vector<Value>;

/// What is asked of a value of another kind reads as empty: a program's output is walked without checks at each step.
class Value {
public:
    Value() = default;
    Value(bool value) : value_(value) {}
    Value(std::int64_t value) : value_(value) {}
    Value(std::uint64_t value) : value_(static_cast<std::int64_t>(value)) {}
    Value(int value) : value_(std::int64_t{value}) {}
    Value(double value) : value_(value) {}
    Value(std::string value) : value_(std::move(value)) {}
    Value(std::string_view value) : value_(std::string(value)) {}
    Value(const char* value) : value_(std::string(value)) {}
    Value(Array values) : value_(std::move(values)) {}
    Value(const std::vector<std::string>& values) : value_(Array(values.begin(), values.end())) {}
    Value(Object entries) : value_(std::move(entries)) {}

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    bool is_object() const { return std::holds_alternative<Object>(value_); }

    /// The value of that key, else null.
    const Value& at(std::string_view key) const;
    std::string text() const;
    std::int64_t integer() const;
    bool flag() const;
    const Array& items() const;
    const Object& entries() const;

    using Held = std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object>;
    const Held& held() const { return value_; }

private:
    Held value_;
};

/// An error says where the text is no JSON.
support::Result<Value> parse(std::string_view text);

/// On one line, without a newline; what is no UTF-8 is replaced.
std::string write(const Value& value);

}  // namespace json
