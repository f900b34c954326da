// SPDX-License-Identifier: MIT
#include "emit/rust/names.hpp"

#include <gtest/gtest.h>

#include "api/examples.hpp"

namespace emit::rust {
namespace {

std::vector<std::string> named(const std::vector<std::string>& parameters) {
    abi::Function function;
    for (const auto& parameter : parameters) {
        function.parameters.push_back({.name = parameter});
    }
    return parameter_names(function);
}

api::Field field(const std::string& name) { return api::examples::field(name, {}); }

TEST(Names, EscapeKeywords) {
    EXPECT_EQ(identifier("size"), "size");
    EXPECT_EQ(identifier("type"), "r#type");
    EXPECT_EQ(identifier("async"), "r#async");
    EXPECT_EQ(identifier("0"), "0");
    EXPECT_EQ(identifier("größe"), "größe");
}

TEST(Names, OfParametersKeepClearOfTheBody) {
    EXPECT_EQ(named({"left", "match"}), (std::vector<std::string>{"left", "r#match"}));
    EXPECT_EQ(named({"frame", "scope", "give"}), (std::vector<std::string>{"frame_", "scope_", "give_"}));
    EXPECT_EQ(named({"arg1", "arg1", "value_", "value"}),
              (std::vector<std::string>{"arg1", "arg1_", "value_", "value__"}));
}

TEST(Names, OfFieldsKeepClearOfTheTraits) {
    EXPECT_EQ(wire_field(field("x")), "x");
    EXPECT_EQ(wire_field(field("type")), "r#type");
    EXPECT_EQ(wire_field(field("0")), "field_0");
    EXPECT_EQ(wire_field(field("size")), "size");
    EXPECT_EQ(field_variable(field("size")), "size_");
    EXPECT_EQ(field_variable(field("0")), "field_0");
    EXPECT_EQ(field_variable(field("type")), "r#type");
}

}  // namespace
}  // namespace emit::rust
