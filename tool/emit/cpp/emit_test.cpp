// SPDX-License-Identifier: MIT
#include "emit/cpp/emit.hpp"

#include <gtest/gtest.h>

#include "emit/cpp/names.hpp"
#include "emit/cpp/parts.hpp"
#include "emit/cpp/sample.hpp"
#include "emit/cpp/wire.hpp"

namespace emit::cpp {
namespace {

using namespace sample;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string written(void (*write)(const abi::Bridge&, std::size_t, text::CodeWriter&), const abi::Bridge& bridge,
                    std::size_t index = 0) {
    text::CodeWriter writer;
    write(bridge, index, writer);
    return writer.take();
}

std::string source(const abi::Bridge& bridge) {
    output::OutputTree tree;
    emit(bridge, {"../../cpp/api.hpp"}, ".beepboop/cpp", tree);
    return tree.files().at(".beepboop/cpp/bridge.cpp");
}

abi::Bridge everything() {
    return bound({function("draw", "int(const ::shop::Drawing&)", {{"drawing", drawing()}}, integer())});
}

TEST(Function, IsAFrameAnAssertionAndASymbol) {
    const auto bridge = bound({function("greet", "::std::string(::std::string_view, int) noexcept",
                                        {{"name", string_view()}, {"times", integer()}}, string())});
    EXPECT_EQ(written(write_function, bridge), R"(// shop::greet
struct GreetFrame {
    Text name;
    Slot<std::int32_t> times;
    Text result;
    Outcome outcome;
};
static_assert(offsetof(GreetFrame, name) == 0 && offsetof(GreetFrame, times) == 16 &&
              offsetof(GreetFrame, result) == 24 && sizeof(GreetFrame) == 56);

extern "C" BEEPBOOP_EXPORT void bb_native_f_shop__greet(GreetFrame* frame) noexcept {
    using Type = ::std::string(::std::string_view, int) noexcept;
    Type* const function = &::shop::greet;
    runtime::call<Panics>(function, frame->outcome, frame->result, frame->name, frame->times);
}
)");
}

TEST(Function, WithoutAnything) {
    const auto text = written(write_function, bound({function("ping", "void() noexcept", {})}));
    EXPECT_TRUE(has(text, "struct PingFrame {\n    Outcome outcome;\n};\nstatic_assert(sizeof(PingFrame) == 16);\n"));
    EXPECT_TRUE(has(text, "runtime::call<Panics>(function, frame->outcome, Nothing{});\n"));
}

TEST(Function, MayThrow) {
    EXPECT_TRUE(has(written(write_function, bound({function("ping", "void()", {})})), "runtime::call<Throws>("));
}

TEST(Function, TakesSomeByPointer) {
    const auto text =
        written(write_function, bound({function("far", "void(::shop::Point, const ::shop::Shape&) noexcept",
                                                {{"point", point()}, {"shape", shape()}})}));
    EXPECT_TRUE(has(text, "    Reference<PointWire> point;\n    Reference<Choice> shape;\n"));
}

TEST(Function, MayNameItsParametersAsItLikes) {
    abi::Function function;
    for (const auto* name : {"result", "outcome", "arg0", "arg0", "frame"}) {
        function.parameters.push_back({.name = name, .crossing = {}});
    }
    EXPECT_EQ(frame_fields(function), (std::vector<std::string>{"result_", "outcome_", "arg0", "arg0_", "frame"}));
}

TEST(Enumeration, HasItsValuesAsserted) {
    EXPECT_EQ(written(write_enumeration, bound({})), R"(// shop::Color
template <>
struct Crossing<::shop::Color> : EnumerationCrossing<::shop::Color, std::int8_t> {
    static constexpr bool checked = true;

    static bool check(const std::int8_t& from, Reason& reason) noexcept {
        switch (from) {
        case static_cast<std::int8_t>(::shop::Color::red):
        case static_cast<std::int8_t>(::shop::Color::green): return true;
        default: return refuse_enumerator(from, "Color", reason);
        }
    }

    static void every_value_is_known(::shop::Color value) {
        switch (value) {
        case ::shop::Color::red:
        case ::shop::Color::green: return;
        }
    }
};
static_assert(std::is_same_v<Underlying<::shop::Color>, std::int8_t>);
static_assert(static_cast<std::int8_t>(::shop::Color::red) == -1);
static_assert(static_cast<std::int8_t>(::shop::Color::green) == 7);
)");
}

TEST(Enumeration, OfFlagsIsNotChecked) {
    auto library = types();
    library.enumerations[0].open = true;
    const auto text = written(write_enumeration, bound({}, library));
    EXPECT_FALSE(has(text, "check"));
    EXPECT_TRUE(has(text, "every_value_is_known"));
}

TEST(Enumeration, MayHaveTwoNamesForAValue) {
    auto library = types();
    library.enumerations[0].enumerators.push_back(enumerator("lime", false, 7));
    const auto text = written(write_enumeration, bound({}, library));
    EXPECT_FALSE(has(text, "case ::shop::Color::lime"));
    EXPECT_TRUE(has(text, "static_assert(static_cast<std::int8_t>(::shop::Color::lime) == 7);"));
}

TEST(Enumeration, HasValuesOfAnySize) {
    auto library = types();
    auto& color = library.enumerations[0];
    color.underlying = Scalar::i64;
    color.enumerators = {enumerator("red", true, std::uint64_t{1} << 63)};
    EXPECT_TRUE(has(written(write_enumeration, bound({}, library)), "== -9223372036854775807 - 1);"));
    color.underlying = Scalar::u64;
    color.enumerators = {enumerator("red", false, ~std::uint64_t{0})};
    EXPECT_TRUE(has(written(write_enumeration, bound({}, library)), "== 18446744073709551615U);"));
}

TEST(Variant, IsAsserted) {
    EXPECT_EQ(written(write_variant, everything()),
              "// shop::Shape\nstatic_assert(std::is_same_v<::shop::Shape, std::variant<::shop::Circle, "
              "::shop::Label>>);\n");
}

TEST(Record, HasItsFieldsAndItsLayoutAsserted) {
    EXPECT_EQ(written(write_record, everything()), R"(// shop::Point
static_assert(std::is_aggregate_v<::shop::Point>);
static_assert(std::is_same_v<std::remove_cv_t<decltype(::shop::Point::x)>, double>);
static_assert(std::is_same_v<std::remove_cv_t<decltype(::shop::Point::y)>, int>);
struct PointWire {
    double x;
    std::int32_t y;
};
static_assert(sizeof(PointWire) == 16 && alignof(PointWire) == 8);
static_assert(offsetof(PointWire, x) == 0);
static_assert(offsetof(PointWire, y) == 8);

template <>
struct Crossing<::shop::Point> : Traits {
    using Wire = PointWire;
    static constexpr bool checked = false;
    static constexpr bool flat = true;
    static constexpr bool same = same_outline<::shop::Point, PointWire> && same_field<decltype(::shop::Point::x)> &&
                                 offsetof(::shop::Point, x) == offsetof(PointWire, x) &&
                                 same_field<decltype(::shop::Point::y)> &&
                                 offsetof(::shop::Point, y) == offsetof(PointWire, y);

    static ::shop::Point lift(const PointWire& from, Keeper& keeper) noexcept;
    static void write(const ::shop::Point& value, PointWire& to, Writer& writer) noexcept;
};
static_assert(Crossing<::shop::Point>::same);
)");
}

TEST(Record, IsTakenApartWhole) {
    EXPECT_EQ(written(write_record_bodies, everything(), 3),
              R"(inline bool Crossing<::shop::Drawing>::check(const DrawingWire& from, Reason& reason) noexcept {
    return check_field<decltype(::shop::Drawing::shapes)>(from.shapes, "Shapes", reason) &&
           check_field<decltype(::shop::Drawing::color)>(from.color, "Color", reason);
}

inline ::shop::Drawing Crossing<::shop::Drawing>::lift(const DrawingWire& from, Keeper& keeper) {
    ::shop::Drawing value{
        .shapes = lift_field<decltype(::shop::Drawing::shapes)>(from.shapes, keeper),
        .grid = {},
        .color = lift_field<decltype(::shop::Drawing::color)>(from.color, keeper),
    };
    assign_field(value.grid, from.grid, keeper);
    return value;
}

inline void Crossing<::shop::Drawing>::measure(const ::shop::Drawing& value, Measure& size) {
    measure_field(value.shapes, size);
}

inline void Crossing<::shop::Drawing>::write(const ::shop::Drawing& value, DrawingWire& to, Writer& writer) {
    [[maybe_unused]] const auto& [field_0, field_1, field_2] = value;
    write_field(value.shapes, to.shapes, writer);
    write_field(value.grid, to.grid, writer);
    write_field(value.color, to.color, writer);
}
)");
}

TEST(Record, MayBeEmpty) {
    auto library = types();
    library.records[0].fields.clear();
    const auto bridge = bound({function("mark", "void(::shop::Point) noexcept", {{"mark", point()}})}, library);
    EXPECT_TRUE(has(written(write_record, bridge), "struct PointWire {\n    std::uint8_t nothing;\n};\n"));
    EXPECT_TRUE(has(written(write_record, bridge), "static_assert(std::is_empty_v<::shop::Point>);\n"));
    EXPECT_TRUE(has(written(write_record_bodies, bridge), "(const PointWire&, Keeper&) noexcept { return {}; }\n"));
}

TEST(Record, WhoseMemoryMayDifferIsNotAsserted) {
    auto library = types();
    library.records[0].c_layout = false;
    const auto bridge = bound({function("far", "void(::shop::Point)", {{"point", point()}})}, library);
    EXPECT_FALSE(has(written(write_record, bridge), "static_assert(Crossing"));
}

TEST(Record, ThatIsRecursiveCountsItsDepth) {
    using api::examples::field;
    auto library = types();
    library.records[0].fields = {field("more", vector(point()))};
    const auto bridge = bound({function("far", "void(::shop::Point)", {{"point", point()}})}, library);
    EXPECT_TRUE(has(written(write_record_bodies, bridge),
                    "    size.enter();\n    measure_field(value.more, size);\n    size.leave();\n"));
    EXPECT_TRUE(has(written(write_record, bridge), "    List<PointWire> more;\n"));
}

TEST(Emit, IncludesWhatIsUsed) {
    const auto small =
        source(bound({function("add", "int(int, int) noexcept", {{"a", integer()}, {"b", integer()}}, integer())}));
    EXPECT_TRUE(small.starts_with("// Code generated by beepboop. DO NOT EDIT.\n"));
    for (const auto* header : {"array", "exception", "list", "map", "option", "record", "text", "time", "variant"}) {
        EXPECT_FALSE(has(small, std::string("#include \"beepboop/") + header + ".hpp\"")) << header;
    }
    EXPECT_TRUE(has(small, "#include \"beepboop/call.hpp\"\n"));
    EXPECT_TRUE(has(small, "\n\n#include \"../../cpp/api.hpp\"\n\n"));
    const auto large = source(everything());
    for (const auto* header : {"c_array", "enumeration", "exception", "list", "record", "text", "variant"}) {
        EXPECT_TRUE(has(large, std::string("#include \"beepboop/") + header + ".hpp\"\n")) << header;
    }
}

TEST(Emit, PutsWhatIsHeldByValueFirst) {
    auto library = types();
    std::swap(library.records[0], library.records[1]);
    library.records[0].fields[0].type.declaration = 1;
    library.variants[0].cases[0].record = 0;
    auto circle = spelled(api::examples::record(0), "::shop::Circle");
    const auto text = source(bound({function("roll", "void(::shop::Circle) noexcept", {{"circle", circle}})}, library));
    EXPECT_LT(text.find("struct PointWire {"), text.find("struct CircleWire {"));
    EXPECT_LT(text.find("struct CircleWire;"), text.find("struct PointWire {"));
}

TEST(Emit, LeavesOutWhatIsNotCalled) {
    const auto text = source(bound({function("ping", "void() noexcept", {})}));
    EXPECT_FALSE(has(text, "PointWire"));
    EXPECT_FALSE(has(text, "std::variant"));
    // Its values are constants of the Go package all the same.
    EXPECT_TRUE(has(text, "Crossing<::shop::Color>"));
}

TEST(Emit, ExportsTheHashAndTheWayToFree) {
    auto bridge = everything();
    bridge.hash = "0123456789abcdef";
    const auto text = source(bridge);
    EXPECT_TRUE(has(text, "const char bb_native_abi[17] = \"0123456789abcdef\";\n"));
    EXPECT_TRUE(has(text, "BEEPBOOP_EXPORT void bb_native_free(const FreeCall* frame) noexcept"));
}

TEST(Emit, PutsTheRuntimeBeside) {
    output::OutputTree tree;
    emit(everything(), {"../../cpp/api.hpp"}, ".beepboop/cpp", tree);
    EXPECT_EQ(tree.folders(), std::vector<std::string>{".beepboop/cpp"});
    const auto& files = tree.files();
    EXPECT_TRUE(files.contains(".beepboop/cpp/beepboop/call.hpp"));
    for (const auto& [path, text] : files) {
        EXPECT_TRUE(text.starts_with("// Code generated by beepboop. DO NOT EDIT.\n")) << path;
        EXPECT_FALSE(path.ends_with("_test.cpp")) << path;
    }
}

}  // namespace
}  // namespace emit::cpp
