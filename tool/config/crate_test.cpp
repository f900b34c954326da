// SPDX-License-Identifier: MIT
// Cargo.toml: libraries, workspaces, features, dependencies, and crates that cannot be used.
#include <algorithm>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "config/config.hpp"
#include "diagnostics/render.hpp"
#include "support/strings.hpp"

namespace config {
namespace {

using Names = std::set<std::string>;
using Disk = std::map<support::Path, std::string>;

/// `name = package (target) requirement`, on one line.
std::string shown(const Dependency& dependency) {
    return fmt::format("{} = {} [{}] {}", dependency.name, dependency.package, dependency.target,
                       support::replace_all(dependency.requirement, "\n", ", "));
}

/// The values of all `path = …` in a text, sorted.
std::vector<std::string> toml_paths(const std::string& text) {
    std::vector<std::string> paths;
    constexpr std::string_view key = "path = ";
    for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
        const std::size_t begin = at + key.size() + 1;
        paths.push_back(text.substr(begin, text.find(text[begin - 1], begin) - begin));
    }
    std::ranges::sort(paths);
    return paths;
}

class LoadCrate : public testing::Test {
protected:
    std::optional<Crate> load(std::string manifest) {
        disk_["/w/p/rust/Cargo.toml"] = std::move(manifest);
        return load_crate(config_, "/w/p", support::MemoryFileSystem(disk_), sources_, sink_);
    }

    std::string reports() const {
        std::string text = "\n";
        for (const auto& diagnostic : sink_.sorted()) {
            text += diagnostics::render(diagnostic, sources_, diagnostics::Colour::off);
        }
        return text;
    }

    Config config_;
    Disk disk_ = {{"/w/p/rust/src/lib.rs", ""}};
    source::SourceMap sources_;
    diagnostics::Sink sink_;
};

TEST_F(LoadCrate, NeedsLittle) {
    const auto crate = load("[package]\nname = \"my-geo\"\n");
    ASSERT_TRUE(crate.has_value()) << reports();
    EXPECT_EQ(crate->package, "my-geo");
    EXPECT_EQ(crate->library, "my_geo");
    EXPECT_EQ(crate->root, "rust/src/lib.rs");
    EXPECT_EQ(crate->edition, "2015");
    EXPECT_EQ(crate->features, Names{});
    EXPECT_EQ(crate->patch, "");
    EXPECT_EQ(crate->lock, "");
}

TEST_F(LoadCrate, TakesTheLibrarysOwnNameAndPlace) {
    disk_["/w/p/rust/core/api.rs"] = "";
    disk_["/w/p/rust/Cargo.lock"] = "";
    const auto crate = load("[package]\nname = \"x\"\nedition = \"2024\"\n[lib]\nname = \"y\"\npath = "
                            "\"core/api.rs\"\ncrate-type = [\"cdylib\", \"rlib\"]\n");
    ASSERT_TRUE(crate.has_value()) << reports();
    EXPECT_EQ(crate->library, "y");
    EXPECT_EQ(crate->root, "rust/core/api.rs");
    EXPECT_EQ(crate->edition, "2024");
    EXPECT_EQ(crate->lock, "/w/p/rust/Cargo.lock");
}

TEST_F(LoadCrate, MayLieAtOrOutsideTheProject) {
    disk_["/w/p/Cargo.toml"] = "[package]\nname = \"here\"\n";
    disk_["/w/p/src/lib.rs"] = "";
    disk_["/w/other/Cargo.toml"] = "[package]\nname = \"there\"\n";
    disk_["/w/other/src/lib.rs"] = "";
    config_.rust.crate = ".";
    EXPECT_EQ(load("")->root, "src/lib.rs");
    config_.rust.crate = "../other";
    EXPECT_EQ(load("")->root, "../other/src/lib.rs");
}

TEST_F(LoadCrate, TakesOverFromItsWorkspace) {
    disk_["/w/Cargo.toml"] = R"(
[workspace]
members = ["p/rust"]
[workspace.package]
edition = "2021"
[workspace.dependencies]
json = { package = "serde_json", version = "1" }
serde = "1"
[patch.crates-io]
serde = { path = "vendor/serde" }
other = { path = "/abs/other", version = "1" }
)";
    disk_["/w/Cargo.lock"] = "";
    const auto crate = load(R"(
[package]
name = "x"
edition.workspace = true
[dependencies]
json = { workspace = true }
serde.workspace = true
)");
    ASSERT_TRUE(crate.has_value()) << reports();
    EXPECT_EQ(crate->edition, "2021");
    EXPECT_EQ(crate->lock, "/w/Cargo.lock");
    ASSERT_EQ(crate->dependencies.size(), 2u);
    EXPECT_EQ(shown(crate->dependencies[0]), "json = serde_json [] version = '1'");
    EXPECT_EQ(shown(crate->dependencies[1]), "serde = serde [] version = '1'");
    const auto patch = toml_paths(crate->patch);
    EXPECT_EQ(patch, (std::vector<std::string>{"/abs/other", "/w/vendor/serde"}));
}

TEST_F(LoadCrate, LeavesAWorkspaceThatExcludesIt) {
    disk_["/w/Cargo.toml"] = "[workspace]\nexclude = [\"p\"]\n[patch.crates-io]\na = { path = \"a\" }\n";
    disk_["/w/Cargo.lock"] = "";
    const auto crate = load("[package]\nname = \"x\"\n");
    ASSERT_TRUE(crate.has_value()) << reports();
    EXPECT_EQ(crate->patch, "");
    EXPECT_EQ(crate->lock, "");
}

TEST_F(LoadCrate, GoesToTheWorkspaceThatItNames) {
    disk_["/w/root/Cargo.toml"] = "[workspace]\nmembers = [\"../p/rust\"]\n";
    disk_["/w/root/Cargo.lock"] = "";
    const auto crate = load("[package]\nname = \"x\"\nworkspace = \"../../root\"\n");
    ASSERT_TRUE(crate.has_value()) << reports();
    EXPECT_EQ(crate->lock, "/w/root/Cargo.lock");
}

TEST_F(LoadCrate, IsItsOwnWorkspaceWhereItSaysSo) {
    disk_["/w/Cargo.toml"] = "[workspace]\n";
    disk_["/w/Cargo.lock"] = "";
    disk_["/w/p/rust/Cargo.lock"] = "";
    EXPECT_EQ(load("[workspace]\n[package]\nname = \"x\"\n")->lock, "/w/p/rust/Cargo.lock");
}

TEST_F(LoadCrate, FollowsFeatures) {
    const char* manifest = R"(
[package]
name = "x"
[features]
default = ["std"]
std = ["serde?/std", "alloc"]
alloc = []
simd = ["dep:wide", "rayon/x"]
[dependencies]
serde = { version = "1", optional = true }
rayon = { version = "1", optional = true }
wide = { version = "1", optional = true }
plain = "1"
[target.'cfg(unix)'.dependencies]
nix-x = { version = "1", package = "nix" }
)";
    auto crate = load(manifest);
    ASSERT_TRUE(crate.has_value()) << reports();
    EXPECT_EQ(crate->features, (Names{"default", "std", "alloc"}));
    EXPECT_EQ(crate->all_features, (Names{"default", "std", "alloc", "simd", "serde", "rayon"}));
    ASSERT_EQ(crate->dependencies.size(), 5u);
    EXPECT_EQ(shown(crate->dependencies[4]), "nix_x = nix [cfg(unix)] version = '1'");

    config_.rust.features = {"simd"};
    config_.rust.default_features = false;
    EXPECT_EQ(load(manifest)->features, (Names{"simd", "rayon"}));
    config_.rust.features = {"serde", "default"};
    EXPECT_EQ(load(manifest)->features, (Names{"serde", "default", "std", "alloc"}));
}

TEST_F(LoadCrate, NamesUnknownFeaturesWhereTheyAreWritten) {
    const auto file = sources_.add("beepboop.toml", "features = [\"simb\"]\n");
    config_.rust.features = {"simb"};
    config_.rust.feature_places = {{file, 12, 18}};
    EXPECT_FALSE(load("[package]\nname = \"x\"\n[features]\nsimd = []\n").has_value());
    EXPECT_EQ(reports(), R"(
error[invalid-value]: the package `x` has no feature `simb`
 --> beepboop.toml:1:13
  |
1 | features = ["simb"]
  |             ^^^^^^
  = help: did you mean `simd`?
)");
}

TEST_F(LoadCrate, NeedsALibrary) {
    disk_.clear();
    EXPECT_FALSE(load("[package]\nname = \"x\"\n").has_value());
    EXPECT_EQ(reports(), R"(
error[missing-crate]: the package `x` has no library target
 --> rust/Cargo.toml:1:2
  |
1 | [package]
  |  ^^^^^^^
  = help: put the functions for Go into `rust/src/lib.rs`
  = help: or add these lines to its Cargo.toml, with the file's name:
          [lib]
          path = "src/NAME.rs"
)");
}

TEST_F(LoadCrate, NeedsTheLibrarysSource) {
    disk_.clear();
    EXPECT_FALSE(load("[package]\nname = \"x\"\n[lib]\npath = \"src/api.rs\"\n").has_value());
    EXPECT_NE(
        reports().find(
            "error[missing-file]: the library's source `rust/src/api.rs` does not exist\n --> rust/Cargo.toml:4:8"),
        std::string::npos)
        << reports();
    sink_ = {};
    EXPECT_FALSE(load("[package]\nname = \"x\"\n[lib]\n").has_value());
    EXPECT_NE(reports().find("the library's source `rust/src/lib.rs` does not exist\n --> rust/Cargo.toml:3:2"),
              std::string::npos)
        << reports();
}

TEST_F(LoadCrate, RefusesProceduralMacros) {
    EXPECT_FALSE(load("[package]\nname = \"x\"\n[lib]\nproc-macro = true\n").has_value());
    EXPECT_NE(reports().find("error[missing-crate]: the library of `x` is a procedural macro: it runs inside the "
                             "compiler\n --> rust/Cargo.toml:4:14"),
              std::string::npos)
        << reports();
}

TEST_F(LoadCrate, RefusesLibrariesThatNoCrateCanDependOn) {
    EXPECT_FALSE(load("[package]\nname = \"x\"\n[lib]\ncrate-type = [\"cdylib\"]\n").has_value());
    EXPECT_EQ(reports(), R"(
error[missing-crate]: no other crate can depend on the library of `x`
 --> rust/Cargo.toml:4:14
  |
4 | crate-type = ["cdylib"]
  |              ^^^^^^^^^^
  = help: write `crate-type = ["lib", "cdylib"]`
)");
}

TEST_F(LoadCrate, NeedsAPackage) {
    EXPECT_FALSE(load("[workspace]\nmembers = [\"a\"]\n").has_value());
    EXPECT_NE(reports().find("error[missing-crate]: `rust/Cargo.toml` is a workspace without a package of its own\n "
                             "--> rust/Cargo.toml:1:2"),
              std::string::npos)
        << reports();
    sink_ = {};
    EXPECT_FALSE(load("").has_value());
    EXPECT_NE(reports().find("error[missing-crate]: `rust/Cargo.toml` names no package"), std::string::npos)
        << reports();
}

TEST_F(LoadCrate, ShowsWhereTheManifestIsNoToml) {
    EXPECT_FALSE(load("[package\n").has_value());
    EXPECT_NE(reports().find(" --> rust/Cargo.toml:1:9"), std::string::npos) << reports();
}

}  // namespace
}  // namespace config
