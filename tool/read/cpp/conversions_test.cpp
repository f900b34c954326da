// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

const std::string money = R"cpp(
    namespace bank {
    class Money { long long cents_ = 0; public: long long cents() const; static Money zero(); };
    enum class MoneyError { empty, bad };
    //beepboop:convert
    std::string money_to_go(const Money& value);
    std::expected<Money, MoneyError> money_from_go(std::string_view text) noexcept;
    }
)cpp";

TEST(Conversions, LetATypeCrossWhereverItOccurs) {
    const auto read = read_header(money + R"cpp(
        struct Account { bank::Money balance; std::optional<bank::Money> limit; };
        using Sum = bank::Money;
        bank::Money add(const bank::Money& a, std::vector<Sum> b, std::span<const bank::Money> c, bank::Money&& d) noexcept;
        std::map<bank::Money, int> count(bank::Money a) noexcept;
    )cpp");
    EXPECT_EQ(read.said(), "");
    const std::string converted = "converted<Money, text>";
    EXPECT_EQ(read.dump(), "record Account\n    balance " + converted + "\n    limit option<" + converted +
                               ">\nenumeration bank::MoneyError\n    empty = 0\n    bad = 1\n"
                               "conversion Money text fails with bank::MoneyError\n"
                               "function add(a &" +
                               converted + ", b list<" + converted + ">, c &list<" + converted + ">, d " + converted +
                               ") -> " + converted + "\nfunction count(a " + converted + ") -> ordered map<" +
                               converted + ", i32>\n");
    const auto& conversion = read.library.conversions.at(0);
    EXPECT_EQ(conversion.native, "::bank::Money");
    EXPECT_EQ(conversion.to_go, "::bank::money_to_go");
    EXPECT_EQ(conversion.from_go, "::bank::money_from_go");
    EXPECT_EQ(conversion.type.native, "::std::string");
    EXPECT_EQ(conversion.from_parameter.native, "::std::string_view");
    EXPECT_EQ(conversion.from_parameter.access, api::Access::borrow);
    EXPECT_FALSE(conversion.may_throw);
    EXPECT_EQ(read.library.functions.at(0).parameters.at(0).type.native, "const ::bank::Money&");
    EXPECT_EQ(read.library.functions.at(0).parameters.at(1).type.arguments.at(0).native, "::bank::Money");
}

TEST(Conversions, OfOtherLibrariesAndTemplates) {
    const auto read = read_header(R"cpp(
        #include <boost/rational.hpp>
        struct Fraction { int top, bottom; };
        //beepboop:skip
        template <class T> struct Box { T value; };
        //beepboop:convert
        Fraction rational_to_go(const boost::rational<int>& value);
        boost::rational<int> rational_from_go(const Fraction& value);
        //beepboop:convert
        int box_to_go(Box<int> value) noexcept;
        Box<int> box_from_go(int value) noexcept;
        // A type that is not read at all.
        //beepboop:convert
        std::vector<double> complex_to_go(const std::complex<double>& value) noexcept;
        std::complex<double> complex_from_go(std::span<const double> value) noexcept;
        boost::rational<int> half(boost::rational<int> x, Box<int> y, std::complex<double> z) noexcept;
    )cpp");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(),
              "record Fraction\n    top i32\n    bottom i32\nconversion boost::rational<int> Fraction\n"
              "conversion Box<int> i32\nconversion std::complex<double> list<f64>\n"
              "function half(x converted<boost::rational<int>, Fraction>, y converted<Box<int>, i32>, z "
              "converted<std::complex<double>, list<f64>>) -> converted<boost::rational<int>, Fraction>\n");
    EXPECT_EQ(read.library.conversions.at(0).native, "::boost::rational<int>");
    EXPECT_TRUE(read.library.conversions.at(0).may_throw);
    EXPECT_EQ(read.library.conversions.at(1).native, "::Box<int>");
    EXPECT_NE(
        said_of("//beepboop:convert\nint to(const b::R<int>& r);\nb::R<int> from(int x);\nvoid f(b::R<long long> r);")
            .find("`b::R<long long>` is converted with other arguments only"),
        std::string::npos);
}

TEST(Conversions, OfIncludedHeadersHold) {
    const auto read = read_header("#include \"money.hpp\"\nvoid pay(const bank::Money& m) noexcept;",
                                  {{"/project/cpp/money.hpp", "#include <string>\n#include <expected>\n" + money}});
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "enumeration bank::MoneyError\n    empty = 0\n    bad = 1\n"
                           "conversion Money text fails with bank::MoneyError\n"
                           "function pay(m &converted<Money, text>)\n");
}

TEST(Conversions, OfEnumsAndStructsReplaceThem) {
    const auto read =
        read_header("enum class E { a };\n//beepboop:convert\nint to(E e) noexcept;\nE from(int x) noexcept;\n"
                    "struct S { E e; };\nstd::expected<int, S> f(S s) noexcept;");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record S\n    e converted<E, i32>\nconversion E i32\n"
                           "function f(s S) -> i32 fails with S\n");
}

std::string wrong(const std::string& text) {
    const auto read = read_header("class M { int& x; };\n//beepboop:convert\n" + text);
    EXPECT_TRUE(read.sink.has_errors()) << text;
    EXPECT_EQ(read.library.functions.size(), 0u);
    return read.sink.sorted().empty() ? "" : read.sink.sorted().back().message;
}

TEST(Conversions, NeedTwoFunctionsThatFit) {
    const std::string alone = "`convert` stands above the first of two functions, and no other one follows `to`";
    EXPECT_EQ(wrong("int to(const M& m);"), alone);
    EXPECT_EQ(wrong("int to(const M& m);\nstruct Between {};\n//beepboop:skip\nM from(int x);"), alone);
    EXPECT_EQ(wrong("int to();\nM from(int x);"), "`to` does not give what travels for one value");
    EXPECT_EQ(wrong("void to(const M& m);\nM from(int x);"), "`to` does not give what travels for one value");
    EXPECT_EQ(wrong("int to(M* m);\nM from(int x);"), "`M*` is nothing that can be converted");
    EXPECT_EQ(wrong("int to(M& m);\nM from(int x);"), "`M&` is nothing that can be converted");
    EXPECT_EQ(wrong("int to(const std::string& m);\nstd::string from(int x);"),
              "`const std::string&` crosses as it is");
    EXPECT_EQ(wrong("std::expected<int, std::string> to(const M& m);\nM from(int x);"),
              "`to` fails, and values cross always");
    EXPECT_EQ(wrong("std::string_view to(const M& m);\nM from(std::string_view x);"), "`to` lends what travels");
    EXPECT_EQ(wrong("int to(const M& m);\nM from();"), "`from` does not take what travels");
    EXPECT_EQ(wrong("int to(const M& m);\nM from(bool x);"), "`from` takes `bool`, and `to` gives `int`");
    EXPECT_EQ(wrong("int to(const M& m);\nM from(int& x);"), "`from` takes `int&`, and `to` gives `int`");
    EXPECT_EQ(wrong("int to(const M& m);\nint from(int x);"), "`from` gives `int`, not `M`");
    EXPECT_EQ(wrong("int to(const M& m);\nstd::expected<M, int> from(int x);").find("`int` is no error"), 0u);
    EXPECT_EQ(wrong("void* to(const M& m);\nM from(int x);").find("`void*` is a raw pointer"), 0u);
    EXPECT_EQ(wrong("int to(const M& m) = delete;\nM from(int x);"), "`to` is deleted");
    EXPECT_EQ(wrong("struct { int x; } to(const M& m);\nM from(int x);"), "a type without a name cannot cross");
}

TEST(Conversions, AreMadeOnceOfTypesThatCross) {
    EXPECT_EQ(wrong("int to(M m);\nM from(int x);\n//beepboop:convert\nint also_to(const M& m);\nM also_from(int x);"),
              "`M` is converted twice");
    EXPECT_EQ(wrong("int to(M m);\n//beepboop:fast\nM from(int x);"), "`fast` does not fit conversions");
    EXPECT_EQ(said_of("//beepboop:convert\nstruct S { int x; };"),
              "error[invalid-directive] : `convert` does not fit structs @ //beepboop:convert\n");
    const auto read = read_header("class M { int x; };\nstruct Bad { void* p; };\n//beepboop:convert\nBad to(const M& "
                                  "m);\nM from(Bad b);");
    EXPECT_TRUE(read.sink.has_errors());
}

TEST(Conversions, AreNoErrorsAndNoConstants) {
    const auto said = said_of(money + "std::expected<int, bank::Money> f();\nconstexpr bank::Money m{};\n"
                                      "void g(bank::Money& m);\nusing V = std::variant<bank::Money>;");
    EXPECT_NE(said.find("f: `bank::Money` is converted, and what travels in its place is no error"), std::string::npos);
    EXPECT_NE(said.find("m: `m` is of a type that Go has no constants of"), std::string::npos);
    EXPECT_NE(said.find("g: `bank::Money&` would be changed in place"), std::string::npos);
    EXPECT_NE(said.find("V: `bank::Money` does not cross: `Money` crosses as what it is converted to"),
              std::string::npos);
}

}  // namespace
}  // namespace reader::cpp
