// SPDX-License-Identifier: MIT
// Errors with a type: records, enumerations, exception classes; errors without one; and the texts of all.
#include <cerrno>
#include <filesystem>
#include <ostream>

#include <gtest/gtest.h>

#include "beepboop/display.hpp"
#include "beepboop/error.hpp"
#include "beepboop/expected.hpp"
#include "beepboop/one_way.hpp"
#include "beepboop/record.hpp"
#include "beepboop/scalar.hpp"
#include "beepboop/sentinel.hpp"
#include "beepboop/typed_exception.hpp"
#include "beepboop/variant.hpp"
#include "echo.hpp"

namespace bank {

enum class Denial { empty = 3, broke = -1, none = 3 };

enum class Code { ok, lost };
std::error_code make_error_code(Code code);

/// Its message changes whenever it is asked for.
class Overdraft : public std::runtime_error {
public:
    Overdraft(int missing, std::string account)
        : std::runtime_error("overdraft"), missing_(missing), account_(std::move(account)) {}
    int missing() const noexcept { return missing_; }
    const std::string& account() const { return account_; }
    std::string text() const { return std::string(asked++ * 100, 'x'); }

    static inline std::size_t asked = 1;

private:
    int missing_;
    std::string account_;
};

class Shy : public std::logic_error {
public:
    using std::logic_error::logic_error;
    int secret() const { throw std::runtime_error("not telling"); }
};

struct Spoken {
    int code;
    friend std::ostream& operator<<(std::ostream& stream, const Spoken& value) {
        return stream << "code " << value.code;
    }
};

struct Silent {
    operator int() const { return 1; }
};

template <class T>
struct Generic {
    T value;
    operator bool() const { return true; }
};

template <class T>
std::ostream& operator<<(std::ostream& stream, const Generic<T>& generic) {
    return stream << "generic " << generic.value;
}

struct Convertible {
    operator bool() const { return true; }
    friend std::ostream& operator<<(std::ostream& stream, const Convertible&) { return stream << "own"; }
};

enum Unscoped { unscoped = 5 };

struct WithMessage {
    std::string message;
};

struct WithMember {
    const char* what;
};

class Private {
public:
    explicit Private(int code) : code_(code) {}

private:
    [[maybe_unused]] int code_;
    std::string message = "private";
};

}  // namespace bank

template <>
struct std::is_error_code_enum<bank::Code> : std::true_type {};

namespace bank {

struct Category : std::error_category {
    const char* name() const noexcept override { return "bank"; }
    std::string message(int value) const override { return value == 1 ? "lost" : "ok"; }
};

std::error_code make_error_code(Code code) {
    static const Category category;
    return {static_cast<int>(code), category};
}

}  // namespace bank

// What is generated for them.
namespace beepboop::runtime {

template <>
struct Crossing<bank::Denial> : SentinelCrossing<bank::Denial> {
    static constexpr bank::Denial values[] = {bank::Denial::empty, bank::Denial::broke, bank::Denial::none};
    static std::uint64_t tag_of(bank::Denial value) {
        switch (value) {
        case bank::Denial::empty: return 0;
        case bank::Denial::broke: return 1;
        }
        unknown_error("Denial", value);
    }
};

struct OverdraftWire {
    std::int32_t missing;
    Text account;
    Text text;
    Text message;
};

template <>
struct Crossing<bank::Overdraft> : OneWayCrossing<bank::Overdraft, OverdraftWire> {
    struct Fields {
        decltype(std::declval<const bank::Overdraft&>().missing()) missing;
        decltype(std::declval<const bank::Overdraft&>().account()) account;
        decltype(std::declval<const bank::Overdraft&>().text()) text;
    };
    static void measure(const bank::Overdraft& value, Measure& size) {
        const auto& fields = size.make<Fields>([&] { return Fields{value.missing(), value.account(), value.text()}; });
        measure_field(fields.account, size);
        measure_field(fields.text, size);
        measure_message(size, [&] { return error_text(value); });
    }
    static void write(const bank::Overdraft&, OverdraftWire& to, Writer& writer) {
        const auto& fields = writer.take<Fields>();
        write_field(fields.missing, to.missing, writer);
        write_field(fields.account, to.account, writer);
        write_field(fields.text, to.text, writer);
        write_message(to.message, writer);
    }
};

struct ShyWire {
    std::int32_t secret;
    Text message;
};

template <>
struct Crossing<bank::Shy> : OneWayCrossing<bank::Shy, ShyWire> {
    static void measure(const bank::Shy& value, Measure&) { (void)value.secret(); }
    static void write(const bank::Shy&, ShyWire&, Writer&) {}
};

struct SpokenWire {
    Text message;
};

/// A flat one.
template <>
struct Crossing<bank::Spoken> : OneWayCrossing<bank::Spoken, SpokenWire> {
    static void measure(const bank::Spoken& value, Measure& size) {
        measure_message(size, [&] { return display(value); });
    }
    static void write(const bank::Spoken&, SpokenWire& to, Writer& writer) { write_message(to.message, writer); }
};

#if defined(__cpp_exceptions)
struct Exceptions : Throws {
    static void caught(Outcome& outcome) noexcept {
        try {
            throw;
        } catch (const bank::Shy& exception) {
            tell_exception(outcome, 0, exception);
        } catch (const bank::Overdraft& exception) {
            tell_exception(outcome, 1, exception);
        } catch (...) {
            Throws::caught(outcome);
        }
    }
};
#endif

namespace {

using namespace std::literals;

template <class T>
std::expected<int, T> fail(T error) {
    return std::unexpected(std::move(error));
}

/// What the function fails with.
template <class F>
void failing(F function, Returning& call) {
    Slot<std::int32_t> result{};
    runtime::call<Throws>(+function, call.outcome, result);
    ASSERT_EQ(call.outcome.status, status::failed);
}

TEST(Sentinel, IsATagInABlockThatStands) {
    Returning first;
    Returning second;
    failing([] { return fail(bank::Denial::broke); }, first);
    EXPECT_EQ(first.payload<Choice>().tag, 1U);
    EXPECT_EQ(first.payload<Choice>().payload.bits, 0U);
    failing([] { return fail(bank::Denial::broke); }, second);
    EXPECT_EQ(first.outcome.block.bits, second.outcome.block.bits);
    Returning duplicate;
    failing([] { return fail(bank::Denial::none); }, duplicate);
    EXPECT_EQ(duplicate.payload<Choice>().tag, 0U);
}

TEST(Sentinel, GoesInAndIsChecked) {
    EXPECT_EQ(echo(bank::Denial::broke), bank::Denial::broke);
    EXPECT_EQ(echo(std::vector{bank::Denial::broke, bank::Denial::none}),
              (std::vector{bank::Denial::broke, bank::Denial::empty}));
    EXPECT_EQ(refusal_of<bank::Denial>({3, {}}), "3 is not the index of an error");
}

TEST(Sentinel, MayBeNoneOfTheEnumerators) {
    Returning call;
    Slot<std::int32_t> result{};
    runtime::call<Panics>(
        +[]() noexcept { return fail(static_cast<bank::Denial>(99)); }, call.outcome, result);
    ASSERT_EQ(call.outcome.status, status::panicked);
    EXPECT_EQ(view(call.payload<Panic>().message), "std::out_of_range: 99 is not a value of Denial");
}

TEST(TypedException, BringsItsGettersAndItsMessage) {
    Returning call;
    runtime::call<Exceptions>(
        +[] { throw bank::Overdraft(7, "an account with a name that needs memory of its own"); }, call.outcome,
        Nothing{});
    ASSERT_EQ(call.outcome.status, status::threw_typed);
    const auto& choice = call.payload<Choice>();
    EXPECT_EQ(choice.tag, 1U);
    const auto& record = *static_cast<const OverdraftWire*>(choice.payload.get());
    EXPECT_EQ(record.missing, 7);
    EXPECT_EQ(view(record.account), "an account with a name that needs memory of its own");
    EXPECT_EQ(view(record.text), std::string(100, 'x'));
    EXPECT_EQ(view(record.message), "overdraft");
}

TEST(TypedException, IsOfADerivedClassToo) {
    struct Deep : bank::Overdraft {
        Deep() : Overdraft(1, "deep") {}
    };
    Returning call;
    runtime::call<Exceptions>(
        +[] { throw Deep(); }, call.outcome, Nothing{});
    EXPECT_EQ(call.outcome.status, status::threw_typed);
}

TEST(TypedException, WhoseGetterThrowsIsToldOfAsOthersAre) {
    Returning call;
    runtime::call<Exceptions>(
        +[] { throw bank::Shy("shy"); }, call.outcome, Nothing{});
    ASSERT_EQ(call.outcome.status, status::threw);
    EXPECT_EQ(view(call.payload<Exception>().type), "bank::Shy");
    EXPECT_EQ(view(call.payload<Exception>().what), "shy");
}

TEST(TypedException, LeavesOthersAlone) {
    Returning call;
    runtime::call<Exceptions>(
        +[] { throw std::logic_error("logic"); }, call.outcome, Nothing{});
    ASSERT_EQ(call.outcome.status, status::threw);
    EXPECT_EQ(view(call.payload<Exception>().type), "std::logic_error");
}

TEST(TypedException, MayBeAValue) {
    Returning call;
    failing([] { return fail(bank::Overdraft(8, "mine")); }, call);
    const auto& record = call.payload<OverdraftWire>();
    EXPECT_EQ(record.missing, 8);
    EXPECT_EQ(view(record.account), "mine");
    EXPECT_EQ(view(record.message), "overdraft");
}

TEST(FlatError, IsItsText) {
    Returning call;
    failing([] { return fail(bank::Spoken{12}); }, call);
    EXPECT_EQ(view(call.payload<SpokenWire>().message), "code 12");
}

TEST(FlatError, MayBeOneOfSeveral) {
    using Either = std::variant<bank::Spoken, bank::Overdraft>;
    Returning call;
    failing([] { return fail(Either(bank::Spoken{5})); }, call);
    const auto& choice = call.payload<Choice>();
    EXPECT_EQ(choice.tag, 0U);
    EXPECT_EQ(view(static_cast<const SpokenWire*>(choice.payload.get())->message), "code 5");
    SpokenWire wire{};
    EXPECT_EQ(refusal_of<Either>({0, {reinterpret_cast<std::uintptr_t>(&wire)}}), "comes out of native code only");
}

TEST(ErrorReport, HasTheNumberOfTheOperatingSystem) {
    Returning call;
    failing([] { return fail(std::make_error_code(std::errc::no_such_file_or_directory)); }, call);
    const auto& report = call.payload<ErrorReport>();
    EXPECT_EQ(view(report.message), std::generic_category().message(ENOENT));
    EXPECT_EQ(report.error_number, std::uint64_t{ENOENT});
    EXPECT_EQ(report.causes.length, 0U);
    Returning condition;
    failing([] { return fail(std::errc::permission_denied); }, condition);
    EXPECT_EQ(condition.payload<ErrorReport>().error_number, std::uint64_t{EACCES});
    Returning own;
    failing([] { return fail(make_error_code(bank::Code::lost)); }, own);
    EXPECT_EQ(view(own.payload<ErrorReport>().message), "lost");
    EXPECT_EQ(own.payload<ErrorReport>().error_number, 0U);
}

template <class F>
std::exception_ptr thrown(F function) {
    try {
        function();
    } catch (...) {
        return std::current_exception();
    }
    return nullptr;
}

TEST(ErrorReport, TellsOfExceptions) {
    Returning call;
    failing([] { return fail(std::logic_error("no logic")); }, call);
    EXPECT_EQ(view(call.payload<ErrorReport>().message), "no logic");
    Returning pointer;
    failing([] { return fail(thrown([] { throw std::system_error(EPERM, std::system_category(), "opening"); })); },
            pointer);
    EXPECT_TRUE(view(pointer.payload<ErrorReport>().message).starts_with("opening"));
    EXPECT_EQ(pointer.payload<ErrorReport>().error_number, std::uint64_t{EPERM});
    Returning number;
    failing([] { return fail(thrown([] { throw 42; })); }, number);
    EXPECT_EQ(view(number.payload<ErrorReport>().message), "int: 42");
    Returning null;
    failing([] { return fail(std::exception_ptr()); }, null);
    EXPECT_EQ(view(null.payload<ErrorReport>().message), "an std::exception_ptr that is null");
}

TEST(ErrorReport, HasTheCausesOfNestedExceptions) {
    const auto fail_nested = [] {
        const auto middle = [] {
            try {
                throw std::runtime_error("disk");
            } catch (...) {
                std::throw_with_nested(std::runtime_error("file"));
            }
        };
        return fail(thrown([&] {
            try {
                middle();
            } catch (...) {
                std::throw_with_nested(std::logic_error("settings"));
            }
        }));
    };
    Returning call;
    failing(fail_nested, call);
    const auto& report = call.payload<ErrorReport>();
    EXPECT_EQ(view(report.message), "settings");
    ASSERT_EQ(report.causes.length, 2U);
    EXPECT_EQ(view(report.causes.data.get()[0]), "file");
    EXPECT_EQ(view(report.causes.data.get()[1]), "disk");
}

TEST(Expected, MayFailWithAPointerToText) {
    Returning call;
    failing([] { return fail("words"); }, call);
    EXPECT_EQ(view(call.payload<Text>()), "words");
    Returning none;
    failing([] { return fail(static_cast<const char*>(nullptr)); }, none);
    EXPECT_EQ(none.payload<Text>().length, 0U);
}

TEST(ErrorText, IsWhatTheTypeGives) {
    EXPECT_EQ(error_text(bank::Spoken{3}), "code 3");
    EXPECT_EQ(error_text(std::logic_error("what")), "what");
    EXPECT_EQ(error_text(make_error_code(bank::Code::lost)), "bank:1");
    EXPECT_EQ(error_text(bank::Code::lost), "lost");
    EXPECT_EQ(error_text(bank::Convertible()), "own");
    EXPECT_EQ(display(bank::Generic<int>{3}), "generic 3");
    EXPECT_EQ(error_text(bank::WithMessage{"message"}), "message");
    EXPECT_EQ(error_text(bank::WithMember{"member"}), "member");
    EXPECT_EQ(error_text(bank::WithMember{nullptr}), "");
    EXPECT_EQ(error_text(std::variant<bank::Silent, bank::WithMessage>(bank::WithMessage{"second"})), "second");
}

TEST(ErrorText, IsEmptyWhereThereIsNone) {
    EXPECT_EQ(error_text(bank::Silent{}), "");
    EXPECT_EQ(error_text(bank::Private(1)), "");
    EXPECT_EQ(error_text(bank::Denial::broke), "");
    EXPECT_EQ(error_text(bank::unscoped), "");
}

TEST(Exception, OfAnyKindLeavesLaterCallsAlone) {
    // P-19
    struct Anything {};
    for (int round = 0; round < 100; ++round) {
        Returning call;
        runtime::call<Exceptions>(
            +[](int which) {
                struct Rethrower {
                    ~Rethrower() noexcept(false) { throw std::runtime_error("from a destructor"); }
                };
                switch (which) {
                case 0: throw Anything();
                case 1: throw nullptr;
                case 2: {
                    Rethrower thrower;
                } break;
                case 3: try { throw std::runtime_error("first");
                    } catch (...) {
                        throw std::logic_error("second");
                    }
                default: break;
                }
            },
            call.outcome, Nothing{}, slot_of(round % 5));
        EXPECT_EQ(call.outcome.status, round % 5 == 4 ? 0U : status::threw);
    }
    EXPECT_EQ(std::current_exception(), nullptr);
    EXPECT_EQ(std::uncaught_exceptions(), 0);
}

}  // namespace
}  // namespace beepboop::runtime
