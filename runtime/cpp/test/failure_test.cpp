// SPDX-License-Identifier: MIT
#include <filesystem>
#include <stdexcept>

#include <gtest/gtest.h>

#include "beepboop/exception.hpp"
#include "beepboop/expected.hpp"
#include "beepboop/list.hpp"
#include "beepboop/scalar.hpp"
#include "echo.hpp"

// Requests that no memory can meet come back empty, as they do without a sanitizer.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() { return "allocator_may_return_null=1"; }
extern "C" const char* __tsan_default_options() { return "allocator_may_return_null=1"; }

namespace outside {

struct Thrown {};
struct Derived : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace outside

namespace beepboop::runtime {
namespace {

using namespace std::literals;

/// A text that is far too long to be copied.
std::string_view endless() { return {"", std::size_t{1} << 62}; }

template <class F>
void threw(F function, std::string_view type, std::string_view what, std::uint64_t error_number = 0) {
    Returning call;
    runtime::call<Throws>(+function, call.outcome, Nothing{});
    ASSERT_EQ(call.outcome.status, status::threw);
    const auto& exception = call.payload<Exception>();
    EXPECT_EQ(view(exception.type), type);
    EXPECT_EQ(view(exception.what).substr(0, what.size()), what);
    EXPECT_EQ(exception.error_number, error_number);
}

TEST(Exception, HasItsTypeAndText) {
    threw([] { throw std::logic_error("no logic"); }, "std::logic_error", "no logic");
    threw([] { throw outside::Derived("derived"); }, "outside::Derived", "derived");
    threw([] { (void)std::vector<int>().at(1); }, "std::out_of_range", "vector");
    threw([] { throw std::runtime_error(""); }, "std::runtime_error", "");
    threw([] { throw std::runtime_error(std::string(10'000, 'x')); }, "std::runtime_error", std::string(10'000, 'x'));
}

TEST(Exception, HasTheNumberOfTheOperatingSystem) {
    threw([] { throw std::system_error(ENOENT, std::generic_category(), "opening"); }, "std::system_error", "opening",
          ENOENT);
    threw([] { throw std::system_error(EACCES, std::system_category()); }, "std::system_error", "", EACCES);
    threw([] { (void)std::filesystem::file_size("/no/such/file"); }, "std::filesystem::filesystem_error", "filesystem",
          ENOENT);
    threw([] { throw std::system_error(std::make_error_code(std::io_errc::stream)); }, "std::system_error", "");
}

TEST(Exception, MayBeAnything) {
    threw([] { throw 42; }, "int", "42");
    threw([] { throw outside::Thrown(); }, "outside::Thrown", "exception that is not a std::exception");
    threw([] { throw "text"; }, "char const*", "text");
    threw([] { throw static_cast<const char*>(nullptr); }, "char const*", "");
    threw([] { throw std::string("a text that needs memory of its own"); }, "std::string", "a text that needs memory");
}

TEST(Exception, ThatNestsAnotherHasItsOwnType) {
    const auto nest = [] {
        try {
            throw 1;
        } catch (...) {
            std::throw_with_nested(outside::Derived("outer"));
        }
    };
    threw(nest, "outside::Derived", "outer: 1");
    threw([] { std::throw_with_nested(outside::Derived("alone")); }, "outside::Derived", "alone");
}

TEST(Exception, MayComeFromTheResult) {
    Returning call;
    Text result{};
    runtime::call<Throws>(
        +[] { return endless(); }, call.outcome, result);
    ASSERT_EQ(call.outcome.status, status::threw);
    EXPECT_EQ(view(call.payload<Exception>().type), "std::bad_alloc");
}

TEST(Exception, IsAPanicOfAFunctionWithoutError) {
    Returning call;
    Text result{};
    runtime::call<Panics>(
        +[]() noexcept { return endless(); }, call.outcome, result);
    ASSERT_EQ(call.outcome.status, status::panicked);
    const auto& panic = call.payload<Panic>();
    EXPECT_EQ(view(panic.message), "std::bad_alloc: std::bad_alloc");
    EXPECT_EQ(panic.line, 0U);
    EXPECT_EQ(panic.file.length, 0U);
    EXPECT_EQ(panic.backtrace.length, 0U);
}

TEST(Exception, LeavesNothingBehind) {
    static int alive = 0;
    struct Guard {
        Guard() { ++alive; }
        ~Guard() { --alive; }
    };
    Returning call;
    const Text texts[] = {text_of("an argument that is lifted into memory of its own")};
    const auto thrower = +[](const std::vector<std::string>& names) -> std::string {
        const Guard guard;
        throw std::runtime_error(names[0]);
    };
    Text result{};
    runtime::call<Throws>(thrower, call.outcome, result, list_of(const_cast<Text*>(texts), 1));
    EXPECT_EQ(call.outcome.status, status::threw);
    EXPECT_EQ(alive, 0);
    EXPECT_EQ(result.length, 0U);
}

TEST(LastResort, NeedsNoMemory) {
    Outcome outcome{};
    outcome.block.set(last_resort<Exception>());
    const auto& exception = *static_cast<const Exception*>(outcome.block.get()->payload.get());
    EXPECT_EQ(view(exception.type), "std::bad_alloc");
    EXPECT_EQ(view(exception.what), "std::bad_alloc");
    free_block({outcome.block});
    free_block({outcome.block});
    EXPECT_EQ(payload_block<Refusal>(std::size_t{1} << 62, [](Refusal&, Writer&) {}), last_resort<Refusal>());
}

TEST(Expected, HasAValue) {
    Returning call;
    Slot<std::int32_t> result{};
    runtime::call<Throws>(
        +[](int a) -> std::expected<int, std::string> { return a + 1; }, call.outcome, result, slot_of(41));
    EXPECT_EQ(call.outcome.status, 0U);
    EXPECT_EQ(result.get(), 42);
    EXPECT_EQ(call.outcome.block.bits, 0U);
}

TEST(Expected, HasAnError) {
    Returning call;
    List<Text> result{};
    const auto fail = +[](std::string_view text) noexcept -> std::expected<std::vector<std::string>, std::string> {
        return std::unexpected("bad: " + std::string(text));
    };
    runtime::call<Panics>(fail, call.outcome, result, text_of("grüße"));
    EXPECT_EQ(call.outcome.status, status::failed);
    EXPECT_EQ(view(call.payload<Text>()), "bad: grüße");
    EXPECT_EQ(view(call.payload<Text>()).data(), call.outcome.block.get()->text.get());
}

TEST(Expected, MayBeOfNothing) {
    const auto fail = +[](bool good) noexcept -> std::expected<void, std::string_view> {
        return good ? std::expected<void, std::string_view>() : std::unexpected(""sv);
    };
    Returning good;
    runtime::call<Panics>(fail, good.outcome, Nothing{}, slot_of(true));
    EXPECT_EQ(good.outcome.status, 0U);
    Returning bad;
    runtime::call<Panics>(fail, bad.outcome, Nothing{}, slot_of(false));
    EXPECT_EQ(bad.outcome.status, status::failed);
    EXPECT_EQ(bad.payload<Text>().length, 0U);
}

TEST(Expected, HandsOverWhatIsLong) {
    static const char* data = nullptr;
    Returning call;
    Text result{};
    const auto make = +[]() noexcept -> std::expected<std::string, std::string> {
        std::string made(1 << 16, 'x');
        data = made.data();
        return made;
    };
    runtime::call<Panics>(make, call.outcome, result);
    EXPECT_EQ(result.data.get(), data);
}

TEST(Refused, NamesTheArgumentAndCallsNothing) {
    static int calls = 0;
    Returning call;
    std::uint8_t flags[] = {1, 7};
    const auto count = +[](int, std::span<const bool>, char32_t) noexcept { return ++calls; };
    Slot<std::int32_t> result{};
    runtime::call<Panics>(count, call.outcome, result, slot_of(1), list_of(flags, 2), Slot<std::int32_t>{0xD800});
    ASSERT_EQ(call.outcome.status, status::refused);
    EXPECT_EQ(call.payload<Refusal>().index, 1U);
    EXPECT_EQ(view(call.payload<Refusal>().reason), "[1]: 7 is neither false (0) nor true (1)");
    EXPECT_EQ(calls, 0);
}

TEST(Call, PassesAsTheFunctionTakes) {
    Returning call;
    Slot<std::int64_t> result{};
    const auto sum = +[](std::int64_t a, const std::int64_t& b, std::int64_t&& c, const bool d) noexcept {
        return a + b + c + (d ? 1 : 0);
    };
    runtime::call<Panics>(sum, call.outcome, result, slot_of<std::int64_t>(1), slot_of<std::int64_t>(2),
                          slot_of<std::int64_t>(-10), slot_of(true));
    EXPECT_EQ(result.get(), -6);
}

}  // namespace
}  // namespace beepboop::runtime
