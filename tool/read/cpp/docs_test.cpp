// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

using Lines = std::vector<std::string>;

/// The documentation of the last function.
Lines doc(const std::string& text) { return read_header(text).library.functions.back().doc.lines; }
Lines library_doc(const std::string& text) { return read_header(text).library.doc.lines; }

TEST(Docs, LineComments) {
    EXPECT_EQ(doc("/// One.\n///\n///  Two.\nvoid f();"), (Lines{"One.", "", " Two."}));
    EXPECT_EQ(doc("int x();\n\n//! One.\nvoid f();"), (Lines{"One."}));
    EXPECT_EQ(doc("// no\n//// no\nvoid f();"), Lines{});
    EXPECT_EQ(doc("/// One.\n// no\n/// Two.\nvoid f();"), (Lines{"One.", "Two."}));
}

TEST(Docs, BlockComments) {
    EXPECT_EQ(doc("/** One. */\nvoid f();"), Lines{"One."});
    EXPECT_EQ(doc("/**\n * One.\n *\n *   Two.\n */\nvoid f();"), (Lines{"One.", "", "  Two."}));
    EXPECT_EQ(doc("int x();\n/*!\n   One.\n     Two.\n*/\nvoid f();"), (Lines{"One.", "  Two."}));
    EXPECT_EQ(doc("/* no */\n/*** no */\n/**/\nvoid f();"), Lines{});
}

TEST(Docs, BriefIsDropped) {
    EXPECT_EQ(doc("/// @brief One.\nvoid f();"), Lines{"One."});
    EXPECT_EQ(doc("/** \\brief One. */\nvoid f();"), Lines{"One."});
    EXPECT_EQ(doc("/// @briefly said.\nvoid f();"), Lines{"@briefly said."});
    EXPECT_EQ(doc("/// @param x the x\nvoid f(int x);"), Lines{"@param x the x"});
}

TEST(Docs, BehindTheItem) {
    EXPECT_EQ(doc("void f();  ///< One.\n           ///< Two.\nint x;"), (Lines{"One.", "Two."}));
    EXPECT_EQ(doc("int x();  ///< Not f's.\n/// One.\nvoid f();"), Lines{"One."});
    EXPECT_EQ(dump_of("struct P {\n  int x;  ///< X.\n  int y;  /**< Y. */\n  /// Z.\n  int z;\n};  ///< P."),
              "/// P.\nrecord P\n    /// X.\n    x i32\n    /// Y.\n    y i32\n    /// Z.\n    z i32\n");
}

TEST(Docs, OfTheLibrary) {
    EXPECT_EQ(library_doc("// licence\n//! One.\n//! Two.\n#pragma once\nvoid f();"), (Lines{"One.", "Two."}));
    EXPECT_EQ(library_doc("/// @file\n/// One.\n\n/// Of f.\nvoid f();"), Lines{"One."});
    EXPECT_EQ(library_doc("/**\n * @file api.hpp\n * @brief One.\n */\nvoid f();"), Lines{"One."});
    EXPECT_EQ(library_doc("/// @file Sums of all kinds.\nvoid f();"), Lines{"Sums of all kinds."});
    EXPECT_EQ(library_doc("/// Of f.\nvoid f();"), Lines{});
    EXPECT_EQ(doc("/// @file\n/// One.\n\n/// Of f.\nvoid f();"), Lines{"Of f."});
    EXPECT_EQ(doc("//! One.\n#pragma once\nvoid f();"), Lines{});
}

TEST(Docs, DoNotReachOverThePreprocessor) {
    EXPECT_EQ(doc("/// Of nothing.\n#include <string>\nvoid f();"), Lines{});
    EXPECT_EQ(doc("/// Of f.\n[[nodiscard]]\nint f();"), Lines{"Of f."});
    EXPECT_EQ(doc("namespace a {\n/// Of f.\nint f();\n}"), Lines{"Of f."});
}

TEST(Docs, Deprecation) {
    const auto deprecated = [](const std::string& text) {
        return read_header(text).library.functions.back().doc.deprecated;
    };
    EXPECT_EQ(deprecated("[[deprecated(\"use \\\"g\\\"\")]] void f();"), "use \"g\"");
    EXPECT_EQ(deprecated("[[nodiscard, deprecated]] int f();"), "");
    EXPECT_EQ(deprecated("/// Doc.\n__attribute__((deprecated(\"one \" \"two\"))) void f();"), "one two");
    EXPECT_EQ(deprecated("void f [[deprecated(\"x\")]] ();"), "x");
    EXPECT_EQ(deprecated("[[deprecated]] void g();\nvoid f();"), std::nullopt);
    EXPECT_EQ(deprecated("[[nodiscard]] int f([[maybe_unused]] int x);"), std::nullopt);
    const auto read =
        read_header("struct [[deprecated(\"old\")]] P {\n  int x;\n  [[deprecated(\"gone\")]] int y;\n  int z;\n};");
    EXPECT_EQ(read.dump(), "deprecated old\nrecord P\n    x i32\n    deprecated gone\n    y i32\n    z i32\n");
}

}  // namespace
}  // namespace reader::cpp
