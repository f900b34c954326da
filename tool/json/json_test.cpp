// SPDX-License-Identifier: MIT
#include "json/json.hpp"

#include <gtest/gtest.h>

namespace json {
namespace {

TEST(Json, WritesWhatItReads) {
    const std::string text = R"({"b":[1,-2,true,null,"\"x\""],"a":{},"c":1.5})";
    EXPECT_EQ(write(parse(text).value()), text);
}

TEST(Json, WalksWithoutChecks) {
    const Value value = parse(R"({"crates":[{"name":"x","size":7,"big":true}]})").value();
    EXPECT_EQ(value.at("crates").items().at(0).at("name").text(), "x");
    EXPECT_EQ(value.at("crates").items().at(0).at("size").integer(), 7);
    EXPECT_TRUE(value.at("crates").items().at(0).at("big").flag());
    EXPECT_TRUE(value.at("nothing").at("below").is_null());
    EXPECT_EQ(value.at("crates").text(), "");
    EXPECT_TRUE(value.at("nothing").items().empty());
}

TEST(Json, SaysWhereATextIsWrong) {
    const auto value = parse("{\"a\": }");
    ASSERT_FALSE(value);
    EXPECT_NE(value.error().message.find("line 1, column 7"), std::string::npos) << value.error().message;
}

TEST(Json, ReplacesWhatIsNoUtf8) { EXPECT_EQ(write(std::string("a\xff")), "\"a\xef\xbf\xbd\""); }

}  // namespace
}  // namespace json
