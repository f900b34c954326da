// SPDX-License-Identifier: MIT
#include "abi/bind.hpp"

#include <gtest/gtest.h>

#include "abi/dump.hpp"
#include "api/examples.hpp"

namespace abi {
namespace {

using namespace api::examples;
using api::Scalar;
using api::TypeKind;

Bridge bound(api::Library library, diagnostics::Sink& sink) { return bind(std::move(library), {"native", {}}, sink); }

Bridge bound(api::Library library) {
    diagnostics::Sink sink;
    auto bridge = bound(std::move(library), sink);
    EXPECT_TRUE(sink.sorted().empty());
    return bridge;
}

std::vector<std::string> messages(const diagnostics::Sink& sink) {
    std::vector<std::string> all;
    for (const auto& diagnostic : sink.sorted()) {
        all.push_back(diagnostic.message);
    }
    return all;
}

TEST(Bind, LaysOutFrames) {
    api::Library library;
    library.records = {record("Point", {field("x", scalar(Scalar::f64)), field("flag", scalar(Scalar::boolean))})};
    library.functions = {function("all", {{"number", scalar(Scalar::i8)}, {"text", text()}, {"list", list(text())},
                                          {"some", option(scalar(Scalar::i64))}, {"lists", option(list(text()))}, {"point", record(0)}},
                                  record(0))};
    const auto bridge = bound(library);
    const auto& function = bridge.functions[0];
    std::vector<std::uint64_t> slots;
    for (const auto& parameter : function.parameters) {
        slots.push_back(parameter.slot);
    }
    EXPECT_EQ(slots, (std::vector<std::uint64_t>{0, 1, 3, 6, 7, 10}));
    EXPECT_EQ(function.parameters[0].passing, Passing::slot);
    EXPECT_EQ(function.parameters[4].passing, Passing::in_line);
    EXPECT_EQ(function.parameters[5].passing, Passing::by_pointer);
    EXPECT_EQ(function.result_slot, 11u);
    EXPECT_EQ(function.result_slots, 2u);
    EXPECT_EQ(function.slots, 15u);
    EXPECT_EQ(function.symbol, "bb_native_f_all");
    EXPECT_EQ(function.go_name, "All");
}

TEST(Bind, LaysOutRecordsAsCDoes) {
    api::Library library;
    library.records = {record("R", {field("a", scalar(Scalar::boolean)), field("b", scalar(Scalar::f64)), field("c", scalar(Scalar::u16)),
                                    field("d", array(scalar(Scalar::i32), 3))}),
                       record("Empty", {})};
    const auto bridge = bound(library);
    const auto& fields = bridge.records[0].fields;
    EXPECT_EQ(fields[1].offset, 8u);
    EXPECT_EQ(fields[2].offset, 16u);
    EXPECT_EQ(fields[3].offset, 20u);
    EXPECT_EQ(bridge.records[0].wire.size, 32u);
    EXPECT_EQ(bridge.records[0].wire.alignment, 8u);
    EXPECT_TRUE(bridge.crossing(bridge.records[0].crossing).plain);
    EXPECT_EQ(bridge.records[1].wire.size, 1u);
    EXPECT_TRUE(bridge.crossing(bridge.records[1].crossing).mirrored);
}

TEST(Bind, MirrorsOnlyWhatGoLaysOutOtherwise) {
    api::Library library;
    library.records = {record("Plain", {field("name", text()), field("values", list(scalar(Scalar::f64)))}),
                       record("Mapped", {field("scores", type(TypeKind::map, {text(), scalar(Scalar::i64)}))}),
                       record("Node", {field("next", option(record(2)))})};
    const auto bridge = bound(library);
    EXPECT_FALSE(bridge.crossing(bridge.records[0].crossing).mirrored);
    EXPECT_TRUE(bridge.crossing(bridge.records[1].crossing).mirrored);
    EXPECT_TRUE(bridge.crossing(bridge.records[2].crossing).recursive);
    EXPECT_TRUE(bridge.crossing(bridge.records[2].crossing).mirrored) << "a ring of pointers is found in Go";
    EXPECT_FALSE(bridge.crossing(bridge.records[0].crossing).plain);
}

TEST(Bind, SharesMemoryOnlyWhereEveryBitPatternIsGood) {
    api::Library library;
    auto numbers = record("Numbers", {field("a", scalar(Scalar::i32)), field("b", array(scalar(Scalar::f32), 2))});
    numbers.c_layout = true;
    auto nested = record("Nested", {field("numbers", record(0))});
    nested.c_layout = true;
    auto checked = record("Checked", {field("flag", scalar(Scalar::boolean))});
    checked.c_layout = true;
    auto other = record("Other", {field("a", scalar(Scalar::i32))});
    library.records = {numbers, nested, checked, other};
    const auto bridge = bound(library);
    EXPECT_TRUE(bridge.records[0].native_is_wire);
    EXPECT_TRUE(bridge.records[1].native_is_wire);
    EXPECT_FALSE(bridge.records[2].native_is_wire);
    EXPECT_FALSE(bridge.records[3].native_is_wire);
}

TEST(Bind, ChoosesTheUnderlyingType) {
    const auto with = [](std::vector<std::pair<bool, std::uint64_t>> values) {
        auto enumeration = named<api::Enumeration>("E");
        for (const auto& [negative, magnitude] : values) {
            api::Enumerator enumerator;
            enumerator.name = "v" + std::to_string(enumeration.enumerators.size());
            enumerator.negative = negative;
            enumerator.magnitude = magnitude;
            enumeration.enumerators.push_back(enumerator);
        }
        api::Library library;
        library.enumerations = {enumeration};
        return bound(library).enumerations[0].underlying;
    };
    EXPECT_EQ(with({{false, 0}, {false, 2147483647}, {true, 2147483648}}), Scalar::i32);
    EXPECT_EQ(with({{false, 2147483648}}), Scalar::i64);
    EXPECT_EQ(with({{true, 2147483649}}), Scalar::i64);
    EXPECT_EQ(with({{false, 0xFFFFFFFFFFFFFFFF}}), Scalar::u64);
}

TEST(Bind, NamesAsGoWould) {
    api::Library library;
    auto color = named<api::Enumeration>("color_kind");
    api::Enumerator red;
    red.name = "DARK_RED";
    color.enumerators = {red};
    library.enumerations = {color};
    auto pair = record("Pair", {field("0", text()), field("1", text())});
    pair.form = api::Form::tuple;
    auto one = record("One", {field("0", text())});
    one.form = api::Form::tuple;
    library.records = {pair, one, record("User", {field("user_id", text()), field("http_url", text())})};
    auto renamed = function("old", {});
    renamed.rename = "Brand_New";
    library.functions = {renamed, function("parse_json", {})};
    const auto bridge = bound(library);
    EXPECT_EQ(bridge.enumerations[0].go_name, "ColorKind");
    EXPECT_EQ(bridge.enumerations[0].go_enumerators[0], "ColorKindDarkRed");
    EXPECT_EQ(bridge.records[0].fields[1].go_name, "Field1");
    EXPECT_EQ(bridge.records[1].fields[0].go_name, "Value");
    EXPECT_EQ(bridge.records[2].fields[0].go_name, "UserID");
    EXPECT_EQ(bridge.records[2].fields[1].go_name, "HTTPURL");
    EXPECT_EQ(bridge.functions[0].go_name, "Brand_New");
    EXPECT_EQ(bridge.functions[1].go_name, "ParseJSON");
}

TEST(Bind, RefusesClashesAndReservedNames) {
    api::Library library;
    library.records = {record("Point", {}), record("PanicError", {})};
    library.functions = {function("point", {}), function("load_library", {})};
    diagnostics::Sink sink;
    bound(library, sink);
    EXPECT_EQ(messages(sink), (std::vector<std::string>{
                                  "`PanicError` would be `PanicError` in Go, a name that every package exports itself",
                                  "`Point` and `point` would both be `Point` in Go",
                                  "`load_library` would be `LoadLibrary` in Go, a name that every package exports itself"}));
    EXPECT_TRUE(sink.has_errors());
}

TEST(Bind, SkipsWhatCannotCross) {
    api::Library library;
    library.functions = {
        function("fine", {{"data", with_access(list(scalar(Scalar::u8)), api::Access::exclusive)}}),
        function("texts", {{"data", with_access(list(text()), api::Access::exclusive)}}),
        function("nothing", {{"data", option(type(TypeKind::unit))}}),
        function("empty", {{"data", array(scalar(Scalar::u8), 0)}}),
        function("many", {{"data", type(TypeKind::tuple, std::vector<api::Type>(13, text()))}}),
    };
    diagnostics::Sink sink;
    const auto bridge = bound(library, sink);
    ASSERT_EQ(bridge.functions.size(), 1u);
    EXPECT_EQ(bridge.library.functions[0].name, "fine");
    EXPECT_EQ(messages(sink).size(), 4u);
    EXPECT_FALSE(sink.has_errors());
}

TEST(Bind, HashesWhatBothSidesMustAgreeOn) {
    api::Library library;
    library.functions = {function("add", {{"a", scalar(Scalar::i64)}}, scalar(Scalar::i64))};
    const auto first = bound(library);
    library.functions[0].doc.lines = {"Documented."};
    EXPECT_EQ(bound(library).hash, first.hash);
    library.functions[0].parameters[0].type = scalar(Scalar::u64);
    EXPECT_NE(bound(library).hash, first.hash);
    EXPECT_EQ(first.hash.size(), 16u);
}

TEST(Bind, TellsOverloadsApart) {
    api::Library library;
    auto second = function("add", {{"a", text()}});
    second.rename = "AddText";
    library.functions = {function("add", {}), second};
    const auto bridge = bound(library);
    EXPECT_EQ(bridge.functions[0].symbol, "bb_native_f_add");
    EXPECT_EQ(bridge.functions[1].symbol, "bb_native_f_add__1");
}

}  // namespace
}  // namespace abi
