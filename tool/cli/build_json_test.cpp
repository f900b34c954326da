// SPDX-License-Identifier: MIT
#include "cli/build_json.hpp"

#include "cli/project_test.hpp"
#include "json/json.hpp"

namespace cli {
namespace {

TEST_F(Project, BuildAnswersInJson) {
    EXPECT_EQ(in_project({"build", "--json", "--target", "linux/arm64"}), 0);
    const json::Value answer = json::parse(output.str()).value();
    EXPECT_TRUE(answer.at("ok").flag());
    ASSERT_EQ(answer.at("targets").items().size(), 1u);
    const json::Value& target = answer.at("targets").items()[0];
    EXPECT_EQ(target.at("target").text(), "linux/arm64");
    EXPECT_EQ(target.at("state").text(), "built");
    EXPECT_EQ(target.at("library").text(), "native/lib/linux_arm64/libnative.so");
    EXPECT_GT(target.at("size").integer(), 0);
    EXPECT_EQ(target.at("steps").items().at(0).at("name").text(), "compiling");
    EXPECT_EQ(in_project({"build", "--json", "--target", "linux/arm64"}), 0);
    EXPECT_NE(output.str().find(R"("state":"unchanged")"), std::string::npos) << output.str();
}

TEST_F(Project, BuildAnswersInJsonWhereItFails) {
    cargo_fails = true;
    EXPECT_EQ(in_project({"build", "--json", "--target", "linux/amd64"}), 1);
    EXPECT_EQ(output.str(), R"({"ok":false,"targets":[{"target":"linux/amd64","state":"failed",)"
                            R"("message":"cargo could not build the crate","help":""}]})"
                            "\n");
    put("/home/hello/rust/src/lib.rs", "pub fn (\n");
    EXPECT_EQ(in_project({"build", "--json"}), 1);
    EXPECT_EQ(output.str(), "{\"ok\":false,\"targets\":[]}\n");
    EXPECT_EQ(in_project({"build", "--json", "--target", "linux/amd46"}), 2);
    EXPECT_EQ(output.str(), "{\"ok\":false,\"targets\":[]}\n");
}

}  // namespace
}  // namespace cli
