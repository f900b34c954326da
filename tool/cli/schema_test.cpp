// SPDX-License-Identifier: MIT
// docs/beepboop.schema.json says what the reader of beepboop.toml accepts, no more and no less.
#include <algorithm>
#include <fstream>
#include <set>

#include <fmt/format.h>

#include "build/targets.hpp"
#include "cli/environment_test.hpp"
#include "json/json.hpp"

namespace cli {
namespace {

using json::Value;

std::string text_of(const char* path) {
    std::ifstream file(std::string(BEEPBOOP_SOURCE_DIR "/docs/") + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Schema : public CommandLine {
protected:
    void SetUp() override {
        put("/home/rust/Cargo.toml", "[package]\nname = \"x\"\nversion = \"0.1.0\"\n");
        put("/home/rust/src/lib.rs", "pub fn one() {}\n");
    }

    /// What is said about a beepboop.toml with one key, which may be below a table.
    std::string said_of(const std::string& table, const std::string& key, const std::string& value) {
        const std::string head = table.empty() ? "" : "[" + table + "]\n";
        put("/home/beepboop.toml", fmt::format("{}{} = {}\n", head, key, value));
        (void)run({"gen", "--dump", "api"});
        return messages.str();
    }

    /// The keys that the reader knows: it lists them where nothing is like what was written.
    std::set<std::string> known_keys(const std::string& table) {
        const std::string said = said_of(table, "qqqqqqqqqqqq", "1");
        std::set<std::string> keys;
        std::size_t at = said.find("known here: ");
        EXPECT_NE(at, std::string::npos) << said;
        const std::size_t end = said.find('\n', at);
        while ((at = said.find('`', at)) < end) {
            const std::size_t close = said.find('`', at + 1);
            keys.insert(said.substr(at + 1, close - at - 1));
            at = close + 1;
        }
        return keys;
    }

    /// Of that type, as TOML.
    static std::string sample(const std::string& type) {
        if (type == "string") return "\"x\"";
        if (type == "array") return "[\"x\"]";
        if (type == "boolean") return "true";
        return "{ x = \"y\" }";
    }

    void expect_same_keys(const std::string& table, const Value& properties) {
        std::set<std::string> documented;
        for (const auto& [key, property] : properties.entries()) {
            documented.insert(key);
            EXPECT_NE(property.at("description").text(), "") << key;
        }
        EXPECT_EQ(documented, known_keys(table)) << "[" << table << "]";
    }

    void expect_same_types(const std::string& table, const Value& properties) {
        for (const auto& [key, property] : properties.entries()) {
            const std::string type = property.at("type").text(), refusal = fmt::format("`{}` must be ", key);
            EXPECT_EQ(said_of(table, key, sample(type)).find(refusal), std::string::npos) << key << " refuses " << type;
            EXPECT_NE(said_of(table, key, "3.25").find(refusal), std::string::npos) << key << " accepts a number";
        }
    }

    Value schema_ = json::parse(text_of("beepboop.schema.json")).value();
};

TEST_F(Schema, HasTheKeysThatAreRead) {
    const Value& top = schema_.at("properties");
    expect_same_keys("", top);
    for (const char* table : {"rust", "cpp", "go"}) expect_same_keys(table, top.at(table).at("properties"));
}

TEST_F(Schema, HasTheTypesThatAreRead) {
    const Value& top = schema_.at("properties");
    expect_same_types("", top);
    for (const char* table : {"rust", "cpp", "go"}) expect_same_types(table, top.at(table).at("properties"));
}

TEST_F(Schema, AllowsNothingElse) {
    const Value& top = schema_.at("properties");
    const Value& whole = schema_;
    for (const Value* table : {&whole, &top.at("rust"), &top.at("cpp"), &top.at("go")}) {
        EXPECT_EQ(json::write(table->at("additionalProperties")), "false");
    }
}

TEST_F(Schema, NamesTheTargets) {
    std::vector<std::string> named;
    for (const Value& target : schema_.at("properties").at("targets").at("items").at("examples").items()) {
        named.push_back(target.text());
        EXPECT_TRUE(build::select({target.text()})) << target.text();
    }
    for (const build::Target& target : build::targets()) {
        EXPECT_NE(std::ranges::find(named, target.name()), named.end()) << target.name();
    }
}

TEST_F(Schema, NamesTheLanguages) {
    for (const Value& language : schema_.at("properties").at("language").at("enum").items()) {
        EXPECT_EQ(said_of("", "language", "\"" + language.text() + "\"").find("is not a language"), std::string::npos);
    }
}

}  // namespace
}  // namespace cli
