// SPDX-License-Identifier: MIT
// Resolved types as text.
#include "read/rust/rust_type.hpp"

#include <fmt/format.h>

namespace reader::rust {
namespace {

class Spelling {
public:
    Spelling(const Exports& exports, Lifetimes lifetimes, const std::string& elided)
        : exports_(exports), lifetimes_(lifetimes), elided_(elided) {}

    std::string spell(const RustType& type) const {
        switch (type.kind) {
        case RustType::Kind::primitive:
        case RustType::Kind::dynamic_error: return type.name;
        case RustType::Kind::standard:
        case RustType::Kind::foreign: return "::" + type.name + arguments(type);
        case RustType::Kind::local: return exports_.native(type.item) + arguments(type);
        case RustType::Kind::reference: return reference(type);
        case RustType::Kind::slice: return fmt::format("[{}]", spell(type.arguments[0]));
        case RustType::Kind::array: return fmt::format("[{}; {}]", spell(type.arguments[0]), type.length);
        case RustType::Kind::tuple: return tuple(type);
        case RustType::Kind::function: return function(type);
        case RustType::Kind::refused: break;
        }
        return "";
    }

private:
    /// Empty where none is written.
    std::string lifetime(const RustType& type) const {
        if (lifetimes_ == Lifetimes::left_out) {
            return "";
        }
        const bool borrows = type.is(RustType::Kind::reference) || type.is_standard("std::borrow::Cow");
        return type.lifetime.empty() && borrows ? elided_ : type.lifetime;
    }

    std::string arguments(const RustType& type) const {
        std::string list = lifetime(type);
        for (const RustType& argument : type.arguments) {
            list += (list.empty() ? "" : ", ") + spell(argument);
        }
        return list.empty() ? "" : fmt::format("<{}>", list);
    }

    /// What is lent for a type parameter is asserted as what owns it: a function's type has no lifetime for it.
    std::string owned(const RustType& target) const {
        return target.is(RustType::Kind::slice) ? fmt::format("::std::vec::Vec<{}>", spell(target.arguments[0]))
                                                : "::std::string::String";
    }

    std::string reference(const RustType& type) const {
        if (type.stand_in && lifetimes_ == Lifetimes::kept) {
            return owned(type.arguments[0]);
        }
        const auto name = lifetime(type);
        const RustType& target = type.arguments[0];
        const bool is_sum = target.is(RustType::Kind::function) && (!target.markers.empty() || outlives_all(target));
        return fmt::format("&{}{}{}{}{}{}", name, name.empty() ? "" : " ", type.exclusive ? "mut " : "", is_sum ? "(" : "",
                           spell(target), is_sum ? ")" : "");
    }

    /// Behind a reference that is another type than a function which lives as long as the reference.
    bool outlives_all(const RustType& function) const {
        return lifetimes_ == Lifetimes::kept && !function.abstract && function.lifetime == "'static";
    }

    std::string function(const RustType& type) const {
        std::string parameters;
        for (const RustType& parameter : type.arguments) {
            parameters += (parameters.empty() ? "" : ", ") + spell(parameter);
        }
        const RustType& result = type.outcome[0];
        auto text = fmt::format("{} {}({}){}", type.abstract ? "impl" : "dyn", type.name, parameters,
                                result.is_unit() ? "" : " -> " + spell(result));
        for (const auto& marker : type.markers) {
            text += " + " + marker;
        }
        return outlives_all(type) ? text + " + 'static" : text;
    }

    std::string tuple(const RustType& type) const {
        std::string list;
        for (const RustType& part : type.arguments) {
            list += (list.empty() ? "" : ", ") + spell(part);
        }
        return fmt::format("({}{})", list, type.arguments.size() == 1 ? "," : "");
    }

    const Exports& exports_;
    Lifetimes lifetimes_;
    const std::string& elided_;
};

}  // namespace

std::string spell(const RustType& type, const Exports& exports, Lifetimes lifetimes, const std::string& elided) {
    return Spelling(exports, lifetimes, elided).spell(type);
}

}  // namespace reader::rust
