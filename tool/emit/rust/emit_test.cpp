// SPDX-License-Identifier: MIT
#include "emit/rust/emit.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "emit/rust/parts.hpp"
#include "emit/rust/sample.hpp"
#include "support/file_system.hpp"
#include "support/folder_test.hpp"
#include "support/process.hpp"

namespace emit::rust {
namespace {

using namespace sample;

output::OutputTree emitted(const abi::Bridge& bridge) {
    output::OutputTree tree;
    emit(bridge, {.package = "hello", .path = "../../rust", .features = {}, .default_features = true, .patch = ""},
         ".beepboop/rust", tree);
    return tree;
}

abi::Bridge with_everything() {
    auto fails = function("a_function_whose_name_takes_more_than_half_a_line",
                          {{"a_first_parameter_with_a_long_name", str()},
                           {"a_second_parameter_with_a_long_name", slice(point())},
                           {"third", reference(vec(string()))}},
                          vec(shape()));
    fails.error = string();
    fails.native_type = "fn(&str, &[::user::Point], &::std::vec::Vec<::std::string::String>) -> "
                        "::std::result::Result<::std::vec::Vec<::user::Shape>, ::std::string::String>";
    std::vector<std::pair<std::string, api::Type>> many;
    for (int i = 0; i < 30; ++i) {
        many.emplace_back("value" + std::to_string(i), number(Scalar::i64));
    }
    return bound({fails,
                  function("paint", {{"type", color()}, {"frame", slice(number(Scalar::u8), Access::exclusive)}}),
                  function("many", many),
                  method("grow", Access::exclusive, {{"others", slice(point(), Access::exclusive)}}),
                  function("a_name", {{"a_parameter_whose_name_is_so_long_that_it_takes_all_of_a_line_by_itself_if_any", point()},
                                      {"a_parameter_whose_name_is_so_long_that_a_line_breaks", reference(vec(string()))}})});
}

TEST(Emit, AFileAKind) {
    const auto tree = emitted(bound({function("move_to", {{"point", point()}})}));
    std::vector<std::string> own;
    for (const auto& [path, text] : tree.files()) {
        EXPECT_NE(text.find(output::ownership_mark), std::string::npos) << path;
        if (path.find("/runtime/") == std::string::npos) {
            own.push_back(path);
        }
    }
    EXPECT_EQ(own, (std::vector<std::string>{".beepboop/rust/Cargo.toml", ".beepboop/rust/src/functions.rs",
                                             ".beepboop/rust/src/lib.rs", ".beepboop/rust/src/records.rs"}));
    EXPECT_EQ(tree.folders(), std::vector<std::string>{".beepboop/rust"});
    EXPECT_TRUE(tree.files().contains(".beepboop/rust/src/runtime/mod.rs"));
    EXPECT_TRUE(tree.files().contains(".beepboop/rust/src/runtime/types/scalar.rs"));
}

TEST(Emit, TheLibraryTellsItsAbi) {
    auto bridge = bound({function("ping", {})});
    bridge.hash = "0123456789abcdef";
    const auto text = emitted(bridge).files().at(".beepboop/rust/src/lib.rs");
    EXPECT_NE(text.find("pub static bb_native_abi: [u8; 17] = *b\"0123456789abcdef\\0\";"), std::string::npos);
    EXPECT_NE(text.find("pub unsafe extern \"C\" fn bb_native_free(frame: &mut runtime::FreeFrame) {"),
              std::string::npos);
    EXPECT_NE(text.find("mod functions;\n#[allow(dead_code)]\nmod runtime;\n"), std::string::npos);
}

TEST(Manifest, DependsOnTheCratesWhoseTypesItNames) {
    const auto text = manifest(bound({}), {.package = "hello",
                                           .path = "../../rust",
                                           .features = {},
                                           .default_features = true,
                                           .patch = "",
                                           .dependencies = {{"uuid", "uuid", "", "", "features = [ 'v4' ]\nversion = '1'"},
                                                            {"model", "my-model", "cfg(unix)", "../../model", ""}}});
    EXPECT_NE(text.find("path = \"../../rust\"\n\n"
                        "[dependencies.uuid]\npackage = \"uuid\"\nfeatures = [ 'v4' ]\nversion = '1'\n\n"
                        "[target.\"cfg(unix)\".dependencies.model]\npackage = \"my-model\"\npath = \"../../model\"\n\n"),
              std::string::npos)
        << text;
}

TEST(Manifest, NamesTheCrateAndItsFeatures) {
    const auto bridge = bound({});
    const auto plain = manifest(
        bridge, {.package = "hello", .path = "../../rust", .features = {}, .default_features = true, .patch = ""});
    EXPECT_NE(plain.find("[lib]\nname = \"native\"\n"), std::string::npos);
    EXPECT_NE(plain.find("[dependencies.user]\npackage = \"hello\"\npath = \"../../rust\"\n\n"), std::string::npos);
    EXPECT_TRUE(plain.ends_with("[workspace]\n"));
    const auto full = manifest(bridge, {.package = "hello",
                                        .path = "a \"b\" \\c",
                                        .features = {"x", "y/z"},
                                        .default_features = false,
                                        .patch = "[patch.crates-io]\nfoo = { path = \"/foo\" }"});
    EXPECT_NE(full.find("path = \"a \\\"b\\\" \\\\c\"\ndefault-features = false\nfeatures = [\"x\", \"y/z\"]\n"),
              std::string::npos);
    EXPECT_TRUE(full.ends_with("[workspace]\n\n[patch.crates-io]\nfoo = { path = \"/foo\" }\n"));
}

TEST(Emit, RustfmtChangesNothing) {
    const auto runner = support::real_process_runner();
    if (!runner->find("rustfmt")) {
        GTEST_SKIP() << "rustfmt is not installed";
    }
    const auto folder = support::new_folder();
    const auto files = support::real_file_system();
    const auto tree = emitted(with_everything());
    for (const auto& [path, text] : tree.files()) {
        ASSERT_TRUE(files->write(folder / path, text));
    }
    support::Command command;
    command.program = "rustfmt";
    command.arguments = {"--check",   "--color", "never",
                         "--edition", "2021",    (folder / ".beepboop/rust/src/lib.rs").string()};
    const auto result = runner->run(command);
    std::filesystem::remove_all(folder);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->output + result->error_output, "");
    EXPECT_EQ(result->exit_code, 0);
}

}  // namespace
}  // namespace emit::rust
