// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "beepboop/list.hpp"
#include "beepboop/map.hpp"
#include "beepboop/option.hpp"
#include "beepboop/path.hpp"
#include "beepboop/record.hpp"
#include "beepboop/scalar.hpp"
#include "beepboop/set.hpp"
#include "beepboop/tuple.hpp"
#include "beepboop/unique.hpp"
#include "beepboop/unordered_map.hpp"
#include "beepboop/unordered_set.hpp"
#include "beepboop/variant.hpp"
#include "echo.hpp"

// A recursive API, and what is generated for it.
namespace trees {

struct Leaf {
    std::string name;
};
struct Fork;
struct Nothing {};
using Tree = std::variant<Leaf, Fork, Nothing>;
struct Fork {
    bool marked = false;
    std::unique_ptr<Tree> left;
    std::vector<Fork> more;
    std::map<std::string, Fork> named;
};

}  // namespace trees

namespace beepboop::runtime {

struct LeafWire {
    Text name;
};
struct ForkWire;
struct ForkWire {
    std::uint8_t marked;
    Pointer<Choice> left;
    List<ForkWire> more;
    List<Tuple<Text, ForkWire>> named;
};
struct NothingWire {
    std::uint8_t nothing;
};

template <>
struct Crossing<trees::Leaf> : Traits {
    using Wire = LeafWire;
    static constexpr bool flat = false;
    static trees::Leaf lift(const LeafWire& from, Keeper& keeper) {
        return {.name = lift_field<std::string>(from.name, keeper)};
    }
    static void measure(const trees::Leaf& value, Measure& size) { measure_field(value.name, size); }
    static void write(const trees::Leaf& value, LeafWire& to, Writer& writer) {
        write_field(value.name, to.name, writer);
    }
};

template <>
struct Crossing<trees::Nothing> : Traits {
    using Wire = NothingWire;
    static constexpr bool nothing = true;
    static trees::Nothing lift(const NothingWire&, Keeper&) noexcept { return {}; }
    static void write(const trees::Nothing&, NothingWire& to, Writer&) noexcept { to.nothing = 0; }
};

template <>
struct Crossing<trees::Fork> : Traits {
    using Wire = ForkWire;
    static constexpr bool checked = true;
    static constexpr bool flat = false;
    static bool check(const ForkWire& from, Reason& reason) noexcept;
    static trees::Fork lift(const ForkWire& from, Keeper& keeper);
    static void measure(const trees::Fork& value, Measure& size);
    static void write(const trees::Fork& value, ForkWire& to, Writer& writer);
};

bool Crossing<trees::Fork>::check(const ForkWire& from, Reason& reason) noexcept {
    return check_field<bool>(from.marked, "Marked", reason) &&
           check_field<decltype(trees::Fork::left)>(from.left, "Left", reason) &&
           check_field<decltype(trees::Fork::more)>(from.more, "More", reason) &&
           check_field<decltype(trees::Fork::named)>(from.named, "Named", reason);
}

trees::Fork Crossing<trees::Fork>::lift(const ForkWire& from, Keeper& keeper) {
    return {
        .marked = lift_field<decltype(trees::Fork::marked)>(from.marked, keeper),
        .left = lift_field<decltype(trees::Fork::left)>(from.left, keeper),
        .more = lift_field<decltype(trees::Fork::more)>(from.more, keeper),
        .named = lift_field<decltype(trees::Fork::named)>(from.named, keeper),
    };
}

void Crossing<trees::Fork>::measure(const trees::Fork& value, Measure& size) {
    size.enter();
    measure_field(value.left, size);
    measure_field(value.more, size);
    measure_field(value.named, size);
    size.leave();
}

void Crossing<trees::Fork>::write(const trees::Fork& value, ForkWire& to, Writer& writer) {
    write_field(value.marked, to.marked, writer);
    write_field(value.left, to.left, writer);
    write_field(value.more, to.more, writer);
    write_field(value.named, to.named, writer);
}

namespace {

using namespace std::literals;

TEST(Option, IsAnAddress) {
    EXPECT_EQ(echo(std::optional<int>{}), std::nullopt);
    EXPECT_EQ(echo(std::optional(7)), 7);
    EXPECT_EQ(echo(std::optional("text"s)), "text");
    const std::optional<std::optional<int>> inner_none(std::in_place, std::nullopt);
    EXPECT_TRUE(echo(inner_none).has_value());
    EXPECT_FALSE(echo(inner_none)->has_value());
    static_assert(sizeof(Wire<std::optional<std::string>>) == 8);
}

TEST(Option, OfAListIsTheList) {
    using Numbers = std::optional<std::vector<int>>;
    static_assert(std::is_same_v<Wire<Numbers>, List<std::int32_t>>);
    EXPECT_EQ(echo(Numbers{}), std::nullopt);
    EXPECT_EQ(echo(Numbers{std::vector<int>{}}), std::vector<int>{});
    EXPECT_EQ(echo(Numbers{{1, 2}}), (std::vector{1, 2}));
    EXPECT_EQ(OnWire<Numbers>(Numbers{}).wire.data.bits, 0U);
    EXPECT_NE(OnWire<Numbers>(Numbers{std::vector<int>{}}).wire.data.bits, 0U);
    using Words = std::optional<std::map<int, std::set<std::string>>>;
    const Words words{{{1, {"a", "b"}}, {2, {}}}};
    EXPECT_EQ(echo(words), words);
}

TEST(Tuple, IsLaidOutAsInC) {
    struct Entry {
        std::uint8_t a;
        double b;
        std::uint16_t c;
        Text d;
        std::uint8_t e;
    };
    using Parts = Tuple<std::uint8_t, double, std::uint16_t, Text, std::uint8_t>;
    static_assert(sizeof(Parts) == sizeof(Entry) && alignof(Parts) == alignof(Entry));
    using Layout = TupleLayout<std::uint8_t, double, std::uint16_t, Text, std::uint8_t>;
    static_assert(Layout::offset(1) == offsetof(Entry, b) && Layout::offset(2) == offsetof(Entry, c));
    static_assert(Layout::offset(3) == offsetof(Entry, d) && Layout::offset(4) == offsetof(Entry, e));
    static_assert(sizeof(Tuple<std::uint8_t, std::uint8_t, std::int32_t>) == 8);
}

TEST(Tuple, KeepsItsParts) {
    const std::tuple value(std::int8_t{-1}, "text"s, true, std::optional(2.5));
    EXPECT_EQ(echo(value), value);
    EXPECT_EQ(echo(std::pair(1, "one"s)), std::pair(1, "one"s));
    Wire<std::pair<int, bool>> wire{};
    wire.part<1>() = 5;
    EXPECT_EQ((refusal_of<std::pair<int, bool>>(wire)), "V1: 5 is neither false (0) nor true (1)");
}

TEST(Map, KeepsItsEntries) {
    const std::map<std::string, std::vector<int>> ordered = {{"", {}}, {"a", {1}}, {"b", {2, 3}}};
    EXPECT_EQ(echo(ordered), ordered);
    const std::unordered_map<std::int64_t, std::map<bool, std::string>> nested = {{1, {{true, "yes"}}}, {-1, {}}};
    EXPECT_EQ(echo(nested), nested);
    EXPECT_TRUE(echo(std::map<int, int>{}).empty());
}

TEST(Map, TellsWhatIsRefused) {
    Tuple<std::int32_t, std::uint8_t> entries[2]{};
    entries[1].part<1>() = 2;
    const auto wire = list_of(entries, 2);
    EXPECT_EQ((refusal_of<std::map<int, bool>>(wire)), "value: 2 is neither false (0) nor true (1)");
    std::uint8_t keys[] = {4};
    EXPECT_EQ((refusal_of<std::set<bool>>(list_of(keys, 1))), "key: 4 is neither false (0) nor true (1)");
}

TEST(Set, KeepsItsKeys) {
    const std::set<std::string> ordered = {"", "a", "b"};
    EXPECT_EQ(echo(ordered), ordered);
    const std::unordered_set<std::int8_t> hashed = {-1, 0, 1};
    EXPECT_EQ(echo(hashed), hashed);
}

TEST(Path, IsText) {
    const std::filesystem::path path("/tmp/grüße.txt");
    EXPECT_EQ(echo(path), path);
    EXPECT_EQ(echo(std::filesystem::path()), std::filesystem::path());
}

TEST(Path, MayNotHaveANul) {
    EXPECT_EQ(refusal_of<std::filesystem::path>(text_of(std::string_view("/etc\0/shadow", 12))),
              "the path has a NUL at byte 4");
}

TEST(Variant, IsATagAndAnAddress) {
    const trees::Tree leaf = trees::Leaf{"leaf"};
    EXPECT_EQ(std::get<trees::Leaf>(echo(leaf)).name, "leaf");
    const trees::Tree none = trees::Nothing{};
    const OnWire<trees::Tree> sent(none);
    EXPECT_EQ(sent.wire.tag, 2U);
    EXPECT_EQ(sent.wire.payload.bits, 0U);
    EXPECT_EQ(sent.block, nullptr);
    EXPECT_TRUE(std::holds_alternative<trees::Nothing>(echo(none)));
}

TEST(Variant, IsRefusedWhereItIsNone) {
    EXPECT_EQ(refusal_of<trees::Tree>({3, {}}), "3 is not the index of an alternative");
    EXPECT_EQ(refusal_of<trees::Tree>({0, {}}), "is nil");
}

TEST(Recursion, ComesBackWhole) {
    trees::Fork fork;
    fork.marked = true;
    fork.left = std::make_unique<trees::Tree>(trees::Leaf{"left"});
    fork.more.resize(2);
    fork.more[1].left = std::make_unique<trees::Tree>(trees::Fork());
    std::get<trees::Fork>(*fork.more[1].left).marked = true;
    fork.named["x"].more.resize(1);
    const trees::Tree tree(std::move(fork));
    const auto copy = std::get<trees::Fork>(echo(tree));
    EXPECT_TRUE(copy.marked);
    EXPECT_EQ(std::get<trees::Leaf>(*copy.left).name, "left");
    EXPECT_EQ(copy.more[0].left, nullptr);
    EXPECT_TRUE(std::get<trees::Fork>(*copy.more[1].left).marked);
    EXPECT_EQ(copy.named.at("x").more.size(), 1U);
}

/// So many forks, each the only one in the one before.
trees::Fork chain(int length) {
    trees::Fork fork;
    for (int i = 1; i < length; ++i) {
        trees::Fork outer;
        outer.more.push_back(std::move(fork));
        fork = std::move(outer);
    }
    return fork;
}

TEST(Recursion, HasALimit) {
    std::vector<trees::Fork> forks;
    forks.push_back(chain(500));
    forks.push_back(chain(1000));
    const OnWire<std::vector<trees::Fork>> sent(forks);
    EXPECT_EQ(sent.wire.length, 2U);
    Returning call;
    ForkWire result{};
    runtime::call<Panics>(
        +[]() noexcept { return chain(1001); }, call.outcome, result);
    ASSERT_EQ(call.outcome.status, status::panicked);
    EXPECT_EQ(view(call.payload<Panic>().message),
              "std::length_error: the result is nested more than 1000 levels deep");
}

TEST(Recursion, TellsWhereItIsRefused) {
    ForkWire inner[2]{};
    inner[1].marked = 9;
    ForkWire outer{};
    outer.more = list_of(inner, 2);
    Choice choice{1, {reinterpret_cast<std::uintptr_t>(&outer)}};
    ForkWire root{};
    root.left.set(&choice);
    EXPECT_EQ(refusal_of<trees::Fork>(root), "Left.More[1].Marked: 9 is neither false (0) nor true (1)");
}

TEST(Reason, IsCutWhereItIsTooLong) {
    Reason reason;
    reason.set("%s", std::string(1000, 'x').c_str());
    for (std::size_t i = 0; i < 100; ++i) {
        reason.at_field("ALongNameOfAField");
        reason.at_index(i);
    }
    const std::string text = reason.text();
    EXPECT_LT(text.size(), 260U);
    EXPECT_TRUE(text.ends_with("xxx"));
    EXPECT_NE(text.find("ALongNameOfAField: xxx"), std::string::npos);
}

}  // namespace
}  // namespace beepboop::runtime
