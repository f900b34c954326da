// SPDX-License-Identifier: MIT
// The standard library's types by name: who maps each, and what is said of those that do not cross.
#include <array>
#include <map>

#include <fmt/format.h>

#include "read/cpp/exception.hpp"
#include "read/cpp/lookup.hpp"
#include "read/cpp/type_mapper.hpp"

namespace reader::cpp {

/// The table of those that cross.
struct StandardTypes {
    using Mapping = Expected<api::Type> (TypeMapper::*)(const CppType&) const;

    static Mapping find(std::string_view name) {
        static const std::map<std::string_view, Mapping> mappings = {
            {"std::string", &TypeMapper::text},
            {"std::string_view", &TypeMapper::text},
            {"std::filesystem::path", &TypeMapper::text},
            {"std::strong_ordering", &TypeMapper::ordering},
            {"std::span", &TypeMapper::span},
            {"std::vector", &TypeMapper::vector},
            {"std::array", &TypeMapper::fixed_array},
            {"std::optional", &TypeMapper::optional},
            {"std::pair", &TypeMapper::tuple},
            {"std::tuple", &TypeMapper::tuple},
            {"std::map", &TypeMapper::map},
            {"std::unordered_map", &TypeMapper::map},
            {"std::set", &TypeMapper::set},
            {"std::unordered_set", &TypeMapper::set},
            {"std::unique_ptr", &TypeMapper::unique},
            {"std::shared_ptr", &TypeMapper::shared},
            {"std::function", &TypeMapper::callback},
            {"std::variant", &TypeMapper::variant},
            {"std::expected", &TypeMapper::expected},
            {"std::error_code", &TypeMapper::opaque_error},
            {"std::error_condition", &TypeMapper::opaque_error},
            {"std::exception_ptr", &TypeMapper::opaque_error},
            {"std::chrono::duration", &TypeMapper::duration},
            {"std::chrono::nanoseconds", &TypeMapper::duration},
            {"std::chrono::microseconds", &TypeMapper::duration},
            {"std::chrono::milliseconds", &TypeMapper::duration},
            {"std::chrono::seconds", &TypeMapper::duration},
            {"std::chrono::minutes", &TypeMapper::duration},
            {"std::chrono::hours", &TypeMapper::duration},
            {"std::chrono::days", &TypeMapper::duration},
            {"std::chrono::weeks", &TypeMapper::duration},
            {"std::chrono::months", &TypeMapper::duration},
            {"std::chrono::years", &TypeMapper::duration},
            {"std::chrono::time_point", &TypeMapper::time_point},
            {"std::chrono::system_clock::time_point", &TypeMapper::time_point},
            {"std::chrono::sys_time", &TypeMapper::time_point},
            {"std::chrono::sys_seconds", &TypeMapper::time_point},
            {"std::chrono::sys_days", &TypeMapper::time_point},
        };
        const auto found = mappings.find(name);
        return found == mappings.end() ? nullptr : found->second;
    }
};

namespace {

/// Names that are looked for but cross in no way: with what is said of them, and what to write instead.
struct Refusal {
    std::string_view why;
    std::string_view help;
};

const std::map<std::string_view, Refusal>& refusals() {
    static const std::map<std::string_view, Refusal> table = {
        {"std::move_only_function", {"does not cross", "use `std::function`"}},
        {"std::copyable_function", {"does not cross", "use `std::function`"}},
        {"std::function_ref", {"does not cross", "use `std::function`"}},
        {"std::weak_ptr",
         {"may be gone at any time", "use `std::shared_ptr`, in a `std::optional` where it may be missing"}},
        {"std::enable_shared_from_this", {"only serves as a base class", ""}},
        {"std::monostate", {"is no struct of the API", "use an empty struct with a name that says what is missing"}},
        {"std::any", {"can hold anything", "use a `std::variant` of structs"}},
        {"std::list", {"does not cross", "use a `std::vector`"}},
        {"std::forward_list", {"does not cross", "use a `std::vector`"}},
        {"std::deque", {"does not cross", "use a `std::vector`"}},
        {"std::initializer_list", {"does not cross", "use a `std::span<const T>`"}},
        {"std::multimap", {"has several values for a key", "use a `std::map` of `std::vector`"}},
        {"std::unordered_multimap", {"has several values for a key", "use a `std::unordered_map` of `std::vector`"}},
        {"std::multiset", {"has values more than once", "use a `std::vector`"}},
        {"std::unordered_multiset", {"has values more than once", "use a `std::vector`"}},
        {"std::bitset", {"does not cross", "use a `std::vector<bool>` or an integer"}},
        {"std::complex", {"does not cross", "use a struct with the two parts"}},
        {"std::wstring", {"differs from target to target", "use `std::string`"}},
        {"std::u8string", {"does not cross", "use `std::string`"}},
        {"std::u16string", {"does not cross", "use `std::string`"}},
        {"std::u32string", {"does not cross", "use `std::string`"}},
        {"std::weak_ordering", {"does not cross", "use `std::strong_ordering`"}},
        {"std::partial_ordering", {"does not cross", "use `std::optional<std::strong_ordering>`"}},
        {"std::errc", {"is an error, and can only be what a function fails with", "use an `enum class` of your own"}},
        {"std::future", {"belongs to async functions, which do not cross yet", ""}},
        {"std::chrono::steady_clock::time_point",
         {"is no time of day", "use `std::chrono::system_clock::time_point`, or a duration"}},
        {"std::thread", {"does not cross", ""}},
        {"std::mutex", {"does not cross", ""}},
        {"std::atomic", {"does not cross", "use the value in it"}},
        {"std::reference_wrapper", {"keeps a borrow", "use a value"}},
        {"std::nullptr_t", {"does not cross", ""}},
    };
    return table;
}

bool is_integer_name(std::string_view name) {
    constexpr std::array<std::string_view, 5> others = {"std::size_t", "std::ptrdiff_t", "std::byte", "std::ssize_t",
                                                        "std::wint_t"};
    for (const auto other : others) {
        if (name == other) {
            return true;
        }
    }
    return name.ends_with("_t") && (name.starts_with("std::int") || name.starts_with("std::uint"));
}

bool is_namespace(std::string_view name) {
    return name == "std" || name == "std::chrono" || name == "std::filesystem" || name == "std::chrono::system_clock" ||
           name == "std::chrono::steady_clock" || name == "std::literals" || name == "std::numbers";
}

/// Arguments of std::chrono::duration.
bool is_ratio_name(std::string_view name) {
    return name == "std::ratio" || name == "std::nano" || name == "std::micro" || name == "std::milli" ||
           name == "std::centi" || name == "std::deci" || name == "std::kilo";
}

}  // namespace

bool is_standard(std::string_view name) {
    return StandardTypes::find(name) != nullptr || refusals().contains(name) || is_integer_name(name) ||
           is_namespace(name) || is_ratio_name(name) || bases_of_standard_exception(name);
}

Expected<api::Type> TypeMapper::standard(const CppType& type) const {
    if (const auto mapping = StandardTypes::find(type.name)) {
        return (this->*mapping)(type);
    }
    if (is_integer_name(type.name)) {
        return integer(type);
    }
    const auto found = refusals().find(type.name);
    if (found == refusals().end()) {
        return unsupported(type, "does not cross", {});
    }
    const std::string help(found->second.help);
    return unsupported(type, std::string(found->second.why),
                       help.empty() ? std::vector<std::string>{} : std::vector{help});
}

Expected<api::Type> TypeMapper::made_of(api::TypeKind kind, const CppType& type, std::size_t count) const {
    if (type.arguments.size() < count) {
        return unsupported(type, "lacks the types that it is made of", {});
    }
    if (type.arguments.size() > count) {
        return unsupported(type, "has an allocator, comparison, hash or deleter of its own",
                           {"leave it to the standard library"});
    }
    auto result = made(kind, type);
    for (const auto& argument : type.arguments) {
        auto inner = element(argument);
        if (!inner) {
            return inner;
        }
        result.arguments.push_back(std::move(*inner));
    }
    return result;
}

}  // namespace reader::cpp
