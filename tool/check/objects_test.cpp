// SPDX-License-Identifier: MIT
// What is added to objects, and what they may not do.
#include <algorithm>

#include <gtest/gtest.h>

#include "api/examples.hpp"
#include "check/check.hpp"

namespace check {
namespace {

using namespace api::examples;
using api::Access;

api::Library library_with(const std::string& name) {
    api::Library library;
    library.objects = {named<api::Object>(name)};
    return library;
}

TEST(Objects, AreSharedWhereverOneIs) {
    auto library = library_with("Registry");
    library.functions = {function("f", {}, list(shared(0)))};
    diagnostics::Sink sink;
    find_shared(library, sink);
    EXPECT_TRUE(library.objects[0].shared);
    EXPECT_TRUE(sink.sorted().empty());
}

TEST(Objects, AreSharedWithTheirBases) {
    auto library = library_with("Base");
    library.language = api::Language::cpp;
    library.objects.push_back(named<api::Object>("Derived"));
    library.objects[1].bases = {0};
    diagnostics::Sink sink;
    find_shared(library, sink);
    EXPECT_TRUE(library.objects[0].shared && library.objects[1].shared);
}

TEST(Objects, OfRustThatAreSharedAreNotChanged) {
    auto library = library_with("Registry");
    library.functions = {function("make", {}, shared(0)), function("change", {{"registry", object(0, Access::exclusive)}})};
    diagnostics::Sink sink;
    find_shared(library, sink);
    ASSERT_EQ(sink.sorted().size(), 1u);
    EXPECT_EQ(sink.sorted()[0].message, "`Registry` crosses as `Arc<Registry>`, so nothing may take it as `&mut`");
    library.language = api::Language::cpp;
    diagnostics::Sink none;
    find_shared(library, none);
    EXPECT_TRUE(none.sorted().empty());
}

TEST(Objects, GetTheFunctionsOfTheirTraits) {
    auto library = library_with("Version");
    library.objects[0].equals = library.objects[0].compares = library.objects[0].hashes = library.objects[0].debugs = true;
    add_object_functions(library);
    std::vector<api::Role> roles;
    for (const auto& function : library.functions) {
        roles.push_back(function.role);
        EXPECT_TRUE(function.is_method && function.native.empty());
    }
    EXPECT_EQ(roles, (std::vector{api::Role::debug, api::Role::equal, api::Role::compare, api::Role::hash}));
    EXPECT_EQ(library.functions[1].parameters.size(), 2u);
}

TEST(Objects, CanBeExcluded) {
    auto library = library_with("Version");
    library.objects.push_back(named<api::Object>("Other"));
    library.functions = {function("make", {}, object(0)), function("other", {{"visit", callback({object(1)})}})};
    diagnostics::Sink sink;
    exclude({{"Version", "", {}}}, library, sink);
    ASSERT_EQ(library.objects.size(), 1u);
    ASSERT_EQ(library.functions.size(), 1u);
    EXPECT_EQ(library.functions[0].parameters[0].type.arguments[0].declaration, 0u);
}

}  // namespace
}  // namespace check
