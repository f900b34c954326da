// SPDX-License-Identifier: MIT
// Crates that lie beside the user's: where they are, what they are called, and which of their features are on.
#include "config/local_crates.hpp"

#include <gtest/gtest.h>

#include "diagnostics/render.hpp"

namespace config {
namespace {

class LocalCrates : public testing::Test {
protected:
    std::map<support::Path, std::string> disk_;
    source::SourceMap sources_;
    diagnostics::Sink sink_;

    void add_crate(const std::string& folder, const std::string& manifest) {
        disk_[support::Path("/w") / folder / "Cargo.toml"] = manifest;
        disk_[support::Path("/w") / folder / "src/lib.rs"] = "";
    }

    Crate load(const std::string& manifest) {
        add_crate("p/rust", manifest);
        const support::MemoryFileSystem files(disk_);
        auto crate = load_crate({}, "/w/p", files, sources_, sink_);
        EXPECT_TRUE(crate.has_value());
        EXPECT_FALSE(sink_.has_errors());
        return crate.value_or(Crate{});
    }
};

TEST_F(LocalCrates, AreFoundByTheirPaths) {
    add_crate("model", "[package]\nname = \"my-model\"\nedition = \"2024\"\n");
    const Crate crate =
        load("[package]\nname = \"x\"\n[dependencies]\nmy-model = { path = \"../../model\" }\nserde = \"1\"\n");
    ASSERT_EQ(crate.others.size(), 1u);
    EXPECT_EQ(crate.others[0].package, "my-model");
    EXPECT_EQ(crate.others[0].root, "../model/src/lib.rs");
    EXPECT_EQ(crate.others[0].edition, "2024");
    EXPECT_EQ(crate.dependencies[0].name, "my_model");
    EXPECT_EQ(crate.dependencies[0].path, "../model");
    EXPECT_EQ(crate.dependencies[0].requirement, "");
    EXPECT_EQ(crate.dependencies[0].crate, 0u);
    EXPECT_EQ(crate.dependencies[1].name, "serde");
    EXPECT_EQ(crate.dependencies[1].path, "");
}

TEST_F(LocalCrates, AreCalledAsTheirLibrariesUnlessRenamed) {
    add_crate("model", "[package]\nname = \"my-model\"\n[lib]\nname = \"shapes\"\n");
    const Crate crate = load("[package]\nname = \"x\"\n[dependencies]\nmy-model.path = \"../../model\"\n"
                             "other = { package = \"my-model\", path = \"../../model\" }\n");
    ASSERT_EQ(crate.dependencies.size(), 2u);
    EXPECT_EQ(crate.dependencies[0].name, "shapes");
    EXPECT_EQ(crate.dependencies[1].name, "other");
    EXPECT_EQ(crate.others.size(), 1u);
}

TEST_F(LocalCrates, OfTheWorkspaceLieWhereItSays) {
    disk_["/w/Cargo.toml"] =
        "[workspace]\nmembers = [\"p/rust\", \"model\"]\n[workspace.package]\nedition = \"2021\"\n"
        "[workspace.dependencies]\nmodel = { path = \"model\", version = \"1\", features = [\"a\"] }\n";
    add_crate("model", "[package]\nname = \"model\"\nedition.workspace = true\n[features]\na = []\nb = []\n");
    const Crate crate =
        load("[package]\nname = \"x\"\n[dependencies]\nmodel = { workspace = true, features = [\"b\"] }\n");
    ASSERT_EQ(crate.others.size(), 1u);
    EXPECT_EQ(crate.others[0].edition, "2021");
    EXPECT_EQ(crate.others[0].features, (std::set<std::string>{"a", "b"}));
    EXPECT_EQ(crate.dependencies[0].path, "../model");
    EXPECT_EQ(crate.dependencies[0].requirement, "features = [ 'a', 'b' ]\nversion = '1'");
}

TEST_F(LocalCrates, HaveTheFeaturesThatAnyOfThemTurnsOn) {
    add_crate("base", "[package]\nname = \"base\"\n[features]\ndefault = [\"std\"]\nstd = []\nfast = []\nslow = []\n");
    add_crate("model", "[package]\nname = \"model\"\n[features]\nquick = [\"base/fast\"]\n[dependencies]\n"
                       "base = { path = \"../base\", default-features = false }\n");
    const std::string lines = "[package]\nname = \"x\"\n[features]\ndefault = [\"model/quick\"]\n[dependencies]\n"
                              "model = { path = \"../../model\" }\n";
    Crate crate = load(lines);
    ASSERT_EQ(crate.others.size(), 2u);
    EXPECT_EQ(crate.others[0].features, (std::set<std::string>{"quick"}));
    EXPECT_EQ(crate.others[0].dependencies[0].crate, 1u);
    EXPECT_EQ(crate.others[1].features, (std::set<std::string>{"fast"}));

    crate = load(lines + "base = { path = \"../../base\", features = [\"slow\"] }\n");
    EXPECT_EQ(crate.others[0].package, "base");
    EXPECT_EQ(crate.others[0].features, (std::set<std::string>{"default", "fast", "slow", "std"}));
}

TEST_F(LocalCrates, ThatAreNotThereOrNoLibrariesAreLeftOut) {
    disk_["/w/broken/Cargo.toml"] = "[package\n";
    add_crate("macros", "[package]\nname = \"macros\"\n[lib]\nproc-macro = true\n");
    const Crate crate = load("[package]\nname = \"x\"\n[dependencies]\ngone = { path = \"../../gone\" }\n"
                             "broken = { path = \"../../broken\" }\nmacros = { path = \"../../macros\" }\n");
    EXPECT_TRUE(crate.others.empty());
    ASSERT_EQ(crate.dependencies.size(), 3u);
    EXPECT_EQ(crate.dependencies[2].path, "../macros");
    EXPECT_FALSE(crate.dependencies[2].crate.has_value());
}

TEST_F(LocalCrates, RequirementsAreRepeatedAsTheyAre) {
    const Crate crate =
        load("[package]\nname = \"x\"\n[features]\ntime = [\"dep:chrono\"]\n[dependencies]\n"
             "chrono = { version = \"0.4\", default-features = false, features = [\"clock\"], optional = true }\n"
             "git = { git = \"https://example.com/git.git\", branch = \"main\" }\n");
    ASSERT_EQ(crate.dependencies.size(), 2u);
    EXPECT_EQ(crate.dependencies[0].requirement, "default-features = false\nfeatures = [ 'clock' ]\nversion = '0.4'");
    EXPECT_EQ(crate.dependencies[1].requirement, "branch = 'main'\ngit = 'https://example.com/git.git'");
}

}  // namespace
}  // namespace config
