// SPDX-License-Identifier: MIT
// Errors, members, constants and conversions: the bridge source, compiled and called.
#include "emit/cpp/bank.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>

#include "emit/cpp/compiled_test.hpp"

namespace emit::cpp {
namespace {

using Slots = std::array<std::uint64_t, 16>;

template <class T>
std::uint64_t address(T* value) {
    return reinterpret_cast<std::uint64_t>(value);
}

template <class T>
const T& at(std::uint64_t address) {
    return *reinterpret_cast<const T*>(address);
}

struct Text {
    const char* data;
    std::uint64_t length;
    std::string_view view() const { return {data, length}; }
};

struct Choice {
    std::uint64_t tag;
    std::uint64_t payload;
};

struct Block {
    std::uint64_t drop;
    std::uint64_t payload;
};

struct AccountWire {
    Text owner;
    std::int64_t balance;
};

/// Compiled once, and called through its symbols.
class Bank : public Compiled {
protected:
    void SetUp() override {
        if (library_ != nullptr) {
            return;
        }
        lay_out(bank::bridge(), std::string(bank::header));
        write("api.cpp", bank::source);
        ASSERT_EQ(compile_shared("bank.so"), "");
        library_ = dlopen((folder_ / "bank.so").c_str(), RTLD_NOW | RTLD_LOCAL);
        ASSERT_NE(library_, nullptr) << dlerror();
    }

    static void TearDownTestSuite() {
        dlclose(library_);
        library_ = nullptr;
    }

    /// Gives the frame after the call; its outcome begins at the slot `outcome`.
    Slots call(const std::string& name, Slots frame, std::size_t outcome) {
        const auto symbol = reinterpret_cast<void (*)(void*)>(dlsym(library_, ("bb_native_f_" + name).c_str()));
        EXPECT_NE(symbol, nullptr) << name;
        if (symbol != nullptr) {
            symbol(frame.data());
        }
        status_ = frame[outcome];
        block_ = frame[outcome + 1];
        payload_ = status_ == 0 ? 0 : at<Block>(block_).payload;
        return frame;
    }

    void free(std::uint64_t block) { reinterpret_cast<void (*)(void*)>(dlsym(library_, "bb_native_free"))(&block); }

    static inline void* library_ = nullptr;
    std::uint64_t status_ = 0;
    std::uint64_t block_ = 0;
    std::uint64_t payload_ = 0;
};

TEST_F(Bank, CompilesWithoutAWarning) {
    lay_out(bank::bridge(), std::string(bank::header));
    EXPECT_EQ(compile({"-c", "-o", "bridge.o", "bridge.cpp"}), "");
}

TEST_F(Bank, FailsWithAnEnumerator) {
    const Text path{"", 0};
    auto frame = call("bank__rate", {0, address(path.data), 0}, 4);
    EXPECT_EQ(status_, 1U);
    EXPECT_EQ(at<Choice>(payload_).tag, 1U);
    free(block_);
    const auto minus = ~std::uint64_t{0};
    frame = call("bank__rate", {minus, address("/x"), 2}, 4);
    EXPECT_EQ(status_, 0U);
    EXPECT_EQ(frame[3], 0U);
    call("bank__rate", {0, address("/x\0y"), 4}, 4);
    ASSERT_EQ(status_, 3U);
    EXPECT_EQ(at<Text>(payload_ + 8).view(), "the path has a NUL at byte 2");
    free(block_);
}

TEST_F(Bank, FailsWithAnErrorCodeAndChangesANumber) {
    std::int32_t amount = 21;
    call("bank__deposit", {address(&amount)}, 2);
    EXPECT_EQ(amount, 42);
    ASSERT_EQ(status_, 1U);
    EXPECT_FALSE(at<Text>(payload_).view().empty());
    EXPECT_EQ(at<std::uint64_t>(payload_ + 40), std::uint64_t{EACCES});
    free(block_);
}

TEST_F(Bank, FailsWithAFlatError) {
    call("bank__reveal", {}, 1);
    ASSERT_EQ(status_, 1U);
    EXPECT_EQ(at<Text>(payload_).view(), "secret");
    free(block_);
}

TEST_F(Bank, ThrowsExceptionsOfItsClassesAndOthers) {
    call("bank__fail", {0}, 1);
    ASSERT_EQ(status_, 5U);
    EXPECT_EQ(at<Choice>(payload_).tag, 1U);
    const auto record = at<Choice>(payload_).payload;
    EXPECT_EQ(at<std::int32_t>(record), 5);
    EXPECT_EQ(at<Text>(record + 8).view(), "five");
    EXPECT_EQ(at<Text>(record + 24).view(), "overdraft");
    free(block_);
    call("bank__fail", {1}, 1);
    ASSERT_EQ(status_, 5U);
    EXPECT_EQ(at<Choice>(payload_).tag, 0U);
    EXPECT_EQ(at<Text>(at<Choice>(payload_).payload).view(), "overdraft");
    free(block_);
    call("bank__fail", {2}, 1);
    ASSERT_EQ(status_, 4U);
    EXPECT_EQ(at<Text>(payload_ + 16).view(), "int");
    free(block_);
}

TEST_F(Bank, ChangesARecordWithText) {
    const AccountWire account{{"me", 2}, 50};
    const auto frame = call("bank__Account__pay", {address(&account), 20}, 6);
    ASSERT_EQ(status_, 0U);
    EXPECT_EQ(at<Text>(address(&frame[2])).view(), "me!");
    EXPECT_EQ(frame[4], 30U);
    EXPECT_EQ(account.balance, 50);
    free(frame[5]);
}

TEST_F(Bank, FailsWithOneOfSeveralErrors) {
    const AccountWire account{{"me", 2}, 50};
    const auto pay = [&](std::uint64_t amount) {
        const auto frame = call("bank__Account__pay", {address(&account), amount}, 6);
        EXPECT_EQ(status_, 1U);
        EXPECT_EQ(at<Text>(address(&frame[2])).view(), "me");  // it comes back all the same
        free(frame[5]);
        return at<Choice>(payload_);
    };
    const auto closed = pay(1);
    EXPECT_EQ(closed.tag, 1U);
    EXPECT_EQ(closed.payload, 0U);
    free(block_);
    const auto disk = pay(2);
    EXPECT_EQ(disk.tag, 0U);
    EXPECT_EQ(at<std::uint64_t>(disk.payload + 40), std::uint64_t{EIO});
    EXPECT_EQ(at<Text>(disk.payload + 48).view(), "/disk");
    EXPECT_EQ(at<Text>(disk.payload + 64).view(), "");
    free(block_);
    const auto limit = pay(101);
    EXPECT_EQ(limit.tag, 2U);
    EXPECT_EQ(at<Text>(limit.payload).view(), "too much");
    free(block_);
}

TEST_F(Bank, RefusesWhatCannotBeConverted) {
    const AccountWire account{{"me", 2}, -50};
    auto frame = call("bank__Account__pay", {address(&account), 20}, 6);
    ASSERT_EQ(status_, 3U);
    EXPECT_EQ(at<std::uint64_t>(payload_), 0U);
    EXPECT_EQ(at<Text>(payload_ + 8).view(), "Balance: less than nothing");
    const auto cause = at<Choice>(payload_ + 24);
    EXPECT_EQ(cause.tag, 1U);
    EXPECT_EQ(at<Text>(cause.payload).view(), "less than nothing");
    EXPECT_EQ(frame[5], 0U);
    free(block_);
}

TEST_F(Bank, CallsMembersOfAllKinds) {
    const Text owner{"somebody", 8};
    auto frame = call("bank__Account__open", {address(owner.data), owner.length}, 5);
    EXPECT_EQ(at<Text>(address(&frame[2])).view(), "somebody");
    free(block_);
    const AccountWire account{{"me", 2}, 7};
    EXPECT_EQ(call("bank__Account__worth", {address(&account)}, 2)[1], 7U);
    frame = call("bank__Account__close", {address(&account)}, 3);
    EXPECT_EQ(at<Text>(address(&frame[1])).view(), "me");
    free(block_);
    double rate = 0.5;
    call("bank__Rate__halve", {address(&rate)}, 1);
    EXPECT_EQ(rate, 0.25);
    call("bank__Rate__twice", {address(&rate)}, 1);
    EXPECT_EQ(rate, 0.5);
    frame = call("bank__Rate__of", {address(&rate), std::bit_cast<std::uint64_t>(8.0)}, 3);
    EXPECT_EQ(std::bit_cast<double>(frame[2]), 4.0);
    frame = call("bank__motto", {}, 2);
    EXPECT_EQ(at<Text>(address(frame.data())).view(), "safe");
    free(block_);
}

TEST_F(Bank, GivesTexts) {
    const auto text = [&](const std::string& symbol, auto& value) {
        const auto frame = call(symbol, {address(&value)}, 3);
        EXPECT_EQ(status_, 0U);
        const std::string given(at<Text>(address(&frame[1])).view());
        free(block_);
        return given;
    };
    double rate = 0.5;
    EXPECT_EQ(text("Rate__string", rate), "50%");
    struct {
        Text message;
        std::int64_t most;
    } limit{{"too much", 8}, 3};
    EXPECT_EQ(text("Limit__error", limit), "too much");
    Choice refusal{2, address(&limit)};
    EXPECT_EQ(text("Refusal__error", refusal), "too much");
    refusal = {1, 0};
    EXPECT_EQ(text("Refusal__error", refusal), "");
    Choice denial{2, 0};
    EXPECT_EQ(text("Denial__error", denial), "");
}

/// A belief that is wrong, and what the compiler says of it.
struct Belief {
    void (*err)(abi::Bridge&);
    const char* said;
};

api::Function& named(abi::Bridge& bridge, std::string_view name) {
    return *std::ranges::find(bridge.library.functions, name, &api::Function::name);
}

const Belief beliefs[] = {
    {[](abi::Bridge& bridge) { bridge.library.variants[bank::denial].cases[0].name = "broke"; },
     "not handled in switch"},
    {[](abi::Bridge& bridge) { bridge.library.variants[bank::denial].cases[2].same_as.reset(); },
     "duplicate case value"},
    {[](abi::Bridge& bridge) { bridge.library.records[bank::overdraft].fields[0].type.native = "short"; }, "missing()"},
    {[](abi::Bridge& bridge) { bridge.library.records[bank::secret].exception = true; }, "is_base_of_v<std::exception"},
    {[](abi::Bridge& bridge) { named(bridge, "worth").native_type = "::bank::Money (::bank::Account::*)() noexcept"; },
     "::bank::Account::worth"},
    {[](abi::Bridge& bridge) { named(bridge, "twice").native_type += " noexcept"; }, "::bank::Rate::twice"},
    {[](abi::Bridge& bridge) { bridge.library.constants[5].magnitude = 4; }, "(::bank::Account::limit) == 4"},
    {[](abi::Bridge& bridge) { bridge.library.constants[0].text += "x"; }, "::bank::name"},
    {[](abi::Bridge& bridge) { bridge.library.constants[1].number = -0.10000000000000002; }, "::bank::share == "},
    {[](abi::Bridge& bridge) { bridge.library.constants[4].type.native = "unsigned"; }, "decltype(::bank::most)"},
    {[](abi::Bridge& bridge) { bridge.library.conversions[0].type.native = "int"; }, "Wire<int>"},
    {[](abi::Bridge& bridge) { bridge.library.conversions[0].error->native = "::bank::Closed"; },
     "Wire<::bank::Closed>"},
};

TEST_F(Bank, DoesNotCompileWhereTheReaderErred) {
    auto bridge = bank::bridge();
    for (const auto& belief : beliefs) {
        belief.err(bridge);
    }
    lay_out(bridge, std::string(bank::header));
    const auto said = compile({"-fsyntax-only", "bridge.cpp"});
    for (const auto& belief : beliefs) {
        EXPECT_NE(said.find(belief.said), std::string::npos) << belief.said << "\n" << said;
    }
}

}  // namespace
}  // namespace emit::cpp
