// SPDX-License-Identifier: MIT
// Errors, methods, changed arguments and conversions, as they are bound.
#include <gtest/gtest.h>

#include "abi/bind.hpp"
#include "api/examples.hpp"

namespace abi {
namespace {

using namespace api::examples;

Bridge bound(api::Library library) {
    diagnostics::Sink sink;
    auto bridge = bind(std::move(library), {"native", {}}, sink);
    EXPECT_FALSE(sink.has_errors());
    return bridge;
}

api::Case case_of(std::string name, std::vector<api::Field> fields) {
    api::Case made;
    made.name = std::move(name);
    made.form = fields.empty() ? api::Form::unit : api::Form::tuple;
    made.fields = std::move(fields);
    return made;
}

api::Library with_error() {
    api::Library library;
    auto error = named<api::Variant>("ParseError");
    error.is_error = true;
    error.cases = {case_of("Empty", {}), case_of("BadDigit", {field("0", scalar(api::Scalar::u64))}),
                   case_of("IoError", {field("0", type(api::TypeKind::error))})};
    library.variants = {error};
    auto parse = function("parse", {{"text", text()}}, scalar(api::Scalar::i64));
    parse.error = variant(0);
    library.functions = {parse};
    return library;
}

TEST(BindErrors, NamesSentinelsAndStructs) {
    const auto bridge = bound(with_error());
    EXPECT_EQ(bridge.variants[0].go_name, "ParseError");
    EXPECT_EQ(bridge.variants[0].cases[0].go_name, "ErrParseEmpty");
    EXPECT_EQ(bridge.variants[0].cases[1].go_name, "ParseBadDigitError");
    EXPECT_EQ(bridge.variants[0].cases[2].go_name, "ParseIoError");
    EXPECT_EQ(bridge.functions[0].failure, Failure::typed);
}

TEST(BindErrors, GivesAMessageToWhatCannotBeMadeFromGo) {
    const auto bridge = bound(with_error());
    const auto& cases = bridge.variants[0].cases;
    EXPECT_FALSE(cases[1].message);
    ASSERT_TRUE(cases[2].message);
    EXPECT_EQ(*cases[2].message, 48U);
    EXPECT_EQ(cases[2].wire.size, 64U);
    EXPECT_TRUE(cases[2].one_way);
}

TEST(BindErrors, NamesAnEnumThatIsJustCalledError) {
    auto library = with_error();
    library.variants[0].name = "Error";
    const auto bridge = bound(std::move(library));
    EXPECT_EQ(bridge.variants[0].cases[0].go_name, "ErrEmpty");
    EXPECT_EQ(bridge.variants[0].cases[1].go_name, "BadDigitError");
}

TEST(BindErrors, RefusesAsAnArgumentWhatOnlyComesOut) {
    auto library = with_error();
    library.functions.push_back(function("show", {{"error", variant(0)}}));
    diagnostics::Sink sink;
    const auto bridge = bind(std::move(library), {"native", {}}, sink);
    EXPECT_EQ(bridge.functions.size(), 1U);
    ASSERT_EQ(sink.sorted().size(), 1U);
    EXPECT_NE(sink.sorted()[0].message.find("cannot go in"), std::string::npos);
}

TEST(BindErrors, RefusesWhatIsNoError) {
    api::Library library;
    auto count = function("count", {});
    count.error = scalar(api::Scalar::u32);
    count.error->native = "::std::vec::Vec<::user::a::Count>";
    library.functions = {count};
    diagnostics::Sink sink;
    EXPECT_TRUE(bind(std::move(library), {"native", {}}, sink).functions.empty());
    ASSERT_EQ(sink.sorted().size(), 1U);
    EXPECT_EQ(sink.sorted()[0].message, "`std::vec::Vec<a::Count>` is no error");
}

TEST(BindErrors, CatchesDerivedExceptionsFirst) {
    api::Library library;
    library.language = api::Language::cpp;
    for (const auto& [name, bases] : {std::pair{"Base", 1U}, {"Derived", 2U}, {"Other", 1U}}) {
        auto exception = record(name, {});
        exception.is_error = exception.exception = true;
        exception.bases = bases;
        library.records.push_back(exception);
    }
    const auto bridge = bound(std::move(library));
    EXPECT_EQ(bridge.exceptions, (std::vector<std::size_t>{1, 0, 2}));
    EXPECT_EQ(bridge.records[0].go_name, "BaseError");
    EXPECT_EQ(*bridge.records[0].message, 0U);
    EXPECT_EQ(bridge.records[0].wire.size, 16U);
}

TEST(BindErrors, CatchesErrorsThatAreNoExceptionsWhereSomethingMayThrow) {
    for (const bool may_throw : {false, true}) {
        api::Library library;
        library.language = api::Language::cpp;
        library.records = {record("Point", {}), record("Failure", {})};
        library.records[1].is_error = true;
        auto run = function("run", {});
        run.may_throw = may_throw;
        library.functions = {run};
        EXPECT_EQ(bound(std::move(library)).exceptions, may_throw ? std::vector<std::size_t>{1} : std::vector<std::size_t>{});
    }
}

api::Function method(api::Function made, std::size_t owner) {
    made.owner = api::Owner{api::TypeKind::record, owner};
    made.is_method = true;
    return made;
}

TEST(BindMethods, LaysOutWhatIsChanged) {
    api::Library library;
    library.records = {record("Point", {field("x", scalar(api::Scalar::f64))}), record("Note", {field("title", text())})};
    const auto changed = [](std::size_t index) { return with_access(record(index), api::Access::exclusive); };
    library.functions = {method(function("shift", {{"self", changed(0)}}), 0),
                         method(function("add", {{"self", changed(1)}, {"line", text()}}, scalar(api::Scalar::u32)), 1)};
    const auto bridge = bound(std::move(library));
    const auto& shift = bridge.functions[0];
    EXPECT_EQ(shift.symbol, "bb_native_f_Point__shift");
    EXPECT_EQ(shift.go_name, "Shift");
    EXPECT_EQ(shift.label, "PointShift");
    EXPECT_EQ(shift.parameters[0].change, Change::in_place);
    EXPECT_EQ(shift.parameters[0].passing, Passing::by_pointer);
    EXPECT_EQ(shift.slots, 3U);
    const auto& add = bridge.functions[1];
    EXPECT_EQ(add.parameters[0].change, Change::out);
    EXPECT_EQ(add.result_slot, 3U);
    EXPECT_EQ(add.parameters[0].out_slot, 4U);
    EXPECT_EQ(add.parameters[0].out_slots, 3U);
    EXPECT_EQ(add.slots, 9U);
}

TEST(BindMethods, NamesWhatBelongsToATypeAfterIt) {
    api::Library library;
    library.records = {record("Point", {field("x", scalar(api::Scalar::f64))})};
    const api::Owner owner{api::TypeKind::record, 0};
    auto made = function("new", {}, record(0));
    auto parsed = function("from_text", {{"text", text()}}, record(0));
    auto size = named<api::Constant>("SIZE");
    made.owner = parsed.owner = size.owner = owner;
    size.type = scalar(api::Scalar::u32);
    library.functions = {made, parsed};
    library.constants = {size};
    const auto bridge = bound(std::move(library));
    EXPECT_EQ(bridge.functions[0].go_name, "NewPoint");
    EXPECT_EQ(bridge.functions[1].go_name, "PointFromText");
    EXPECT_EQ(bridge.constants[0].go_name, "PointSize");
}

TEST(BindMethods, RefusesAMethodOfAFieldsName) {
    api::Library library;
    library.records = {record("Point", {field("x", scalar(api::Scalar::f64))})};
    library.functions = {method(function("x", {{"self", record(0)}}), 0)};
    diagnostics::Sink sink;
    bind(std::move(library), {"native", {}}, sink);
    ASSERT_TRUE(sink.has_errors());
    EXPECT_EQ(sink.sorted()[0].kind, diagnostics::Kind::name_clash);
}

TEST(BindConversions, CrossesAsWhatItIsConvertedTo) {
    api::Library library;
    auto conversion = api::Conversion{};
    conversion.name = "Uuid";
    conversion.type = text();
    conversion.error = type(api::TypeKind::error);
    library.conversions = {conversion};
    library.functions = {function("show", {{"id", type(api::TypeKind::converted, {text()})}})};
    const auto bridge = bound(std::move(library));
    EXPECT_EQ(bridge.crossing(bridge.functions[0].parameters[0].crossing).kind, api::TypeKind::text);
    EXPECT_EQ(bridge.functions[0].parameters[0].passing, Passing::in_line);
    ASSERT_TRUE(bridge.conversions[0].error);
}

TEST(BindConversions, SharesNoMemoryWithTypesThatAreLookedAt) {
    api::Library library;
    auto number = scalar(api::Scalar::u32);
    number.non_zero = true;
    auto checked = record("Checked", {field("id", number)});
    auto plain = record("Plain", {field("id", scalar(api::Scalar::u32))});
    checked.c_layout = plain.c_layout = true;
    auto error = plain;
    error.name = "Failed";
    error.is_error = true;  // a pointer in Go
    library.records = {checked, plain, error};
    const auto bridge = bound(std::move(library));
    EXPECT_FALSE(bridge.records[0].native_is_wire);
    EXPECT_TRUE(bridge.records[1].native_is_wire);
    EXPECT_FALSE(bridge.records[2].native_is_wire);
}

}  // namespace
}  // namespace abi
