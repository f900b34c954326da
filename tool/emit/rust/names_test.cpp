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
    EXPECT_EQ(named({"frame", "call", "scope"}), (std::vector<std::string>{"frame_", "call_", "scope"}));
    EXPECT_EQ(named({"self", "this"}), (std::vector<std::string>{"this", "this_"}));
    EXPECT_EQ(named({"arg1", "arg1", "value_", "value"}),
              (std::vector<std::string>{"arg1", "arg1_", "value_", "value__"}));
}

TEST(Names, OfWhatComesBackKeepClearOfParameters) {
    abi::Function function;
    function.parameters = {{.name = "type"}, {.name = "type_changed"}};
    EXPECT_EQ(changed_field(function, 0), "type_changed_");
    EXPECT_EQ(changed_field(function, 1), "type_changed_changed");
}

TEST(Names, OfFramesTellOwnersApart) {
    abi::Bridge bridge;
    bridge.functions = {{.symbol = "", .go_name = "Length"}, {.symbol = "", .go_name = "Length"}, {.symbol = "", .go_name = "Length"}};
    bridge.library.functions.resize(3);
    bridge.records = {{.go_name = "Point"}};
    bridge.variants = {{.go_name = "Shape"}};
    bridge.library.functions[1].is_method = bridge.library.functions[2].is_method = true;
    bridge.library.functions[1].owner = api::Owner{};
    bridge.library.functions[2].owner = api::Owner{api::TypeKind::variant, 0};
    EXPECT_EQ(frame_type(bridge, 0), "LengthFrame");
    EXPECT_EQ(frame_type(bridge, 1), "Point__LengthFrame");
    EXPECT_EQ(frame_type(bridge, 2), "Shape__LengthFrame");
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
