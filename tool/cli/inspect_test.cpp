// SPDX-License-Identifier: MIT
#include "cli/project_test.hpp"

#include "support/strings.hpp"
#include "json/json.hpp"

namespace cli {
namespace {

class Inspect : public Project {
protected:
    void SetUp() override {
        Project::SetUp();
        ASSERT_EQ(in_project({"build", "--target", "linux/arm64"}), 0) << messages.str();
    }
    bool printed(const std::string& text) const { return output.str().find(text) != std::string::npos; }
};

TEST_F(Inspect, TellsOfAPackage) {
    EXPECT_EQ(in_project({"inspect", "native"}), 0) << messages.str();
    EXPECT_TRUE(output.str().starts_with("native: package native\n  ABI        " + abi_of_the_package() + "\n"))
        << output.str();
    EXPECT_TRUE(printed("  libraries  linux/arm64            1 kB  good\n")) << output.str();
    EXPECT_TRUE(printed("BeepBoop")) << output.str();
    const std::string named = output.str();
    EXPECT_EQ(in_project({"inspect"}), 0);
    EXPECT_EQ(output.str(), named);
}

TEST_F(Inspect, TellsOfALibrary) {
    const std::string path = "native/lib/linux_arm64/libnative.so";
    EXPECT_EQ(in_project({"inspect", path, "--json"}), 0) << messages.str();
    const json::Value answer = json::parse(output.str()).value();
    EXPECT_EQ(answer.at("kind").text(), "library");
    const json::Value& library = answer.at("libraries").items().at(0);
    EXPECT_EQ(library.at("target").text(), "linux/arm64");
    EXPECT_EQ(library.at("abi").text(), abi_of_the_package());
    EXPECT_EQ(library.at("sha256").text(), support::sha256(files.read("/home/hello/" + path).value()));
    EXPECT_EQ(in_project({"inspect", path}), 0);
    EXPECT_TRUE(output.str().starts_with(path + ": a library of package native\n  target     linux/arm64\n"));
}

TEST_F(Inspect, TellsOfAProgram) {
    std::string image = files.read("/home/hello/native/lib/linux_arm64/libnative.so").value();
    image.resize(0x240);
    put("/home/hello/app", "a program" + image + support::sha256(image));
    EXPECT_EQ(in_project({"inspect", "app"}), 0) << messages.str();
    EXPECT_TRUE(output.str().starts_with("app: a file with libraries in it\nlibrary of package native\n"
                                         "  state      good\n  target     linux/arm64\n"))
        << output.str();
}

TEST_F(Inspect, RefusesWhatHasNothingOfOurs) {
    put("/home/hello/text", "nothing");
    EXPECT_EQ(in_project({"inspect", "text"}), 1);
    EXPECT_EQ(messages.str().substr(0, 53), "error: `text` has no library of beepboop's in it\n  = ") << messages.str();
    EXPECT_EQ(in_project({"inspect", "rust"}), 1);
    EXPECT_NE(messages.str().find("`rust` holds no package that beepboop has written"), std::string::npos);
    EXPECT_EQ(in_project({"inspect", "missing"}), 1);
    EXPECT_NE(messages.str().find("cannot read `/home/hello/missing`"), std::string::npos) << messages.str();
}

}  // namespace
}  // namespace cli
