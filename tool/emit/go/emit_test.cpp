// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "emit/go/doc.hpp"
#include "emit/go/file.hpp"
#include "emit/go/names.hpp"

namespace emit::go {
namespace {

std::string documented(std::vector<std::string> lines, const std::string& name = "Add") {
    api::Doc doc;
    doc.lines = std::move(lines);
    return doc_comment(doc, "add", name, "Add calls the native function `add`.");
}

TEST(Doc, BeginsWithTheName) {
    EXPECT_EQ(documented({"Returns the sum."}), "// Add returns the sum.\n");
    EXPECT_EQ(documented({"A point."}, "Point"), "// Point is a point.\n");
    EXPECT_EQ(documented({"`add` does it."}), "// Add does it.\n");
    EXPECT_EQ(documented({"This one adds."}), "// This one adds.\n");
    EXPECT_EQ(documented({"A large package."}, ""), "// A large package.\n");
    EXPECT_EQ(documented({}), "// Add calls the native function `add`.\n");
}

TEST(Doc, SetsBlocksAsGofmtDoes) {
    EXPECT_EQ(documented({"Adds.", "", "# Panics", "Never:", "- one", "  more", "* two", "", "```", "add(1, 2)", "", "x", "```", "end"}),
              "// Add adds.\n//\n// # Panics\n//\n// Never:\n//\n//   - one more\n//   - two\n//\n//\tadd(1, 2)\n//\n//\tx\n//\n// end\n");
}

TEST(Doc, EndsWithADeprecation) {
    api::Doc doc;
    doc.lines = {"Adds."};
    doc.deprecated = "use sum";
    EXPECT_EQ(doc_comment(doc, "add", "Add", ""), "// Add adds.\n//\n// Deprecated: use sum\n");
    doc.deprecated = "";
    EXPECT_EQ(doc_comment(doc, "add", "Add", ""), "// Add adds.\n//\n// Deprecated: do not use it in new code.\n");
}

TEST(Names, EscapesWhatIsTaken) {
    EXPECT_EQ(parameter_name("user_id", {}), "userID");
    EXPECT_EQ(parameter_name("type", {}), "type_");
    EXPECT_EQ(parameter_name("frame", {}), "frame_");
    EXPECT_EQ(parameter_name("lift_point", {}), "liftPoint_");
    EXPECT_EQ(parameter_name("lifted", {}), "lifted");
    EXPECT_EQ(parameter_names({"user_id", "userId", "x"}, {}), (std::vector<std::string>{"userID", "userID_", "x"}));
}

TEST(File, AlignsColumns) {
    EXPECT_EQ(columns({{"a", "int"}, {"größe", "string"}, {"bridge.Outcome", ""}}), "a     int\ngröße string\nbridge.Outcome\n");
}

TEST(File, GroupsImports) {
    Imports imports;
    imports.need("unsafe");
    EXPECT_EQ(imports.declaration(), "import \"unsafe\"\n");
    imports.need("example.com/x/internal/bridge");
    EXPECT_EQ(imports.declaration(), "import (\n\t\"unsafe\"\n\n\t\"example.com/x/internal/bridge\"\n)\n");
}

}  // namespace
}  // namespace emit::go
