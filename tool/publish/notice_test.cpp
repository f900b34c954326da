// SPDX-License-Identifier: MIT
#include "publish/notice.hpp"

#include <gtest/gtest.h>

#include "publish/licence_files.hpp"
#include "support/file_system.hpp"

namespace publish {
namespace {

std::vector<std::string> names(const std::vector<LicenceText>& texts) {
    std::vector<std::string> names;
    for (const LicenceText& text : texts) names.push_back(text.file);
    return names;
}

using Names = std::vector<std::string>;

TEST(Notice, ListsEachComponentAndEachTextOnce) {
    const std::vector<Component> components = {
        {"two", "1.0.0", "MIT", "https://two", {{"LICENSE", "Do as you like.\r\n"}}},
        {"one", "0.1.0", "Zlib", "", {{"COPYING", "\nDo as you like.  \n\n"}, {"NOTICE", "Thanks."}}},
        {"two", "1.0.0", "MIT", "https://two", {{"LICENSE", "Do as you like.\n"}}},
    };
    const std::string rule(80, '-');
    EXPECT_EQ(notice(united(components)),
              std::string(notice_mark) +
                  "\n\nThe native libraries of this package contain the software named here, each "
                  "on its own terms.\n\n"
                  "one 0.1.0\n    licence: Zlib\n"
                  "two 1.0.0\n    licence: MIT\n    source:  https://two\n"
                  "\n" +
                  rule + "\nCOPYING of one 0.1.0, two 1.0.0\n" + rule +
                  "\n\nDo as you like.\n"
                  "\n" +
                  rule + "\nNOTICE of one 0.1.0\n" + rule + "\n\nThanks.\n");
}

TEST(LicenceFiles, AreKnownByTheirNames) {
    const support::MemoryFileSystem files({{"/c/LICENSE-MIT", "a"},
                                           {"/c/licence.txt", "b"},
                                           {"/c/COPYING", "c"},
                                           {"/c/license.rs", "no"},
                                           {"/c/README.md", "no"},
                                           {"/c/LICENSES/Zlib.txt", "d"},
                                           {"/c/doc/terms.txt", "e"},
                                           {"/c/NOTICE", "f"}});
    EXPECT_EQ(names(licence_texts("/c", "doc/terms.txt", files)),
              (Names{"COPYING", "LICENSE-MIT", "NOTICE", "licence.txt", "LICENSES/Zlib.txt", "terms.txt"}));
    EXPECT_EQ(names(licence_texts("/nowhere", "", files)), Names{});
}

TEST(LicenceFiles, OfAChoiceTheMitLicenceIsEnough) {
    const std::vector<LicenceText> both = {{"LICENSE-APACHE", ""}, {"LICENSE-MIT", ""}, {"NOTICE", ""}};
    EXPECT_EQ(names(chosen_texts("MIT OR Apache-2.0", both)), (Names{"LICENSE-MIT", "NOTICE"}));
    EXPECT_EQ(names(chosen_texts("Apache-2.0/MIT", both)), (Names{"LICENSE-MIT", "NOTICE"}));
    EXPECT_EQ(names(chosen_texts("MIT AND Apache-2.0", both)), names(both));
    EXPECT_EQ(names(chosen_texts("Apache-2.0", both)), names(both));
    EXPECT_EQ(names(chosen_texts("MIT OR Apache-2.0", {{"LICENSE", ""}})), Names{"LICENSE"});
}

TEST(LicenceFiles, TellCopyleftWithoutAChoice) {
    EXPECT_TRUE(is_copyleft("GPL-3.0-only"));
    EXPECT_TRUE(is_copyleft("LGPL-2.1-or-later"));
    EXPECT_FALSE(is_copyleft("MIT OR GPL-2.0"));
    EXPECT_FALSE(is_copyleft("MIT"));
}

}  // namespace
}  // namespace publish
