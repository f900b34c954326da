// SPDX-License-Identifier: MIT
// Resolved types as text.
#include "read/rust/rust_type.hpp"

#include <fmt/format.h>

namespace reader::rust {
namespace {

class Spelling {
public:
    Spelling(const Exports& exports, Lifetimes lifetimes) : exports_(exports), lifetimes_(lifetimes) {}

    std::string spell(const RustType& type) const {
        switch (type.kind) {
        case RustType::Kind::primitive: return type.name;
        case RustType::Kind::standard:
        case RustType::Kind::foreign: return "::" + type.name + arguments(type);
        case RustType::Kind::local: return exports_.native(type.item) + arguments(type);
        case RustType::Kind::reference: return reference(type);
        case RustType::Kind::slice: return fmt::format("[{}]", spell(type.arguments[0]));
        case RustType::Kind::array: return fmt::format("[{}; {}]", spell(type.arguments[0]), type.length);
        case RustType::Kind::tuple: return tuple(type);
        case RustType::Kind::refused: break;
        }
        return "";
    }

private:
    bool shows(const std::string& lifetime) const { return lifetimes_ == Lifetimes::kept && !lifetime.empty(); }

    std::string arguments(const RustType& type) const {
        std::string list = shows(type.lifetime) ? type.lifetime : "";
        for (const RustType& argument : type.arguments) {
            list += (list.empty() ? "" : ", ") + spell(argument);
        }
        return list.empty() ? "" : fmt::format("<{}>", list);
    }

    std::string reference(const RustType& type) const {
        return fmt::format("&{}{}{}", shows(type.lifetime) ? type.lifetime + " " : "", type.exclusive ? "mut " : "",
                           spell(type.arguments[0]));
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
};

}  // namespace

std::string spell(const RustType& type, const Exports& exports, Lifetimes lifetimes) {
    return Spelling(exports, lifetimes).spell(type);
}

}  // namespace reader::rust
