// SPDX-License-Identifier: MIT
// docs/problem-matcher.json finds in what we say what an editor or GitHub shall show, and nothing else.
#include <fstream>
#include <regex>

#include "cli/project_test.hpp"
#include "support/strings.hpp"
#include "json/json.hpp"

namespace cli {
namespace {

using json::Value;

class ProblemMatcher : public Project {
protected:
    void SetUp() override {
        Project::SetUp();
        std::ifstream file(BEEPBOOP_SOURCE_DIR "/docs/problem-matcher.json");
        matchers_ = json::parse(std::string(std::istreambuf_iterator<char>(file), {})).value();
    }

    /// As GitHub and VS Code do it: the patterns of a matcher fit lines that follow one another. Severity, code, file,
    /// line and message of each.
    std::vector<std::string> problems() const {
        std::vector<std::string> found;
        const std::vector<std::string> lines = support::split(messages.str(), "\n");
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            for (const Value& matcher : matchers_.at("problemMatcher").items()) {
                const json::Array& patterns = matcher.at("pattern").items();
                std::smatch head, place;
                if (!std::regex_match(lines[i], head, std::regex(patterns[0].at("regexp").text()))) continue;
                if (!std::regex_match(lines[i + 1], place, std::regex(patterns[1].at("regexp").text()))) continue;
                const auto part = [](const std::smatch& match, const Value& pattern, const char* name) {
                    return match[static_cast<std::size_t>(pattern.at(name).integer())].str();
                };
                EXPECT_NE(part(place, patterns[1], "column"), "");
                found.push_back(matcher.at("severity").text() + " " + part(head, patterns[0], "code") + " " +
                                part(place, patterns[1], "file") + " " + part(place, patterns[1], "line") + " " +
                                part(head, patterns[0], "message"));
            }
        }
        return found;
    }

    Value matchers_;
};

using Texts = std::vector<std::string>;

TEST_F(ProblemMatcher, FindsErrors) {
    put("/home/hello/rust/src/lib.rs", "/// Nowhere.\npub mod nowhere;\n");
    EXPECT_EQ(in_project({"gen"}), 1);
    EXPECT_EQ(problems(), Texts{"error missing-file rust/src/lib.rs 2 there is no file for the module `nowhere`"})
        << messages.str();
}

TEST_F(ProblemMatcher, FindsWhatIsSkipped) {
    put("/home/hello/rust/src/lib.rs", "pub fn one() {}\npub fn two<T>(value: T) {}\n");
    EXPECT_EQ(in_project({"gen"}), 0);
    const Texts found = problems();
    ASSERT_EQ(found.size(), 1u) << messages.str();
    EXPECT_TRUE(found[0].starts_with("warning unsupported-item rust/src/lib.rs 2 ")) << found[0];
}

TEST_F(ProblemMatcher, FindsMistakesInTheConfiguration) {
    put("/home/hello/beepboop.toml", "langage = \"rust\"\n");
    EXPECT_EQ(in_project({"gen"}), 1);
    EXPECT_EQ(problems(), Texts{"error unknown-key beepboop.toml 1 unknown key `langage`"}) << messages.str();
}

TEST_F(ProblemMatcher, FindsNothingWhereAllIsWell) {
    EXPECT_EQ(in_project({"gen"}), 0);
    EXPECT_EQ(problems(), Texts{});
}

}  // namespace
}  // namespace cli
