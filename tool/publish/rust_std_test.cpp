// SPDX-License-Identifier: MIT
#include "publish/rust_std.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace publish {
namespace {

constexpr const char* copyright = R"html(
<h2 id="in-tree-files">In-tree files</h2>
<b>File/Directory:</b> <code>.</code> <p><b>License:</b> Apache-2.0 OR MIT</p> <p><b>Copyright:</b> The Rust Project</p>
<b>File/Directory:</b> <code>library/unicode.rs</code> <p><b>License:</b> Unicode-3.0</p>
<p><b>Copyright:</b> 1991-2024 Unicode, Inc</p>
<h2 id="out-of-tree-dependencies">Out-of-tree dependencies</h2>
    <h3>📦 cfg-if-1.0.4</h3>
    <p><b>URL:</b> <a href="https://crates/cfg-if/1.0.4">https://crates/cfg-if/1.0.4</a></p>
    <p><b>License:</b> MIT OR Apache-2.0</p>
        <details><summary><code>LICENSE-APACHE</code></summary><pre>apache</pre></details>
        <details><summary><code>LICENSE-MIT</code></summary><pre>(c) &#34;Alex&#34; &#60;a@b&#62;</pre></details>
    <h3>📦 wasi-0.11.1+wasi-snapshot-preview1</h3>
    <p><b>License:</b> Apache-2.0</p>
)html";

build::Target linux_target() { return *std::ranges::find(build::targets(), "linux/amd64", &build::Target::name); }

std::vector<std::string> titles(const std::vector<Component>& components) {
    std::vector<std::string> titles;
    for (const Component& component : components) titles.push_back(component.name + " " + component.version);
    return titles;
}

TEST(RustStd, ReadsWhatRustSaysOfItself) {
    const std::vector<Component> crates = crates_of_copyright(copyright);
    EXPECT_EQ(titles(crates), (std::vector<std::string>{"cfg-if 1.0.4", "wasi 0.11.1+wasi-snapshot-preview1"}));
    ASSERT_EQ(crates[0].texts.size(), 1u);
    EXPECT_EQ(crates[0].texts[0].text, "(c) \"Alex\" <a@b>");
    EXPECT_EQ(crates[0].source, "https://crates/cfg-if/1.0.4");
    EXPECT_EQ(crates[1].licence, "Apache-2.0");
    EXPECT_EQ(crates[1].source, "");
}

TEST(RustStd, HoldsTheCratesOfTheTarget) {
    const build::Target target = linux_target();
    const support::Path rlibs = support::Path("/rust/lib/rustlib") / target.rust / "lib";
    const support::MemoryFileSystem files({{"/rust/share/doc/rust/COPYRIGHT-library.html", copyright},
                                           {"/rust/share/doc/rust/licenses/Unicode-3.0.txt", "unicode"},
                                           {rlibs / "libcfg_if-1.rlib", ""},
                                           {rlibs / "libmemchr-1.rlib", ""},
                                           {rlibs / "libstd-1.rlib", ""}});
    const std::vector<Component> components = rust_std({"", "", "1.95.0", "/rust", ""}, target, files);
    EXPECT_EQ(titles(components),
              (std::vector<std::string>{"Rust standard library 1.95.0", "cfg-if 1.0.4", "memchr "}));
    ASSERT_EQ(components[0].texts.size(), 3u);
    EXPECT_EQ(components[0].texts[1].text, "library/unicode.rs: Unicode-3.0, copyright 1991-2024 Unicode, Inc\n");
    EXPECT_EQ(components[0].texts[2].text, "unicode");
    EXPECT_TRUE(components[2].texts.at(0).text.starts_with("Copyright (c) 2015 Andrew Gallant\n\nPermission is"));
}

TEST(RustStd, IsNamedWhereNothingIsSaidOfIt) {
    const support::MemoryFileSystem files;
    const std::vector<Component> components = rust_std({"", "", "1.85.0", "/usr", ""}, linux_target(), files);
    ASSERT_EQ(components.size(), 1u);
    EXPECT_EQ(components[0].texts.size(), 1u);
}

}  // namespace
}  // namespace publish
