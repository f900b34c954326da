// SPDX-License-Identifier: MIT
// `gen --watch`, with changes that come as soon as it waits for them.
#include "cli/project_test.hpp"

#include <regex>

namespace cli {
namespace {

class Watch : public Project {
protected:
    /// What was said, with times and numbers of files as N.
    std::string said() const { return std::regex_replace(messages.str(), std::regex("[0-9]+ (ms|files?)"), "N $1"); }
    void write_source(const std::string& text) { put("/home/hello/rust/src/lib.rs", text); }
};

TEST_F(Watch, SaysALineForEachRegeneration) {
    changes = {[this] { write_source("/// Adds.\npub fn add(a: i64, b: i64) -> i64 { a + b }\n"); },
               [this] { write_source("/// Adds.\npub fn add(a: i64, b: i64) -> i64 { b + a }\n"); }};
    EXPECT_EQ(in_project({"gen", "--watch"}), 0);
    EXPECT_EQ(said(), "generated native (N files, N ms)\n"
                      "note: watching for changes; Ctrl-C ends it\n"
                      "generated native (N files, N ms)\n"
                      "unchanged native (N ms)\n");
    EXPECT_NE(files.read("/home/hello/native/native.go").value().find("func Add("), std::string::npos);
}

TEST_F(Watch, SurvivesErrors) {
    changes = {[this] { write_source("pub fn add(a: i64 {}\n"); }, [this] { write_source("pub fn added() {}\n"); }};
    EXPECT_EQ(in_project({"gen", "--watch"}), 0);
    EXPECT_NE(said().find("error[syntax-error]"), std::string::npos) << said();
    EXPECT_NE(said().find("error: nothing was written, because of 1 error\ngenerated native"), std::string::npos)
        << said();
}

TEST_F(Watch, RepeatsNothingAboutSkippedItems) {
    write_source("pub fn one() {}\npub fn two<T>(value: T) {}\n");
    changes = {[this] { write_source("pub fn uno() {}\npub fn two<T>(value: T) {}\n"); }};
    EXPECT_EQ(in_project({"gen", "--watch"}), 0);
    const std::string skipped = "note: 1 item skipped";
    EXPECT_NE(said().find(skipped), std::string::npos) << said();
    EXPECT_EQ(said().find(skipped), said().rfind(skipped)) << said();
}

TEST_F(Watch, LetsOthersHaveTheProjectWhileItWaits) {
    changes = {[this] { locked.push_back("between"); }};
    EXPECT_EQ(in_project({"gen", "--watch"}), 0);
    const support::Path lock = "/home/hello/.beepboop/lock";
    EXPECT_EQ(locked, (std::vector<support::Path>{lock, "between", lock}));
}

}  // namespace
}  // namespace cli
