// SPDX-License-Identifier: MIT
#include "emit/cpp/compiled_test.hpp"
#include "emit/cpp/sample.hpp"

namespace emit::cpp {
namespace {

using namespace sample;

constexpr std::string_view header = R"cpp(
#pragma once
#include <compare>
#include <functional>
#include <memory>
#include <string>
namespace zoo {
class Animal {
public:
    virtual ~Animal() = default;
    virtual int legs() const noexcept = 0;
};
class Cat : public Animal {
public:
    explicit Cat(int age) noexcept;
    int legs() const noexcept override;
    void grow(int by);
    bool operator==(const Cat& other) const { return age_ == other.age_; }
private:
    int age_;
};
void feed(std::unique_ptr<Cat> cat, const std::function<int(int)>& amount);
std::function<int(int)> feeder() noexcept;
}
)cpp";

api::Type object(std::size_t index, std::string native, Access access = Access::value) {
    return spelled(api::examples::type(TypeKind::object, {}, index), std::move(native), access);
}

api::Type callback() {
    auto type = spelled(api::examples::type(TypeKind::callback, {integer()}), "::std::function<int(int)>");
    type.outcome.push_back(integer());
    return type;
}

api::Function member(const std::string& name, std::size_t owner, const std::string& native, const std::string& type,
                     std::vector<std::pair<std::string, api::Type>> parameters, api::Type result = {}) {
    auto made = function(name, type, std::move(parameters), std::move(result));
    made.modules = {"zoo"};
    made.native = native;
    made.owner = api::Owner{TypeKind::object, owner};
    made.is_method = !made.parameters.empty() && made.parameters[0].name == "self";
    return made;
}

api::Function of_role(api::Role role, const std::string& name, api::Type result) {
    auto made = member(name, 1, "", "", {{"self", object(1, "const ::zoo::Cat&", Access::borrow)}}, std::move(result));
    made.role = role;
    made.may_throw = false;
    if (role == api::Role::equal) {
        made.parameters.push_back({"other", object(1, "const ::zoo::Cat&", Access::borrow), {}});
    }
    return made;
}

api::Library library() {
    api::Library made;
    made.language = api::Language::cpp;
    for (const std::string name : {"Animal", "Cat"}) {
        auto each = api::examples::named<api::Object>(name);
        each.modules = {"zoo"};
        each.native = "::zoo::" + name;
        each.shared = true;
        made.objects.push_back(each);
    }
    made.objects[1].bases = {0};
    made.objects[1].equals = true;
    return made;
}

api::Type shared_animal() {
    auto type = object(0, "::std::shared_ptr<::zoo::Animal>");
    type.shared = true;
    return type;
}

std::vector<api::Function> functions() {
    auto feed = function("feed", "void(::std::unique_ptr<::zoo::Cat>, const ::std::function<int(int)>&)",
                         {{"cat", object(1, "::std::unique_ptr<::zoo::Cat>")}, {"amount", callback()}});
    auto feeder = function("feeder", "::std::function<int(int)>() noexcept", {}, callback());
    for (auto* const each : {&feed, &feeder}) {
        each->modules = {"zoo"};
        each->native = "::zoo::" + each->name;
    }
    return {member("new", 1, "::zoo::Cat", "::zoo::Cat(int) noexcept", {{"age", integer()}}, object(1, "::zoo::Cat")),
            member("legs", 1, "::zoo::Cat::legs", "int (::zoo::Cat::*)() const noexcept",
                   {{"self", object(1, "const ::zoo::Cat&", Access::borrow)}}, integer()),
            member("legs", 0, "::zoo::Animal::legs", "int (::zoo::Animal::*)() const noexcept",
                   {{"self", object(0, "const ::zoo::Animal&", Access::borrow)}}, integer()),
            member("grow", 1, "::zoo::Cat::grow", "void (::zoo::Cat::*)(int)",
                   {{"self", object(1, "::zoo::Cat&", Access::exclusive)}, {"by", integer()}}),
            of_role(api::Role::equal, "equal", boolean()),
            of_role(api::Role::base, "as_Animal", shared_animal()),
            feed,
            feeder};
}

class CompiledObjects : public Compiled {
protected:
    std::string compile_with(std::vector<api::Function> functions, api::Library library) {
        lay_out(bound(std::move(functions), std::move(library)), std::string(header));
        return compile({"-fsyntax-only", "bridge.cpp"});
    }

    /// What the compiler says where the reader believed something else of one function.
    std::string with(std::size_t index, const std::function<void(api::Function&)>& change) {
        auto changed = functions();
        change(changed[index]);
        return compile_with(std::move(changed), library());
    }
};

TEST_F(CompiledObjects, AsTheHeaderHasThem) { EXPECT_EQ(compile_with(functions(), library()), ""); }

TEST_F(CompiledObjects, ConstructorsAreHeldAgainstTheHeader) {
    const auto said = with(0, [](api::Function& function) {
        function.native_type = "::zoo::Cat(::std::string) noexcept";
        function.parameters[0].type = string();
    });
    EXPECT_NE(said.find("no such constructor is public"), std::string::npos) << said;
}

TEST_F(CompiledObjects, MembersAreHeldAgainstTheHeader) {
    EXPECT_NE(with(1, [](api::Function& function) { function.native_type = "int (::zoo::Cat::*)() noexcept"; }), "");
    EXPECT_NE(with(6, [](api::Function& function) { function.parameters[0].type.declaration = 0; }), "");
}

TEST_F(CompiledObjects, FunctionsAreHeldAgainstTheHeader) {
    EXPECT_NE(with(7, [](api::Function& function) { function.result.outcome[0] = real(); }), "");
    EXPECT_NE(with(7, [](api::Function& function) { function.result.arguments.clear(); }), "");
}

TEST_F(CompiledObjects, BasesAreHeldAgainstTheHeader) {
    auto wrong = library();
    wrong.objects[0].bases = {1};
    EXPECT_NE(compile_with(functions(), wrong), "");
}

}  // namespace
}  // namespace emit::cpp
