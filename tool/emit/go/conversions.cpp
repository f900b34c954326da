// SPDX-License-Identifier: MIT
// Names of lift and lower functions: `liftPerson`, `lowerMapOfStringToInt64`.
#include <cctype>

#include <fmt/format.h>

#include "abi/crossing.hpp"
#include "emit/go/types.hpp"

namespace emit::go {
namespace {

std::string capital(std::string word) {
    word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
    return word;
}

}  // namespace

/// The type in words, each capitalised.
std::string Conversions::words(abi::CrossingId id) const {
    const auto& crossing = bridge_.crossing(id);
    const auto part = [&](std::size_t index) { return words(crossing.parts[index]); };
    switch (crossing.kind) {
    case api::TypeKind::unit: return "Unit";
    case api::TypeKind::scalar: return capital(std::string(api::name(crossing.scalar)));
    case api::TypeKind::wide: return crossing.is_signed ? "I128" : "U128";
    case api::TypeKind::text: return "Text";
    case api::TypeKind::list: return "ListOf" + part(0);
    case api::TypeKind::array: return "Array" + std::to_string(crossing.length) + "Of" + part(0);
    case api::TypeKind::option: return "OptionOf" + part(0);
    case api::TypeKind::tuple: {
        std::string text = "Tuple";
        for (std::size_t i = 0; i < crossing.parts.size(); ++i) {
            text += (i == 0 ? "Of" : "And") + part(i);
        }
        return text;
    }
    case api::TypeKind::map: return "MapOf" + part(0) + "To" + part(1);
    case api::TypeKind::set: return "SetOf" + part(0);
    case api::TypeKind::record: return bridge_.records[crossing.declaration].go_name;
    case api::TypeKind::enumeration: return bridge_.enumerations[crossing.declaration].go_name;
    case api::TypeKind::variant: return bridge_.variants[crossing.declaration].go_name;
    case api::TypeKind::duration: return "Duration";
    case api::TypeKind::time_point: return "Time";
    case api::TypeKind::unique: return "UniqueOf" + part(0);
    case api::TypeKind::error: return "Error";
    case api::TypeKind::address: return "Address";
    case api::TypeKind::socket_address: return "SocketAddress";
    case api::TypeKind::ordering: return "Ordering";
    case api::TypeKind::range: return "RangeOf" + part(0);
    case api::TypeKind::object: return bridge_.objects[crossing.declaration].go_name;
    case api::TypeKind::callback: return callback_words(crossing.declaration);
    case api::TypeKind::converted: break;
    }
    return "";
}

/// `FuncOfTextAndI64ToText`
std::string Conversions::callback_words(std::size_t index) const {
    const auto& callback = bridge_.callbacks[index];
    std::string text = "Func";
    for (std::size_t i = 0; i < callback.parameters.size(); ++i) {
        text += fmt::format("{}{}{}", i == 0 ? "Of" : "And", api::is_lent(callback.type.arguments[i]) ? "Lent" : "", words(callback.parameters[i]));
    }
    if (callback.result) {
        text += "To" + words(*callback.result);
    }
    return callback.error ? text + "Or" + words(*callback.error) : text;
}

std::string Conversions::helper_name(const std::string& verb, abi::CrossingId id) {
    const auto [known, is_new] = names_.try_emplace({verb, id.index});
    if (is_new) {
        auto name = verb + words(id);
        while (!used_.insert(name).second) {
            name += "_";
        }
        known->second = name;
        (verb == "lift" ? lifters_ : verb == "lower" ? lowerers_ : failers_).push_back(id);
    }
    return known->second;
}

std::string Conversions::lifter(abi::CrossingId id) { return helper_name("lift", id); }

std::string Conversions::lowerer(abi::CrossingId id) { return helper_name("lower", id); }

std::string Conversions::failer(abi::CrossingId id) { return helper_name("failWith", id); }

std::vector<abi::CrossingId> Conversions::take_failers() { return std::exchange(failers_, {}); }

std::vector<abi::CrossingId> Conversions::take_lifters() { return std::exchange(lifters_, {}); }

std::vector<abi::CrossingId> Conversions::take_lowerers() { return std::exchange(lowerers_, {}); }

}  // namespace emit::go
