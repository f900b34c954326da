// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

TEST(Errors, OfEveryKindOfType) {
    const auto read = read_header(
        "namespace io {\nenum class ParseError { empty, bad };\nstruct Missing { std::string key; };\n"
        "struct Denied {};\nusing LookupError = std::variant<Missing, Denied>;\n"
        "std::expected<int, ParseError> parse(std::string_view text) noexcept;\n"
        "std::expected<void, Missing> find(int key) noexcept;\nstd::expected<int, LookupError> look(int key);\n}");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(
        read.dump(),
        "record io::Missing\n    key text\nrecord io::Denied\nenumeration io::ParseError\n    empty = 0\n    bad = "
        "1\nvariant io::LookupError\n    Missing\n    Denied\n"
        "function io::parse(text &text) -> i32 fails with io::ParseError\n"
        "function io::find(key i32) fails with io::Missing\n"
        "function io::look(key i32) -> i32 fails with io::LookupError throws\n");
    EXPECT_EQ(read.library.functions[2].error->native, "::io::LookupError");
}

TEST(Errors, OfIncludedHeadersCome) {
    const auto read = read_header("#include \"errors.hpp\"\nstd::expected<int, E> f() noexcept;",
                                  {{"/project/cpp/errors.hpp", "struct Unused {};\nstruct E { int code; };"}});
    EXPECT_EQ(read.dump(), "record E\n    code i32\nfunction f() -> i32 fails with E\n");
}

TEST(Exceptions, HaveTheirGettersAsFields) {
    const auto read = read_header(R"cpp(
        namespace geo {
        /// Bad text.
        class ParseError : public std::runtime_error {
        public:
            using std::runtime_error::runtime_error;
            ParseError(const std::string& what, int line);
            const char* what() const noexcept override;
            /// The line, from 1.
            int line() const noexcept { return line_; }
            //beepboop:name File
            const std::string& path() const;
            std::string_view word() const;
            std::optional<int> column() const;
            const int code = 3;

        private:
            int line_ = 0;
        };
        }
        int parse(std::string_view text);
    )cpp");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "/// Bad text.\nerror geo::ParseError\n    /// The line, from 1.\n    line i32\n"
                           "    path text as File\n    word text\n    column option<i32>\n    code i32\n"
                           "function parse(text &text) -> i32 throws\n");
    const auto& record = read.library.records.at(0);
    EXPECT_TRUE(record.exception);
    EXPECT_EQ(record.bases, 2u);
    EXPECT_EQ(record.native, "::geo::ParseError");
    EXPECT_TRUE(record.fields[0].getter);
    EXPECT_EQ(record.fields[1].type.native, "::std::string");
    EXPECT_FALSE(record.fields[4].getter);
}

TEST(Exceptions, HaveThoseOfTheirBasesToo) {
    const auto read = read_header(R"cpp(
        struct ApiError : std::exception { virtual int code() const; std::string text() const; };
        struct Coded { int number() const; };
        class NetError : public virtual ApiError, public Coded {
        public: int code() const override; bool again() const; };
        class Hidden : std::runtime_error { public: int x() const noexcept; };
        class Timeout final : public NetError {};
    )cpp");
    EXPECT_EQ(read.dump(), "error ApiError\n    code i32\n    text text\nrecord Coded\n"
                           "error NetError derives from ApiError\n    code i32\n    text text\n    number i32\n    again bool\n"
                           "error Timeout derives from ApiError, NetError\n    code i32\n    text text\n    number i32\n    again bool\n"
                           "object Hidden\nmethod Coded::number(self &Coded) -> i32 throws\n"
                           "method Hidden::x(self &Hidden) -> i32\n");
    ASSERT_EQ(read.library.records.size(), 4u);
    EXPECT_EQ(read.library.records[0].bases, 1u);
    EXPECT_EQ(read.library.records[2].bases, 3u);
    EXPECT_EQ(read.library.records[3].bases, 4u);
}

TEST(Exceptions, AreFoundWhateverTheirBaseIsCalled) {
    const auto read = read_header(
        "using namespace std;\nusing Base = std::logic_error;\nclass A;\nclass B : public Base {};\n"
        "class A : public B {};\nstruct C : out_of_range {};\nstruct D : std::filesystem::filesystem_error {};\n"
        "struct E : D, public std::nested_exception {};");
    EXPECT_EQ(read.said(), "");
    std::string seen;
    for (const auto& record : read.library.records) {
        seen += fmt::format("{}{} ", record.name, record.bases);
    }
    EXPECT_EQ(seen, "B2 A3 C3 D4 E6 ");
}

TEST(Exceptions, HaveTheCodeOfASystemError) {
    const auto read = read_header("struct A : std::system_error { int line() const; };\nstruct B : A {};\n"
                                  "struct C : std::ios_base::failure { int code() const; };");
    EXPECT_EQ(read.dump(), "error A\n    line i32\n    /// The error of the system.\n    code error source\n"
                           "error B derives from A\n    line i32\n    /// The error of the system.\n    code error source\n"
                           "error C\n    code i32\n");
}

TEST(Exceptions, ListWhatIsNoGetter) {
    const auto read = read_header(R"cpp(
        struct E : std::exception {
            explicit E(int);
            ~E() override;
            int of(int x) const;
            int change();
            static E make();
            void* raw() const;
            const char* file() const;
            void nothing() const;
            //beepboop:skip
            long quiet() const;
            int fine() const;
        };
    )cpp");
    EXPECT_EQ(read.dump(), "error E\n    fine i32\n");
    const std::string rest = " is no getter, and of an exception only these cross @ ";
    const auto listed = [&](const std::string& name) {
        return "skipped[unsupported-item] E: `" + name + "`" + rest + name + "\n";
    };
    EXPECT_EQ(read.said(),
              listed("of") + listed("change") + listed("make") +
                  "skipped[unsupported-type] E: `void*` is a raw pointer: it does not say who owns what it points to, "
                  "nor whether it is there @ void*\n"
                  "skipped[unsupported-type] E: `const char*` does not say how long its text lives, nor whether it is "
                  "there @ const char*\n" +
                  listed("nothing"));
}

TEST(Exceptions, LoseGettersOfWhatDoesNotCross) {
    const auto read =
        read_header("struct C { void* x; };\nstruct E : std::exception { const C& c() const; int code() const; };");
    EXPECT_EQ(read.dump(), "error E\n    code i32\n");
    EXPECT_NE(read.said().find("E: `C` does not cross: `void*` is a raw pointer"), std::string::npos);
}

TEST(Exceptions, OfIncludedHeadersComeWhereAFunctionFailsWithThem) {
    const auto read = read_header("#include \"errors.hpp\"\nstd::expected<int, A> f() noexcept;",
                                  {{"/project/cpp/errors.hpp", "struct A : std::exception { int x() const; };\n"
                                                               "struct B : std::exception { int y() const; };"}});
    EXPECT_EQ(read.dump(), "error A\n    x i32\nfunction f() -> i32 fails with A\n");
}

TEST(FlatErrors, ByDirective) {
    const auto read = read_header("//beepboop:flat\nclass A { int x; };\n//beepboop:flat\nstruct B { int x; };\n"
                                  "//beepboop:flat\nenum class C { c };\nstruct X { int x; };\n"
                                  "//beepboop:flat\nusing D = std::variant<X>;\n"
                                  "//beepboop:flat\nstruct E : std::exception { int x() const; };\n"
                                  "std::expected<int, C> f() noexcept;\nstd::expected<int, D> g() noexcept;\n");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "flat error A\nflat error B\nflat error C\nrecord X\n    x i32\nflat error D\nflat error E\n"
                           "function f() -> i32 fails with C\nfunction g() -> i32 fails with D\n");
    EXPECT_TRUE(read.library.records.back().exception);
}

TEST(FlatErrors, OfWhatCannotCrossAreFlatByThemselves) {
    const auto read = read_header("class A { int x; public: const char* what() const; };\nstruct B { void* p; };\n"
                                  "using V = std::variant<B>;\nstd::expected<int, A> f() noexcept;\n"
                                  "std::expected<int, V> g() noexcept;\nstd::expected<int, A> again() noexcept;\n");
    EXPECT_EQ(read.dump(), "flat error A\nflat error V\nfunction f() -> i32 fails with A\n"
                           "function g() -> i32 fails with V\nfunction again() -> i32 fails with A\n");
    EXPECT_EQ(read.library.records[1].native, "::V");
    EXPECT_EQ(read.said(), "skipped[unsupported-type] B: `void*` is a raw pointer: it does not say who owns what it "
                           "points to, nor whether it is there @ void*\n");
}

TEST(FlatErrors, ByThemselvesAreNothingElse) {
    const auto read = read_header("class A { int x; };\nstd::expected<int, A> f() noexcept;\nA g() noexcept;\n"
                                  "enum class C : long { c };\nstd::expected<int, C> h() noexcept;\n"
                                  "//beepboop:skip\nclass D { int x; };\nstd::expected<int, D> i() noexcept;\n");
    EXPECT_EQ(read.dump(), "flat error A\nfunction f() -> i32 fails with A\n");
    const auto said = read.sink.sorted();
    ASSERT_EQ(said.size(), 4u);
    EXPECT_EQ(said[0].item, "g");
    EXPECT_EQ(said[1].item, "C");
    EXPECT_EQ(said[2].item, "h");
    EXPECT_EQ(said[2].label, "error");
    EXPECT_EQ(said[3].message, "`D` does not cross: `D` is left out by its directive `skip`");
}

TEST(Errors, HoldWhatCausedThem) {
    const auto read = read_header(
        "enum class Low { a };\nstruct Place { int x; };\nstruct IoError { std::string text; };\n"
        "struct A { std::optional<Low> source; };\nstruct B { Place source; };\nstruct C { std::error_code source; };\n"
        "struct D { IoError source; IoError other; };\nstd::expected<int, Low> f() noexcept;\n");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(),
              "record Place\n    x i32\nrecord IoError\n    text text\nrecord A\n    source option<Low> source\n"
              "record B\n    source Place\nrecord C\n    source error source\n"
              "record D\n    source IoError source\n    other IoError\nenumeration Low\n    a = 0\n"
              "function f() -> i32 fails with Low\n");
}

}  // namespace
}  // namespace reader::cpp
