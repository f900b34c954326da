// SPDX-License-Identifier: MIT
// beepboop.toml: defaults, every key, and what is said of each mistake.
#include "config/config.hpp"

#include <gtest/gtest.h>

#include "diagnostics/render.hpp"

namespace config {
namespace {

using Texts = std::vector<std::string>;
using Disk = std::map<support::Path, std::string>;

/// Loads a project that holds a crate, or what a test puts there instead.
class Load : public testing::Test {
protected:
    std::optional<Config> load(std::string toml) {
        disk_["/p/beepboop.toml"] = std::move(toml);
        return config::load("/p", support::MemoryFileSystem(disk_), sources_, sink_);
    }

    /// What was reported, as the user sees it.
    std::string reports() const {
        std::string text = "\n";
        for (const auto& diagnostic : sink_.sorted()) {
            text += diagnostics::render(diagnostic, sources_, diagnostics::Colour::off);
        }
        return text;
    }

    Disk disk_ = {{"/p/rust/Cargo.toml", ""}};
    source::SourceMap sources_;
    diagnostics::Sink sink_;
};

TEST_F(Load, NeedsNoKeys) {
    const auto config = load("");
    ASSERT_TRUE(config.has_value()) << reports();
    EXPECT_EQ(config->language, Language::rust);
    EXPECT_EQ(config->rust.crate, "rust");
    EXPECT_TRUE(config->rust.default_features);
    EXPECT_EQ(config->go.package, "native");
    EXPECT_EQ(config->go.folder, "native");
    EXPECT_TRUE(config->targets.empty());
}

TEST_F(Load, FindsCppWhereThereIsAHeader) {
    disk_ = {{"/p/cpp/api.hpp", ""}, {"/p/cpp/b.cpp", ""}, {"/p/cpp/a.cc", ""}, {"/p/cpp/c.txt", ""}};
    const auto config = load("");
    ASSERT_TRUE(config.has_value()) << reports();
    EXPECT_EQ(config->language, Language::cpp);
    EXPECT_EQ(config->cpp.headers, (Texts{"cpp/api.hpp"}));
    EXPECT_EQ(config->cpp.sources, (Texts{"cpp/a.cc", "cpp/b.cpp"}));
}

TEST_F(Load, TakesTheLanguageWhoseTableIsWrittenWhereBothAreThere) {
    disk_["/p/cpp/api.hpp"] = "";
    EXPECT_EQ(load("")->language, Language::rust);
    EXPECT_EQ(load("[cpp]\n")->language, Language::cpp);
    EXPECT_EQ(load("language = \"cpp\"\n[rust]\n")->language, Language::cpp);
}

TEST_F(Load, ReadsEveryKeyOfRust) {
    disk_["/p/crates/core/Cargo.toml"] = "";
    const auto config = load(R"(
language = "rust"
targets = ["linux/amd64", "host"]
exclude = ["geometry::hidden"]
initialisms = ["png", "NPU"]

[rust]
crate = "./crates/core/"
features = ["simd"]
default-features = false

[go]
package = "geo"
folder = "internal/geo"

[rename]
"geometry::area" = "AreaOf"
)");
    ASSERT_TRUE(config.has_value()) << reports();
    EXPECT_EQ(config->rust.crate, "crates/core");
    EXPECT_EQ(config->rust.features, (Texts{"simd"}));
    EXPECT_FALSE(config->rust.default_features);
    EXPECT_EQ(config->go.package, "geo");
    EXPECT_EQ(config->go.folder, "internal/geo");
    EXPECT_EQ(config->go.initialisms, (Texts{"PNG", "NPU"}));
    EXPECT_EQ(config->targets, (Texts{"linux/amd64", "host"}));
    ASSERT_EQ(config->renames.size(), 1u);
    EXPECT_EQ(config->renames[0].name, "geometry::area");
    EXPECT_EQ(config->renames[0].value, "AreaOf");
    EXPECT_EQ(sources_.text(config->renames[0].span), "\"geometry::area\"");
    ASSERT_EQ(config->exclusions.size(), 1u);
    EXPECT_EQ(sources_.text(config->exclusions[0].span), "\"geometry::hidden\"");
}

TEST_F(Load, ReadsEveryKeyOfCpp) {
    disk_ = {{"/p/lib/api.hpp", ""}, {"/p/lib/more.hpp", ""},  {"/p/lib/x.cpp", ""},
             {"/p/src/a.cpp", ""},   {"/p/libs/libfoo.a", ""}, {"/p/include/x.h", ""}};
    const auto config = load(R"(
[cpp]
headers = ["lib/api.hpp", "lib/more.hpp"]
sources = ["src/a.cpp"]
include = ["include"]
macros = ["MYLIB_API"]
flags = ["-O3"]
frameworks = ["Metal"]
defines = { NDEBUG = "", LEVEL = 3, FAST = true, NAME = "x" }
[cpp.libraries]
"linux/amd64" = ["libs/libfoo.a"]
)");
    ASSERT_TRUE(config.has_value()) << reports();
    EXPECT_EQ(config->cpp.headers, (Texts{"lib/api.hpp", "lib/more.hpp"}));
    EXPECT_EQ(config->cpp.sources, (Texts{"src/a.cpp"}));
    EXPECT_EQ(config->cpp.include, (Texts{"include"}));
    EXPECT_EQ(config->cpp.macros, (Texts{"MYLIB_API"}));
    EXPECT_EQ(config->cpp.flags, (Texts{"-O3"}));
    EXPECT_EQ(config->cpp.frameworks, (Texts{"Metal"}));
    const std::map<std::string, std::string> defines = {{"NDEBUG", ""}, {"LEVEL", "3"}, {"FAST", "1"}, {"NAME", "x"}};
    EXPECT_EQ(config->cpp.defines, defines);
    EXPECT_EQ(config->cpp.libraries.at("linux/amd64"), (Texts{"libs/libfoo.a"}));
}

TEST_F(Load, MissesLibraries) {
    disk_ = {{"/p/cpp/api.hpp", ""}, {"/p/libs/libfoo.a", ""}};
    EXPECT_FALSE(load("[cpp.libraries]\n\"linux/amd64\" = [\"libs/libfo.a\"]\n").has_value());
    EXPECT_EQ(reports(), R"(
error[missing-file]: the library `libs/libfo.a` does not exist
 --> beepboop.toml:2:18
  |
2 | "linux/amd64" = ["libs/libfo.a"]
  |                  ^^^^^^^^^^^^^^
  = help: did you mean `libs/libfoo.a`?
)");
}

TEST_F(Load, MakesPackageAndFolderEachOthersDefault) {
    EXPECT_EQ(load("[go]\npackage = \"geo\"\n")->go.folder, "geo");
    EXPECT_EQ(load("[go]\nfolder = \"pkg/geo/\"\n")->go.package, "geo");
    EXPECT_EQ(load("[go]\nfolder = \"my-geo\"\n")->go.package, "native");
    EXPECT_EQ(load("[go]\nfolder = \".\"\n")->go.package, "native");
    EXPECT_EQ(load("[go]\nfolder = \".\"\n")->go.folder, ".");
}

TEST_F(Load, SaysHowToBeginWhereThereIsNoFile) {
    EXPECT_FALSE(config::load("/q", support::MemoryFileSystem(disk_), sources_, sink_).has_value());
    EXPECT_EQ(reports(), R"(
error[missing-file]: there is no beepboop.toml in `/q`
  = help: start a project: `beepboop new hello --lang rust` (or `cpp`)
  = help: or go to the folder that holds one; an empty file will do
)");
}

TEST_F(Load, NamesTheNearestKey) {
    EXPECT_FALSE(load("[rust]\nfeature = []\n").has_value());
    EXPECT_EQ(reports(), R"(
error[unknown-key]: unknown key `feature` in [rust]
 --> beepboop.toml:2:1
  |
2 | feature = []
  | ^^^^^^^
  = help: did you mean `features`?
)");
}

TEST_F(Load, NamesTheTableThatAKeyBelongsTo) {
    EXPECT_FALSE(load("crate = \"x\"\nzebra = 1\n").has_value());
    EXPECT_EQ(reports(), R"(
error[unknown-key]: unknown key `crate`
 --> beepboop.toml:1:1
  |
1 | crate = "x"
  | ^^^^^
  = help: `crate` belongs below `[rust]`
error[unknown-key]: unknown key `zebra`
 --> beepboop.toml:2:1
  |
2 | zebra = 1
  | ^^^^^
  = help: known here: `language`, `targets`, `exclude`, `notices`, `initialisms`, `rust`, `cpp`, `go`, `rename`
)");
}

TEST_F(Load, NamesWrongTypes) {
    EXPECT_FALSE(
        load("targets = \"host\"\n[rust]\ncrate = 1\nfeatures = [\"ä\", 2]\ndefault-features = \"no\"\n").has_value());
    EXPECT_EQ(reports(), R"(
error[invalid-value]: `targets` must be a list of strings, not a string
 --> beepboop.toml:1:11
  |
1 | targets = "host"
  |           ^^^^^^
  = help: write `targets = ["host"]`
error[invalid-value]: `crate` must be a string, not an integer
 --> beepboop.toml:3:9
  |
3 | crate = 1
  |         ^
error[invalid-value]: `features` must be a list of strings, not an integer
 --> beepboop.toml:4:18
  |
4 | features = ["ä", 2]
  |                  ^
error[invalid-value]: `default-features` must be `true` or `false`, not a string
 --> beepboop.toml:5:20
  |
5 | default-features = "no"
  |                    ^^^^
)");
}

TEST_F(Load, ShowsWhereTheFileIsNoToml) {
    EXPECT_FALSE(load("[rust]\ncrate = rust\n").has_value());
    const std::string shown = reports();
    EXPECT_TRUE(shown.starts_with("\nerror[syntax-error]: error while parsing value: ")) << shown;
    EXPECT_NE(shown.find(" --> beepboop.toml:2:"), std::string::npos);
}

TEST_F(Load, RefusesNamesThatGoCannotUse) {
    for (const char* name : {"main", "func", "2d", "my-geo", "größe", "_", ""}) {
        sink_ = {};
        EXPECT_FALSE(load("[go]\npackage = \"" + std::string(name) + "\"\n").has_value()) << name;
        EXPECT_NE(reports().find("cannot be the name of the Go package"), std::string::npos) << name;
    }
    for (const char* folder : {"../native", "/native", "a/_b", ".hidden", "testdata/x", ""}) {
        sink_ = {};
        EXPECT_FALSE(load("[go]\nfolder = \"" + std::string(folder) + "\"\n").has_value()) << folder;
        EXPECT_NE(reports().find("the Go package cannot lie in"), std::string::npos) << folder;
    }
    sink_ = {};
    EXPECT_FALSE(load("[rename]\na = \"lower\"\n").has_value());
    EXPECT_NE(reports().find("`lower` cannot be a name that a Go package exports"), std::string::npos);
}

TEST_F(Load, SaysWhatToWriteWhereItFindsNeitherLanguage) {
    disk_.clear();
    EXPECT_FALSE(load("").has_value());
    EXPECT_EQ(reports(), R"(
error[missing-file]: there is neither a crate `rust/Cargo.toml` nor a header `cpp/api.hpp`
  = help: for Rust, name the crate's folder in beepboop.toml:
          [rust]
          crate = "path/to/crate"
  = help: for C++, name the headers:
          [cpp]
          headers = ["path/to/api.hpp"]
)");
}

TEST_F(Load, SaysWhichFilesAreMissing) {
    disk_ = {{"/p/cpp/api.hpp", ""}, {"/p/cpp/other.cpp", ""}};
    EXPECT_FALSE(load("[cpp]\nheaders = [\"cpp/apis.hpp\"]\nsources = [\"cpp/zebra.cpp\"]\ninclude = [\"inc\", "
                      "\"/usr/include\"]\n")
                     .has_value());
    EXPECT_EQ(reports(), R"(
error[missing-file]: the header `cpp/apis.hpp` does not exist
 --> beepboop.toml:2:12
  |
2 | headers = ["cpp/apis.hpp"]
  |            ^^^^^^^^^^^^^^
  = help: did you mean `cpp/api.hpp`?
error[missing-file]: the source `cpp/zebra.cpp` does not exist
 --> beepboop.toml:3:12
  |
3 | sources = ["cpp/zebra.cpp"]
  |            ^^^^^^^^^^^^^^^
  = help: paths are relative to the folder of beepboop.toml
error[missing-file]: the folder `inc` does not exist
 --> beepboop.toml:4:12
  |
4 | include = ["inc", "/usr/include"]
  |            ^^^^^
  = help: paths are relative to the folder of beepboop.toml
error[invalid-value]: `/usr/include` holds this machine's own headers, which no other target can use
 --> beepboop.toml:4:19
  |
4 | include = ["inc", "/usr/include"]
  |                   ^^^^^^^^^^^^^^
  = help: name the one library's folder: `/usr/include/name-of-library`
)");
}

TEST_F(Load, SaysThatTheDefaultHeaderIsMissing) {
    EXPECT_FALSE(load("language = \"cpp\"\n").has_value());
    EXPECT_NE(reports().find("the header `cpp/api.hpp` does not exist\n --> beepboop.toml:1:12"), std::string::npos)
        << reports();
}

TEST_F(Load, RefusesOtherLanguages) {
    EXPECT_FALSE(load("language = \"go\"\n").has_value());
    EXPECT_NE(reports().find("`go` is not a language that beepboop reads"), std::string::npos);
}

TEST_F(Load, SaysThatTheCrateIsMissing) {
    EXPECT_FALSE(load("[rust]\ncrate = \"core\"\n").has_value());
    EXPECT_EQ(reports(), R"(
error[missing-crate]: there is no folder `core`
 --> beepboop.toml:2:9
  |
2 | crate = "core"
  |         ^^^^^^
  = help: name the crate's folder below [rust] in beepboop.toml: `crate = "path/to/crate"`
  = help: or make one: `cargo init --lib core`
)");
}

TEST_F(Load, KeepsToWhatItReportedItself) {
    sink_.report({.message = "earlier"});
    EXPECT_TRUE(load("").has_value());
}

}  // namespace
}  // namespace config
