// SPDX-License-Identifier: MIT
#include "check/check.hpp"

#include <gtest/gtest.h>

#include "api/dump.hpp"
#include "api/examples.hpp"

namespace check {
namespace {

using namespace api::examples;
using api::Scalar;

api::Library sample() {
    api::Library library;
    library.records = {record("Secret", {field("x", scalar(Scalar::i32))}), record("Point", {field("x", scalar(Scalar::f64))}),
                       record("Holder", {field("secret", list(record(0)))})};
    library.functions = {function("hide", {{"secret", option(record(0))}}), function("area", {{"point", record(1)}}),
                         function("hold", {}, record(2))};
    return library;
}

std::vector<std::string> messages(const diagnostics::Sink& sink) {
    std::vector<std::string> all;
    for (const auto& diagnostic : sink.sorted()) {
        all.push_back(diagnostic.message);
    }
    return all;
}

TEST(Check, ExcludesTypesWithAllThatContainThem) {
    auto library = sample();
    diagnostics::Sink sink;
    exclude({{"Secret", "", {}}}, library, sink);
    EXPECT_EQ(api::dump(library), "record Point\n    x f64\nfunction area(point Point)\n");
    EXPECT_EQ(messages(sink), (std::vector<std::string>{"`hide` uses a type that is excluded in beepboop.toml",
                                                        "`hold` uses a type that is excluded in beepboop.toml"}));
    EXPECT_FALSE(sink.has_errors());
}

TEST(Check, ForgetsWhatWasSaidOfAnExcludedItem) {
    auto library = sample();
    diagnostics::Sink sink;
    sink.report({.kind = diagnostics::Kind::unsupported_type, .message = "cannot cross", .span = {}, .item = "broken"});
    exclude({{"broken", "", {}}, {"area", "", {}}}, library, sink);
    EXPECT_TRUE(messages(sink).empty());
    EXPECT_EQ(library.functions.size(), 2u);
}

TEST(Check, NamesTheNearestItem) {
    auto library = sample();
    diagnostics::Sink sink;
    exclude({{"areas", "", {}}}, library, sink);
    rename({{"Pont", "Dot", {}}}, library, sink);
    const auto found = sink.sorted();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].help, std::vector<std::string>{"did you mean `area`?"});
    EXPECT_EQ(found[1].help, std::vector<std::string>{"did you mean `Point`?"});
}

TEST(Check, Renames) {
    auto library = sample();
    diagnostics::Sink sink;
    rename({{"area", "AreaOf", {}}, {"Point::x", "East", {}}}, library, sink);
    EXPECT_EQ(library.functions[1].rename, "AreaOf");
    EXPECT_EQ(library.records[1].fields[0].rename, "East");
    EXPECT_TRUE(messages(sink).empty());
    rename({{"area", "areaOf", {}}}, library, sink);
    EXPECT_EQ(messages(sink), std::vector<std::string>{"`areaOf` is not a name that Go exports"});
}

TEST(Check, FindsRecursionByValue) {
    api::Library library;
    library.records = {record("A", {field("b", array(record(1), 2))}), record("B", {field("a", record(0))}),
                       record("Fine", {field("next", option(record(2))), field("all", list(record(2)))})};
    diagnostics::Sink sink;
    find_recursion(library, sink);
    EXPECT_EQ(messages(sink), (std::vector<std::string>{"`A` contains itself without an end", "`B` contains itself without an end"}));
}

}  // namespace
}  // namespace check
