// SPDX-License-Identifier: MIT
// Names from one convention to another, with golint's initialisms.
#include "text/case.hpp"

#include <gtest/gtest.h>

namespace text {
namespace {

using Words = std::vector<std::string>;

TEST(Words, CutsEveryConvention) {
    EXPECT_EQ(words("beep_boop"), (Words{"beep", "boop"}));
    EXPECT_EQ(words("BeepBoop"), (Words{"beep", "boop"}));
    EXPECT_EQ(words("beepBoop"), (Words{"beep", "boop"}));
    EXPECT_EQ(words("HTTPServer2"), (Words{"http", "server2"}));
    EXPECT_EQ(words("MAX_SIZE"), (Words{"max", "size"}));
    EXPECT_EQ(words("kebab-case"), (Words{"kebab", "case"}));
    EXPECT_EQ(words("__x__y_"), (Words{"x", "y"}));
    EXPECT_EQ(words("UTF8String"), (Words{"utf8", "string"}));
    EXPECT_EQ(words("ABTest"), (Words{"ab", "test"}));
    EXPECT_EQ(words("getX"), (Words{"get", "x"}));
    EXPECT_EQ(words("_"), Words{});
    EXPECT_EQ(words(""), Words{});
}

TEST(Words, KeepsPluralsOfInitialismsWhole) {
    EXPECT_EQ(words("IDs"), (Words{"ids"}));
    EXPECT_EQ(words("userIDsByName"), (Words{"user", "ids", "by", "name"}));
    EXPECT_EQ(words("IDsafe"), (Words{"i", "dsafe"}));
}

TEST(UpperCamel, IsWhatAGoProgrammerWouldWrite) {
    EXPECT_EQ(upper_camel("beep_boop"), "BeepBoop");
    EXPECT_EQ(upper_camel("user_id"), "UserID");
    EXPECT_EQ(upper_camel("http_url"), "HTTPURL");
    EXPECT_EQ(upper_camel("HttpHeader"), "HTTPHeader");
    EXPECT_EQ(upper_camel("HTTPHeader"), "HTTPHeader");
    EXPECT_EQ(upper_camel("echo_i8"), "EchoI8");
    EXPECT_EQ(upper_camel("MAX_SIZE"), "MaxSize");
    EXPECT_EQ(upper_camel("utf8_len"), "UTF8Len");
    EXPECT_EQ(upper_camel("ideal"), "Ideal");
    EXPECT_EQ(upper_camel("x"), "X");
    EXPECT_EQ(upper_camel("vec3_dot"), "Vec3Dot");
    EXPECT_EQ(upper_camel(""), "");
}

TEST(UpperCamel, KnowsPluralsAndNumbersOfInitialisms) {
    EXPECT_EQ(upper_camel("IDs"), "IDs");
    EXPECT_EQ(upper_camel("user_ids"), "UserIDs");
    EXPECT_EQ(upper_camel("https_urls"), "HTTPSURLs");
    EXPECT_EQ(upper_camel("id2"), "ID2");
    EXPECT_EQ(upper_camel("https"), "HTTPS");
    EXPECT_EQ(upper_camel("caps"), "Caps");
}

TEST(UpperCamel, TakesMoreInitialisms) {
    const std::vector<std::string> more = {"PNG"};
    EXPECT_EQ(upper_camel("png_size", more), "PNGSize");
    EXPECT_EQ(upper_camel("read_pngs", more), "ReadPNGs");
    EXPECT_EQ(upper_camel("png_size"), "PngSize");
}

TEST(UpperCamel, IsExportedOutsideAsciiToo) {
    EXPECT_EQ(upper_camel("größe_über"), "GrößeÜber");
    EXPECT_EQ(upper_camel("ölStand"), "ÖlStand");
    EXPECT_EQ(upper_camel("имя_файла"), "ИмяФайла");
    EXPECT_EQ(upper_camel("数"), "X数");
}

TEST(LowerCamel, BeginsSmall) {
    EXPECT_EQ(lower_camel("user_id"), "userID");
    EXPECT_EQ(lower_camel("http_url"), "httpURL");
    EXPECT_EQ(lower_camel("ID"), "id");
    EXPECT_EQ(lower_camel("IDs"), "ids");
    EXPECT_EQ(lower_camel("HTTPServer"), "httpServer");
    EXPECT_EQ(lower_camel("Öl_stand"), "ölStand");
}

}  // namespace
}  // namespace text
