// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "read/cpp/reading_test.hpp"

namespace reader::cpp {
namespace {

const std::string counter =
    "class Counter {\npublic:\n  explicit Counter(int start) noexcept;\n  int get() const noexcept;\n"
    "  void add(int by);\n  int finish() &&;\n  static Counter from(std::string_view text);\n"
    "private:\n  int n_;\n};\n";

TEST(Objects, HaveConstructorsMethodsAndStatics) {
    const auto read = read_header("namespace geo {\n/// Counts.\n" + counter + "}\n");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "/// Counts.\nobject geo::Counter\n"
                           "function geo::Counter::new(start i32) -> geo::Counter\n"
                           "method geo::Counter::get(self &geo::Counter) -> i32\n"
                           "method geo::Counter::add(self &mut geo::Counter, by i32) throws\n"
                           "method geo::Counter::finish(self geo::Counter) -> i32 throws\n"
                           "function geo::Counter::from(text &text) -> geo::Counter throws\n");
    const auto& make = read.library.functions.at(0);
    EXPECT_EQ(make.native, "::geo::Counter");
    EXPECT_EQ(make.native_type, "::geo::Counter(int) noexcept");
    EXPECT_EQ(make.owner->kind, api::TypeKind::object);
    EXPECT_EQ(read.library.functions.at(3).native_type, "int (::geo::Counter::*)() &&");
    EXPECT_EQ(read.library.functions.at(3).parameters.at(0).type.native, "::geo::Counter&&");
}

/// Whether a struct is an object.
bool is_object(const std::string& text) {
    const auto read = read_header(text);
    EXPECT_EQ(read.library.records.size() + read.library.objects.size(), 1u) << text << read.said();
    return read.library.objects.size() == 1;
}

TEST(Objects, AreClassesThatAreNoAggregates) {
    EXPECT_TRUE(is_object("class C { int x; };"));
    EXPECT_TRUE(is_object("struct C { int y; private: int x; };"));
    EXPECT_TRUE(is_object("struct C { int y; protected: int x; };"));
    EXPECT_TRUE(is_object("struct C { C(int); int x; };"));
    EXPECT_TRUE(is_object("struct C { C() = default; int x; };"));
    EXPECT_TRUE(is_object("struct C { C(const C&) = delete; int x; };"));
    EXPECT_TRUE(is_object("struct C { ~C(); int x; };"));
    EXPECT_TRUE(is_object("struct C { virtual void f() = 0; };"));
    EXPECT_TRUE(is_object("struct C : std::enable_shared_from_this<C> { int x; };"));
    EXPECT_TRUE(is_object("//beepboop:object\nstruct C { int x; };"));
    EXPECT_FALSE(is_object("struct C { int x; private: void f(); };"));
    EXPECT_FALSE(is_object("class C { public: int x; };"));
    EXPECT_FALSE(is_object("class C { static int x; };"));
    EXPECT_FALSE(is_object("//beepboop:record\nstruct C { int x; };"));
}

TEST(Objects, OfOneConstructorsTheFirstIsNew) {
    const auto read =
        read_header("class C {\npublic:\n  C(int x);\n  C(bool x);\n  //beepboop:name FromText\n"
                    "  explicit C(const std::string& text);\n  C(const C&);\n  C(C&& other) noexcept;\n"
                    "  C() = delete;\n  C& operator=(const C&);\n  ~C();\nprivate:\n  C(double);\n  int x_;\n};\n");
    EXPECT_EQ(read.dump(), "object C\nfunction C::new(x i32) -> C throws\n"
                           "function C::new(text &text) -> C throws as FromText\n");
    EXPECT_EQ(read.said(),
              "skipped[overloaded] C::new: `C::new` is overloaded, and Go knows one function of a name @ C\n");
}

TEST(Objects, HaveTheConstructorThatTheCompilerMakes) {
    const std::string made = "object C\nfunction C::new() -> C throws\n";
    EXPECT_EQ(dump_of("class C { int x; std::string y; };"), made);
    EXPECT_EQ(dump_of("class C { const int x = 3; int& y = z; };"), made);
    EXPECT_EQ(dump_of("class C { int& x; };"), "object C\n");
    EXPECT_EQ(dump_of("class C { std::array<std::pair<int, bool>, 2> x; std::mutex y; };"), made);
    EXPECT_EQ(dump_of("class C { std::pair<int, std::reference_wrapper<int>> x; };"), "object C\n");
    EXPECT_EQ(dump_of("struct P { int& x; };\nclass C { P p; };").find("new"), std::string::npos);
    EXPECT_NE(dump_of("struct P { P(); P(int); int x; };\nclass C { P p; };").find("function C::new()"),
              std::string::npos);
    EXPECT_EQ(dump_of("class C { C c; };"), "object C\n");
    EXPECT_EQ(dump_of("class C { const int x; };"), "object C\n");
    EXPECT_EQ(dump_of("class C : public other::Base { int x; };"), "object C\n");
    EXPECT_EQ(dump_of("class A { public: A(int); int x; };\nclass C { A a; };"),
              "object A\nobject C\nfunction A::new( i32) -> A throws\n");
}

TEST(Objects, AbstractOnesHaveNoConstructor) {
    const auto read = read_header("class Shape {\npublic:\n  Shape() = default;\n  virtual ~Shape() = default;\n"
                                  "  virtual double area() const = 0;\n};\n"
                                  "class Round : public Shape {\npublic:\n  Round(double r);\n};\n"
                                  "class Circle final : public Round {\npublic:\n  Circle(double r);\n"
                                  "  double area() const override;\n};\n");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(),
              "object Shape\nobject Round : Shape\nobject Circle : Round\n"
              "method Shape::area(self &Shape) -> f64 throws\nmethod Round::area(self &Round) -> f64 throws\n"
              "function Circle::new(r f64) -> Circle throws\nmethod Circle::area(self &Circle) -> f64 throws\n");
}

TEST(Objects, InheritWhatTheyDoNotHide) {
    const auto read = read_header(
        "class A {\npublic:\n  int a() const noexcept;\n  int b() const noexcept;\n"
        "  static int s() noexcept;\n  int x() const noexcept;\n  void* odd() const;\nprivate:\n  int n_;\n};\n"
        "class B : public A {\npublic:\n  int b(int) const noexcept;\nprivate:\n  int x;\n};\n"
        "class C : private A { int y; };\nclass D : public virtual A { int y; };\n"
        "class E : public A, public B { int y; };\n");
    EXPECT_EQ(
        read.said(),
        "skipped[unsupported-type] A::odd: `void*` is a raw pointer: it does not say who owns what it points to, "
        "nor whether it is there @ void*\n"
        "skipped[unsupported-item] D::A: `A` is a virtual base, whose members are not seen through `D` @ A\n"
        "skipped[unsupported-item] E::A: `A` is a base several times, whose members are not seen through `E` @ A\n");
    EXPECT_EQ(read.library.objects.at(4).bases, std::vector<std::size_t>{1});
    EXPECT_EQ(read.library.objects.at(1).bases, std::vector<std::size_t>{0});
    EXPECT_EQ(read.library.objects.at(2).bases.size() + read.library.objects.at(3).bases.size(), 0u);
    std::string of_b;
    for (const auto& function : read.library.functions) {
        if (function.owner->declaration == 1) {
            of_b += function.name + " " + function.native + " " + function.native_type + "\n";
        }
    }
    EXPECT_EQ(of_b,
              "a ::A::a int (::B::*)() const noexcept\nnew ::B ::B()\nb ::B::b int (::B::*)(int) const noexcept\n");
}

std::string parameter(const std::string& type) {
    const auto read = read_header(counter + "void f(" + type + " c) noexcept;\n");
    const auto& functions = read.library.functions;
    return functions.back().name == "f" ? api::dump(functions.back().parameters[0].type, read.library)
                                        : read.sink.sorted().at(0).message;
}

TEST(Objects, AreLentTakenAndShared) {
    EXPECT_EQ(parameter("const Counter&"), "&Counter");
    EXPECT_EQ(parameter("Counter&"), "&mut Counter");
    EXPECT_EQ(parameter("Counter"), "&Counter");
    EXPECT_EQ(parameter("Counter&&"), "Counter");
    EXPECT_EQ(parameter("std::unique_ptr<Counter>"), "Counter");
    EXPECT_EQ(parameter("std::unique_ptr<Counter>&&"), "Counter");
    EXPECT_EQ(parameter("std::shared_ptr<Counter>"), "shared Counter");
    EXPECT_EQ(parameter("const std::shared_ptr<Counter>&"), "shared Counter");
    EXPECT_EQ(parameter("std::optional<std::shared_ptr<Counter>>"), "option<shared Counter>");
    EXPECT_EQ(parameter("std::optional<std::unique_ptr<Counter>>"), "option<Counter>");
    EXPECT_EQ(parameter("std::optional<Counter>"), "option<&Counter>");
    EXPECT_EQ(parameter("std::vector<std::shared_ptr<Counter>>"), "list<shared Counter>");
}

/// By which calls are chained.
TEST(Objects, GiveNothingWhereTheyGiveThemselves) {
    const auto read = read_header("class C {\npublic:\n  C& a(int x) noexcept;\n  C& b() & noexcept;\n  C& c() const noexcept;\n"
                                  "  const C& d() noexcept;\n  static C& e() noexcept;\nprivate:\n  int x_;\n};\n");
    EXPECT_EQ(read.dump(),
              "object C\nfunction C::new() -> C throws\nmethod C::a(self &mut C, x i32) chained\n"
              "method C::b(self &mut C) chained\n");
    EXPECT_EQ(read.library.functions.at(1).native_type, "::C& (::C::*)(int) noexcept");
}

TEST(Objects, ThatCannotBeTakenSo) {
    EXPECT_NE(parameter("Counter*").find("does not say who owns the object"), std::string::npos);
    EXPECT_NE(parameter("std::shared_ptr<Counter>&").find("would be changed in place"), std::string::npos);
    EXPECT_NE(parameter("const std::unique_ptr<Counter>&").find("lends what owns an object"), std::string::npos);
    EXPECT_NE(parameter("std::shared_ptr<const Counter>").find("cannot be changed"), std::string::npos);
    EXPECT_NE(parameter("std::weak_ptr<Counter>").find("may be gone"), std::string::npos);
    EXPECT_NE(parameter("std::shared_ptr<int>").find("shares what is no object"), std::string::npos);
}

std::string result(const std::string& type) {
    const auto read =
        read_header(counter + "struct Pair { Counter a; std::shared_ptr<Counter> b; };\n" + type + " f() noexcept;\n");
    const auto& functions = read.library.functions;
    return functions.back().name == "f" ? api::dump(functions.back().result, read.library)
                                        : read.sink.sorted().at(0).message;
}

TEST(Objects, AreCopiedWhereTheyCanBe) {
    const auto taken = [](const std::string& members) {
        return said_of("struct Part { std::unique_ptr<int> x; };\nclass C {\npublic:\n  C(int);\n  " + members +
                       "\n  int n_;\n};\nvoid f(C c) noexcept;\nvoid g(std::optional<C> c) noexcept;\nvoid h(C&& c, "
                       "const C& d) noexcept;")
                   .find("f: `C` is taken by value, which copies it, and it cannot be copied") == std::string::npos;
    };
    EXPECT_TRUE(taken(""));
    EXPECT_TRUE(taken("C(const C&);"));
    EXPECT_TRUE(taken("C(const C&); C(C&&) noexcept; private: std::mutex lock_;"));
    EXPECT_TRUE(taken("private: std::shared_ptr<int> shared_;"));
    EXPECT_FALSE(taken("C(const C&) = delete;"));
    EXPECT_FALSE(taken("C(C&&) noexcept = default;"));
    EXPECT_FALSE(taken("private: std::mutex lock_;"));
    EXPECT_FALSE(taken("private: Part part_;"));
}

TEST(Objects, HoldConstantsAndTypes) {
    const auto read = read_header("class C {\npublic:\n  static constexpr int most = 3;\n  enum class Mode { a };\n  "
                                  "struct Options { Mode mode; };\n"
                                  "  explicit C(Options options) noexcept;\nprivate:\n  int n_;\n};\n");
    EXPECT_EQ(read.said(), "");
    EXPECT_EQ(read.dump(), "record C::Options\n    mode C::Mode\nenumeration C::Mode\n    a = 0\nobject C\n"
                           "constant C::most i32 = 3\nfunction C::new(options C::Options) -> C\n");
    EXPECT_EQ(read.library.constants.at(0).owner->kind, api::TypeKind::object);
}

TEST(Objects, AsResults) {
    EXPECT_EQ(result("Counter"), "Counter");
    EXPECT_EQ(result("std::unique_ptr<Counter>"), "Counter");
    EXPECT_EQ(result("std::shared_ptr<Counter>"), "shared Counter");
    EXPECT_EQ(result("std::vector<Counter>"), "list<Counter>");
    EXPECT_EQ(result("std::optional<std::unique_ptr<Counter>>"), "option<Counter>");
    EXPECT_EQ(result("Pair"), "Pair");
    EXPECT_EQ(result("const std::vector<std::shared_ptr<Counter>>&"), "&list<shared Counter>");
    EXPECT_NE(result("Counter&").find("would let Go keep what C++ owns"), std::string::npos);
    EXPECT_NE(result("const Counter&").find("would let Go keep what C++ owns"), std::string::npos);
    EXPECT_NE(result("Counter*").find("does not say who owns the object"), std::string::npos);
    EXPECT_NE(result("const std::vector<Counter>&").find("lends objects to Go"), std::string::npos);
    EXPECT_NE(result("const Pair&").find("lends objects to Go"), std::string::npos);
}

TEST(Objects, SayWhatTheyCanDo) {
    const auto read = read_header(
        "#include <ostream>\nnamespace geo {\nclass A { int x; public: bool operator==(const A&) const = default; };\n"
        "class B { int x; friend std::ostream& operator<<(std::ostream& out, const B& b) { return out; } };\n"
        "class C { int x; std::string y; public: auto operator<=>(const C&) const = default; };\n"
        "class D { double x; public: auto operator<=>(const D&) const = default; };\n"
        "class E { double x; friend std::weak_ordering operator<=>(const E& a, const E& b) { return a.x <=> b.x; } };\n"
        "class F { int x; bool operator==(const F&) const; public: bool operator==(int) const; };\n"
        "class G { int x; };\nbool operator==(const G& a, const G& b);\nbool operator==(const F& a, const G& b);\n"
        "class H { int x; };\nclass I : public H { public: auto operator<=>(const I&) const = default; };\n}\ntemplate "
        "<> struct std::hash<geo::G> { std::size_t operator()(const geo::G&) const; "
        "};\n"
        "namespace std { template <> struct hash<geo::H> {}; }\n");
    EXPECT_EQ(read.said(), "");
    std::string said;
    for (const auto& object : read.library.objects) {
        said += object.name + (object.displays ? " <<" : "") + (object.equals ? " ==" : "") +
                (object.compares ? " <=>" : "") + (object.hashes ? " #" : "") + "\n";
    }
    EXPECT_EQ(said, "A ==\nB <<\nC == <=>\nD ==\nE <=>\nF\nG == #\nH #\nI\n");
}

TEST(Objects, Directives) {
    const auto read = read_header(
        "//beepboop:serialize\n//beepboop:name Meter\nclass C {\npublic:\n"
        "  //beepboop:concurrent\n  void add();\n  //beepboop:fast\n  int get() const;\nprivate:\n  int x_;\n};\n");
    EXPECT_EQ(read.said(), "");
    EXPECT_TRUE(read.library.objects.at(0).serialize);
    EXPECT_EQ(read.library.objects.at(0).rename, "Meter");
    EXPECT_TRUE(read.library.functions.at(1).concurrent);
    EXPECT_TRUE(read.library.functions.at(2).fast);
    EXPECT_EQ(said_of("class C { int x; public: //beepboop:concurrent\n int get() const; };"),
              "error[invalid-directive] C::get: `concurrent` stands above a function that changes no object @ "
              "//beepboop:concurrent\n");
    EXPECT_EQ(said_of("//beepboop:serialize\nstruct C { int x; };"),
              "error[invalid-directive] : `serialize` does not fit structs @ //beepboop:serialize\n");
}

TEST(Objects, ThatFunctionsFailWithAreErrors) {
    const auto read = read_header("class E { int x; };\nstd::expected<int, E> f() noexcept;\nE g() noexcept;\n");
    EXPECT_EQ(read.dump(), "flat error E\nfunction f() -> i32 fails with E\n");
    EXPECT_NE(read.said().find("g: `E` does not cross: `E` is what functions fail with"), std::string::npos);
}

TEST(Objects, ThatCannotBeDestroyed) {
    EXPECT_EQ(said_of("class C { ~C(); int x; };"),
              "skipped[unsupported-item] C: `C` cannot be destroyed: its destructor is not public @ ~C\n");
}

TEST(Objects, OfIncludedHeadersComeWhereTheyAreNeeded) {
    const auto read = read_header(
        "#include \"types.hpp\"\nvoid f(const A& a) noexcept;",
        {{"/project/cpp/types.hpp", "class B { int y; };\nclass A { int x; public: B make() const noexcept; };\n"
                                    "class C { int z; };\n"}});
    EXPECT_EQ(read.dump(),
              "object B\nobject A\nfunction f(a &A)\nfunction B::new() -> B throws\nfunction A::new() -> A throws\n"
              "method A::make(self &A) -> B\n");
}

}  // namespace
}  // namespace reader::cpp
