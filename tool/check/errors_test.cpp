// SPDX-License-Identifier: MIT
// Which types become errors.
#include <gtest/gtest.h>

#include "api/examples.hpp"
#include "check/check.hpp"

namespace check {
namespace {

using namespace api::examples;

api::Library library_with_enums() {
    api::Library library;
    library.enumerations = {named<api::Enumeration>("Color"), named<api::Enumeration>("Failure"), named<api::Enumeration>("Size")};
    library.enumerations[1].enumerators = {{.name = "Full"}, {.name = "Lost"}};
    const auto enumeration = [](std::size_t index) { return type(api::TypeKind::enumeration, {}, index); };
    auto store = function("store", {{"size", enumeration(2)}, {"last", option(enumeration(1))}}, enumeration(0));
    store.error = enumeration(1);
    library.functions = {store};
    return library;
}

TEST(FindErrors, MakesVariantsOfEnumerations) {
    auto library = library_with_enums();
    diagnostics::Sink sink;
    find_errors(library, sink);
    ASSERT_EQ(library.variants.size(), 1U);
    EXPECT_TRUE(library.variants[0].is_error);
    EXPECT_TRUE(library.variants[0].of_enumeration);
    EXPECT_EQ(library.variants[0].cases[1].name, "Lost");
    ASSERT_EQ(library.enumerations.size(), 2U);
    const auto& store = library.functions[0];
    EXPECT_EQ(store.error->kind, api::TypeKind::variant);
    EXPECT_EQ(store.parameters[0].type.declaration, 1U);
    EXPECT_EQ(store.parameters[1].type.arguments[0].kind, api::TypeKind::variant);
    EXPECT_EQ(store.result.kind, api::TypeKind::enumeration);
    EXPECT_EQ(store.result.declaration, 0U);
}

TEST(FindErrors, KnowsEnumeratorsOfTheSameValue) {
    auto library = library_with_enums();
    library.enumerations[1].enumerators = {{.name = "Full", .magnitude = 3}, {.name = "Lost", .negative = true, .magnitude = 3},
                                           {.name = "Gone", .negative = true, .magnitude = 3}, {.name = "Zero", .negative = true},
                                           {.name = "None"}};
    diagnostics::Sink sink;
    find_errors(library, sink);
    const auto& cases = library.variants[0].cases;
    EXPECT_FALSE(cases[0].same_as || cases[1].same_as || cases[3].same_as);
    EXPECT_EQ(cases[2].same_as, std::optional<std::size_t>(1));
    EXPECT_EQ(cases[4].same_as, std::optional<std::size_t>(3));
}

TEST(FindErrors, CallbacksFailToo) {
    auto library = library_with_enums();
    auto& store = library.functions[0];
    const auto failure = *store.error;
    store.error.reset();
    store.result = option(callback({}, {text(), failure}));
    diagnostics::Sink sink;
    find_errors(library, sink);
    ASSERT_EQ(library.variants.size(), 1U);
    EXPECT_TRUE(library.variants[0].is_error);
    EXPECT_EQ(library.functions[0].result.arguments[0].outcome[1].kind, api::TypeKind::variant);
}

TEST(FindErrors, FollowsSources) {
    api::Library library;
    auto outer = named<api::Variant>("Outer");
    outer.cases.resize(1);
    outer.cases[0].name = "Inner";
    outer.cases[0].form = api::Form::tuple;
    outer.cases[0].fields = {field("0", record(0))};
    outer.cases[0].fields[0].source = true;
    library.records = {record("Inner", {}), record("Other", {})};
    library.variants = {outer};
    auto fail = function("fail", {});
    fail.error = variant(0);
    library.functions = {fail};
    diagnostics::Sink sink;
    find_errors(library, sink);
    EXPECT_TRUE(library.variants[0].is_error);
    EXPECT_TRUE(library.records[0].is_error);
    EXPECT_FALSE(library.records[1].is_error);
}

TEST(FindErrors, UnwrapsTheOnlyFieldOfAVariantThatIsAnError) {
    api::Library library;
    auto outer = named<api::Variant>("Outer");
    outer.cases.resize(2);
    outer.cases[0].form = outer.cases[1].form = api::Form::tuple;
    outer.cases[0].fields = {field("0", record(0))};
    outer.cases[1].fields = {field("0", text())};
    library.records = {record("Inner", {})};
    library.variants = {outer};
    auto fail = function("fail", {});
    fail.error = variant(0);
    auto other = function("other", {});
    other.error = record(0);
    library.functions = {fail, other};
    diagnostics::Sink sink;
    find_errors(library, sink);
    EXPECT_TRUE(library.variants[0].cases[0].fields[0].source);
    EXPECT_FALSE(library.variants[0].cases[1].fields[0].source);
}

TEST(FindErrors, LeavesOutConstantsThatWouldBeErrors) {
    auto library = library_with_enums();
    auto constant = named<api::Constant>("WORST");
    constant.type = type(api::TypeKind::enumeration, {}, 1);
    library.constants = {constant};
    diagnostics::Sink sink;
    find_errors(library, sink);
    EXPECT_TRUE(library.constants.empty());
    ASSERT_EQ(sink.sorted().size(), 1U);
    EXPECT_EQ(sink.sorted()[0].item, "WORST");
}

TEST(AddTexts, ForErrorsAndForHandWrittenTexts) {
    api::Library library;
    library.records = {record("Plain", {}), record("Shown", {}), record("Failed", {}), record("Flat", {})};
    library.records[1].displays = true;
    library.records[2].is_error = library.records[2].displays = true;
    library.records[3].is_error = library.records[3].flat = true;
    add_texts(library);
    ASSERT_EQ(library.functions.size(), 2U);
    EXPECT_EQ(library.functions[0].role, api::Role::display);
    EXPECT_EQ(library.functions[0].owner->declaration, 1U);
    EXPECT_EQ(library.functions[1].role, api::Role::error_text);
    EXPECT_EQ(library.functions[1].owner->declaration, 2U);
}

}  // namespace
}  // namespace check
