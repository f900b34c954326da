// SPDX-License-Identifier: MIT
// A library with errors, members, constants and conversions, as the C++ reader and `check` give it, and the header that
// it was read from; for unit tests.
#pragma once

#include "emit/cpp/sample.hpp"

namespace emit::cpp::bank {

using namespace sample;

inline constexpr std::string_view header = R"cpp(
#pragma once
#include <chrono>
#include <compare>
#include <expected>
#include <filesystem>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>
#include <vector>
namespace bank {

enum class Denial : int { empty, broke = 7, poor = 7 };
enum class Grade { low, high };

class Overdraft : public std::runtime_error {
public:
    Overdraft(int missing, std::string message) : std::runtime_error("overdraft"), missing_(missing), message_(message) {}
    int missing() const noexcept { return missing_; }
    const std::string& message() const { return message_; }
private:
    int missing_;
    std::string message_;
};
class Locked : public Overdraft {
public:
    Locked() : Overdraft(0, "locked") {}
};

/// Crosses as its text alone.
class Secret {
public:
    friend std::ostream& operator<<(std::ostream& stream, const Secret&) { return stream << "secret"; }
private:
    void* data_ = nullptr;
};

struct Disk { std::error_code code; std::filesystem::path path; };
struct Closed {};
struct Limit { std::string message; long long most; };
using Refusal = std::variant<Disk, Closed, Limit>;

class Money {
public:
    explicit Money(long long cents) : cents_(cents) {}
    long long cents() const { return cents_; }
private:
    long long cents_;
};
inline long long money_to_go(const Money& value) { return value.cents(); }
inline std::expected<Money, Limit> money_from_go(const long long& cents) {
    if (cents < 0) {
        return std::unexpected(Limit{"less than nothing", 0});
    }
    return Money(cents);
}

struct Account {
    std::string owner;
    Money balance;
    static Account open(const char* owner) noexcept { return {owner, Money(0)}; }
    std::expected<void, Refusal> pay(Money amount);
    Money worth() const noexcept { return balance; }
    std::string close() && { return owner; }
    static constexpr int limit = 3;
};
struct Rate {
    double share;
    void halve() noexcept { share /= 2; }
    void twice() & { share *= 2; }
    double of(double whole) const& noexcept { return share * whole; }
    friend std::ostream& operator<<(std::ostream& stream, const Rate& rate) { return stream << rate.share * 100 << "%"; }
};

inline constexpr const char* name = "a \"bank\"\n?";
inline constexpr double share = -0.1;
inline constexpr float part = 0.1F;
inline constexpr auto timeout = std::chrono::seconds(3);
inline constexpr Grade best = Grade::high;
inline constexpr unsigned long long most = 18446744073709551615ULL;

std::expected<Grade, Denial> rate(std::strong_ordering order, const std::filesystem::path& path) noexcept;
std::expected<int, std::error_code> deposit(int& amount);
std::expected<int, Secret> reveal() noexcept;
void fail(int which);
const std::string& motto() noexcept;

}
)cpp";

inline constexpr std::string_view source = R"cpp(
#include "api.hpp"
namespace bank {
std::expected<void, Refusal> Account::pay(Money amount) {
    if (amount.cents() == 1) {
        return std::unexpected(Closed{});
    }
    if (amount.cents() == 2) {
        return std::unexpected(Disk{std::make_error_code(std::errc::io_error), "/disk"});
    }
    if (amount.cents() > 100) {
        return std::unexpected(Limit{"too much", 100});
    }
    owner += "!";
    balance = Money(balance.cents() - amount.cents());
    return {};
}
std::expected<Grade, Denial> rate(std::strong_ordering order, const std::filesystem::path& path) noexcept {
    return path.empty() ? std::expected<Grade, Denial>(std::unexpected(Denial::broke)) : order < 0 ? Grade::low : Grade::high;
}
std::expected<int, std::error_code> deposit(int& amount) {
    amount *= 2;
    return std::unexpected(std::make_error_code(std::errc::permission_denied));
}
std::expected<int, Secret> reveal() noexcept { return std::unexpected(Secret()); }
void fail(int which) {
    switch (which) {
    case 0: throw Overdraft(5, "five");
    case 1: throw Locked();
    default: throw 1;
    }
}
const std::string& motto() noexcept {
    static const std::string text = "safe";
    return text;
}
}
)cpp";

enum Records : std::size_t { overdraft, locked, secret, disk, closed, limit, account, rate };
enum Variants : std::size_t { refusal, denial };

inline api::Type declared(TypeKind kind, std::size_t index, std::string native, Access access = Access::value) {
    return spelled(api::examples::type(kind, {}, index), std::move(native), access);
}
inline api::Type path() { return spelled(api::examples::text(), "::std::filesystem::path"); }
inline api::Type error_code() { return spelled(api::examples::type(TypeKind::error), "::std::error_code"); }
inline api::Type i64() { return number(Scalar::i64, "long long"); }
inline api::Type grade() { return declared(TypeKind::enumeration, 0, "::bank::Grade"); }
inline api::Type money() { return spelled(api::examples::type(TypeKind::converted, {i64()}, 0), "::bank::Money"); }

template <class T>
inline T in_bank(T item) {
    item.modules = {"bank"};
    item.native = "::bank::" + item.name;
    return item;
}

inline api::Field getter(const std::string& name, api::Type type) {
    auto field = api::examples::field(name, std::move(type));
    field.getter = true;
    return field;
}

inline std::vector<api::Record> records() {
    using api::examples::field;
    using api::examples::record;
    std::vector<api::Record> all = {
        record("Overdraft", {getter("missing", integer()),
                             getter("message", spelled(api::examples::text(), "const ::std::string&"))}),
        record("Locked", {}),
        record("Secret", {}),
        record("Disk", {field("code", error_code()), field("path", path())}),
        record("Closed", {}),
        record("Limit", {field("message", string()), field("most", i64())}),
        record("Account", {field("owner", string()), field("balance", money())}),
        record("Rate", {field("share", real())}),
    };
    for (auto& each : all) {
        each = in_bank(std::move(each));
        each.is_error = each.name != "Account" && each.name != "Rate";
    }
    all[overdraft].exception = all[locked].exception = true;
    all[overdraft].bases = 2;
    all[locked].bases = 3;
    all[secret].flat = all[secret].displays = all[rate].displays = true;
    all[disk].fields[0].source = true;
    all[rate].c_layout = true;
    return all;
}

inline api::Case sentinel(const std::string& name) {
    api::Case made;
    made.name = name;
    return made;
}

inline std::vector<api::Variant> variants() {
    auto either = in_bank(api::examples::named<api::Variant>("Refusal"));
    either.cases = {alternative("Disk", disk), alternative("Closed", closed), alternative("Limit", limit)};
    auto enumeration = in_bank(api::examples::named<api::Variant>("Denial"));
    enumeration.of_enumeration = true;
    enumeration.cases = {sentinel("empty"), sentinel("broke"), sentinel("poor")};
    enumeration.cases[2].same_as = 1;
    either.is_error = enumeration.is_error = true;
    return {either, enumeration};
}

inline api::Constant constant(const std::string& name, api::Type type) {
    auto made = in_bank(api::examples::named<api::Constant>(name));
    made.type = std::move(type);
    return made;
}

inline std::vector<api::Constant> constants() {
    auto name = constant("name", spelled(api::examples::text(), "const char*"));
    name.text = "a \"bank\"\n?";
    auto share = constant("share", real());
    share.number = -0.1;
    auto part = constant("part", number(Scalar::f32, "float"));
    part.number = 0.1;
    auto timeout = constant("timeout", spelled(api::examples::type(TypeKind::duration), "::std::chrono::seconds"));
    timeout.magnitude = 3'000'000'000;
    auto best = constant("best", grade());
    best.magnitude = 1;
    auto most = constant("most", number(Scalar::u64, "unsigned long long"));
    most.magnitude = ~std::uint64_t{0};
    auto limit = constant("limit", integer());
    limit.native = "::bank::Account::limit";
    limit.owner = {TypeKind::record, account};
    limit.magnitude = 3;
    return {name, share, timeout, best, most, limit, part};
}

inline api::Function function(const std::string& name, const std::string& type,
                              std::vector<std::pair<std::string, api::Type>> parameters, api::Type result = {},
                              std::optional<api::Type> error = {}) {
    auto made = in_bank(sample::function(name, type, std::move(parameters), std::move(result)));
    made.error = std::move(error);
    return made;
}

/// A member; `qualifiers` are what stands behind its parameters. Without an access it is static.
inline api::Function member(std::size_t record, std::optional<Access> access, const std::string& name,
                            const std::string& result_type, const std::string& qualifiers,
                            std::vector<std::pair<std::string, api::Type>> parameters, api::Type result = {},
                            std::optional<api::Type> error = {}) {
    const auto& owner = records()[record];
    std::string types;
    for (const auto& [parameter, type] : parameters) {
        types += (types.empty() ? "" : ", ") + type.native;
    }
    if (access) {
        parameters.insert(parameters.begin(), {"self", declared(TypeKind::record, record, owner.native, *access)});
    }
    const auto pointer = access ? " (" + owner.native + "::*)(" : "(";
    auto made = function(name, result_type + pointer + types + ")" + qualifiers, std::move(parameters),
                         std::move(result), std::move(error));
    made.native = owner.native + "::" + name;
    made.owner = {TypeKind::record, record};
    made.is_method = access.has_value();
    return made;
}

/// As `check` adds it.
inline api::Function text_of(TypeKind kind, std::size_t index, const std::string& native, api::Role role) {
    auto made =
        api::examples::function(role == api::Role::display ? "string" : "error",
                                {{"self", declared(kind, index, native, Access::borrow)}}, api::examples::text());
    made.owner = {kind, index};
    made.is_method = true;
    made.role = role;
    return made;
}

inline std::vector<api::Function> functions() {
    const auto denial_type = declared(TypeKind::variant, denial, "::bank::Denial");
    const auto refusal_type = declared(TypeKind::variant, refusal, "::bank::Refusal");
    const auto c_text = spelled(api::examples::text(), "const char*", Access::borrow);
    const auto order = spelled(api::examples::type(TypeKind::ordering), "::std::strong_ordering");
    return {
        function(
            "rate",
            "::std::expected<::bank::Grade, ::bank::Denial>(::std::strong_ordering, const ::std::filesystem::path&) "
            "noexcept",
            {{"order", order}, {"path", spelled(path(), "const ::std::filesystem::path&", Access::borrow)}}, grade(),
            denial_type),
        function("deposit", "::std::expected<int, ::std::error_code>(int&)",
                 {{"amount", spelled(integer(), "int&", Access::exclusive)}}, integer(), error_code()),
        function("reveal", "::std::expected<int, ::bank::Secret>() noexcept", {}, integer(),
                 declared(TypeKind::record, secret, "::bank::Secret")),
        function("fail", "void(int)", {{"which", integer()}}),
        function("motto", "const ::std::string&() noexcept", {},
                 spelled(api::examples::text(), "const ::std::string&", Access::borrow)),
        member(account, {}, "open", "::bank::Account", " noexcept", {{"owner", c_text}},
               declared(TypeKind::record, account, "::bank::Account")),
        member(account, Access::exclusive, "pay", "::std::expected<void, ::bank::Refusal>", "", {{"amount", money()}},
               {}, refusal_type),
        member(account, Access::borrow, "worth", "::bank::Money", " const noexcept", {}, money()),
        member(account, Access::value, "close", "::std::string", " &&", {}, string()),
        member(rate, Access::exclusive, "halve", "void", " noexcept", {}),
        member(rate, Access::exclusive, "twice", "void", " &", {}),
        member(rate, Access::borrow, "of", "double", " const& noexcept", {{"whole", real()}}, real()),
        text_of(TypeKind::record, disk, "::bank::Disk", api::Role::error_text),
        text_of(TypeKind::record, limit, "::bank::Limit", api::Role::error_text),
        text_of(TypeKind::variant, refusal, "::bank::Refusal", api::Role::error_text),
        text_of(TypeKind::variant, denial, "::bank::Denial", api::Role::error_text),
        text_of(TypeKind::record, rate, "::bank::Rate", api::Role::display),
    };
}

inline abi::Bridge bridge() {
    api::Library library;
    library.language = api::Language::cpp;
    library.records = records();
    library.variants = variants();
    auto grades = in_bank(api::examples::named<api::Enumeration>("Grade"));
    grades.enumerators = {enumerator("low", false, 0), enumerator("high", false, 1)};
    library.enumerations = {grades};
    library.constants = constants();
    api::Conversion conversion;
    conversion.name = "Money";
    conversion.native = "::bank::Money";
    conversion.type = i64();
    conversion.to_go = "::bank::money_to_go";
    conversion.from_go = "::bank::money_from_go";
    conversion.from_parameter = spelled(i64(), "const long long&", Access::borrow);
    conversion.error = declared(TypeKind::record, limit, "::bank::Limit");
    library.conversions = {conversion};
    return bound(functions(), std::move(library));
}

}  // namespace emit::cpp::bank
