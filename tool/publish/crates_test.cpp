// SPDX-License-Identifier: MIT
#include "publish/crates.hpp"

#include <gtest/gtest.h>

namespace publish {
namespace {

// wrapper → user → {linked → {deep, macros}, tests (dev), tools (build)}; macros → parser, which runs in the compiler.
constexpr const char* metadata = R"json({
  "packages": [
    {"name": "wrapper", "version": "0.0.0", "id": "wrapper", "source": null, "manifest_path": "/w/Cargo.toml", "targets": []},
    {"name": "user", "version": "0.1.0", "id": "user", "source": null, "manifest_path": "/u/Cargo.toml", "targets": []},
    {"name": "linked", "version": "1.2.3", "id": "linked", "source": "registry", "license": "MIT OR Apache-2.0",
     "repository": "https://linked", "manifest_path": "/r/linked/Cargo.toml", "targets": [{"kind": ["lib"]}]},
    {"name": "deep", "version": "2.0.0", "id": "deep", "source": "registry", "license": null,
     "license_file": "terms.txt", "manifest_path": "/r/deep/Cargo.toml", "targets": []},
    {"name": "macros", "version": "1.0.0", "id": "macros", "source": "registry", "manifest_path": "/r/macros/Cargo.toml",
     "targets": [{"kind": ["proc-macro"]}]},
    {"name": "parser", "version": "1.0.0", "id": "parser", "source": "registry", "manifest_path": "/r/parser/Cargo.toml", "targets": []},
    {"name": "tests", "version": "1.0.0", "id": "tests", "source": "registry", "manifest_path": "/r/tests/Cargo.toml", "targets": []},
    {"name": "tools", "version": "1.0.0", "id": "tools", "source": "registry", "manifest_path": "/r/tools/Cargo.toml", "targets": []}
  ],
  "resolve": {"root": "wrapper", "nodes": [
    {"id": "wrapper", "deps": [{"pkg": "user", "dep_kinds": [{"kind": null}]}]},
    {"id": "user", "deps": [{"pkg": "linked", "dep_kinds": [{"kind": "dev"}, {"kind": null}]},
                            {"pkg": "tests", "dep_kinds": [{"kind": "dev"}]},
                            {"pkg": "tools", "dep_kinds": [{"kind": "build"}]}]},
    {"id": "linked", "deps": [{"pkg": "deep", "dep_kinds": [{"kind": null}]}, {"pkg": "macros", "dep_kinds": [{"kind": null}]}]},
    {"id": "macros", "deps": [{"pkg": "parser", "dep_kinds": [{"kind": null}]}]},
    {"id": "deep", "deps": []}, {"id": "parser", "deps": []}, {"id": "tests", "deps": []}, {"id": "tools", "deps": []}
  ]}
})json";

TEST(LinkedCrates, AreThoseThatEndUpInTheLibrary) {
    const support::MemoryFileSystem files(
        {{"/r/linked/LICENSE-MIT", "mit"}, {"/r/linked/LICENSE-APACHE", "apache"}, {"/r/deep/terms.txt", "terms"}});
    const std::vector<Component> crates = linked_crates(json::parse(metadata).value(), "user", files);
    ASSERT_EQ(crates.size(), 2u);
    EXPECT_EQ(crates[0].name, "deep");
    EXPECT_EQ(crates[0].licence, "as in terms.txt");
    EXPECT_EQ(crates[0].texts.at(0).text, "terms");
    EXPECT_EQ(crates[1].name + " " + crates[1].version, "linked 1.2.3");
    EXPECT_EQ(crates[1].source, "https://linked");
    ASSERT_EQ(crates[1].texts.size(), 1u);
    EXPECT_EQ(crates[1].texts[0].file, "LICENSE-MIT");
}

TEST(LinkedCrates, AreNoneOfAnEmptyAnswer) {
    const support::MemoryFileSystem files;
    EXPECT_TRUE(linked_crates(json::Value(), "user", files).empty());
}

}  // namespace
}  // namespace publish
