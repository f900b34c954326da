// SPDX-License-Identifier: MIT
// Constants by their types: what Go has constants of, and the value of each.
#include "read/rust/constant_items.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "read/rust/flags.hpp"
#include "read/rust/item_directives.hpp"
#include "read/rust/members.hpp"

namespace reader::rust {
namespace {

std::optional<Refusal> find_obstacle(const Item& item) {
    if (auto refusal = obstacle(item)) {
        return refusal;
    }
    return check_directives(item.notes, DirectedItem::constant);
}

Refusal no_constant(const RustType& type, const Item& item) {
    const bool is_wide = type.is_primitive("i128") || type.is_primitive("u128");
    std::string function = item.name;
    std::ranges::transform(function, function.begin(), [](unsigned char letter) { return std::tolower(letter); });
    const bool is_lent = type.is(RustType::Kind::reference) && !type.written.starts_with("&'");
    const auto result = is_lent ? "&'static " + type.written.substr(1) : type.written;
    const auto from_function = fmt::format("return it from a function: `pub fn {}() -> {}`", function, result);
    return {.kind = diagnostics::Kind::unsupported_item,
            .message = fmt::format("Go has no constants of type `{}`", type.written),
            .span = type.span,
            .label = fmt::format("type of `{}`", item.name),
            .others = type.trail,
            .help = {is_wide ? "use `i64` or `u64` if it is large enough" : from_function}};
}

/// Whether Go has constants of it.
bool is_constant(const api::Type& type, const RustType& written, const Declarations& declarations) {
    switch (type.kind) {
    case api::TypeKind::scalar: return !type.non_zero && written.is(RustType::Kind::primitive);
    case api::TypeKind::text: return written.is(RustType::Kind::reference) && written.arguments[0].is_primitive("str");
    case api::TypeKind::duration: return written.is(RustType::Kind::standard);
    case api::TypeKind::enumeration:
        return written.is(RustType::Kind::local) &&
               std::holds_alternative<api::Enumeration>(declarations.of(type).value);
    case api::TypeKind::unit:
    case api::TypeKind::wide:
    case api::TypeKind::list:
    case api::TypeKind::array:
    case api::TypeKind::option:
    case api::TypeKind::tuple:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::record:
    case api::TypeKind::variant:
    case api::TypeKind::time_point:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::unique:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::ordering:
    case api::TypeKind::range:
    case api::TypeKind::converted: break;
    }
    return false;
}

bool is_real(const api::Type& type) {
    return type.kind == api::TypeKind::scalar && (type.scalar == api::Scalar::f32 || type.scalar == api::Scalar::f64);
}

void set_integer(api::Constant& constant, Wide value) {
    constant.negative = value < 0;
    constant.magnitude = static_cast<std::uint64_t>(value < 0 ? -value : value);
}

/// What a place must hold is known of scalars; enumerations say it themselves.
std::optional<IntegerType> integer_of(const api::Type& type) {
    return type.kind == api::TypeKind::scalar ? integer_type(api::name(type.scalar)) : std::nullopt;
}

class Reader {
public:
    Reader(const Reading& reading, const Declarations& declarations) : reading_(reading), declarations_(declarations) {}

    std::vector<api::Constant> read() {
        for (std::size_t i = 0; i < reading_.crate.items.size(); ++i) {
            const Item& item = reading_.crate.items[i];
            if (item.kind == ItemKind::constant && reading_.exports.path({i})) {
                auto constant = read(item);
                if (constant) {
                    declare(reading_, {i}, *constant);
                }
                add(std::move(constant), reading_.exports.shown({i}, reading_.crate));
            }
        }
        for (const auto& [id, declaration] : declarations_.all()) {
            if (!declaration.refusal) {
                add_members(id);
            }
        }
        return std::move(constants_);
    }

private:
    void add_members(ItemId owner) {
        for (const Item& member : members_of(reading_.implementations, owner)) {
            if (member.kind != ItemKind::constant || is_flag(reading_, member)) {
                continue;
            }
            auto constant = read(member);
            if (constant) {
                declare_member(reading_, member, *constant);
                constant->owner = owner_of(reading_, member);
            }
            add(std::move(constant), shown(reading_, member));
        }
    }

    void add(Read<api::Constant> constant, const std::string& shown) {
        if (constant) {
            constants_.push_back(std::move(*constant));
        } else {
            report(reading_.environment.sink, std::move(constant.error()), shown);
        }
    }

    Read<api::Constant> read(const Item& item) {
        if (auto refusal = find_obstacle(item)) {
            return refuse(std::move(*refusal));
        }
        const RustType written = reading_.resolver.resolve(item.node.field("type"), {item.module, item.owner});
        if (written.is_refused() && written.refusal->kind == diagnostics::Kind::unresolved_name) {
            return refuse(*written.refusal);
        }
        auto type = written.is_refused() ? Read<api::Type>(refuse(*written.refusal))
                                         : reading_.types.read(written, Position::result);
        if (!type || !is_constant(*type, written, declarations_)) {
            return refuse(no_constant(written, item));
        }
        if (auto refusal = declarations_.find_refused(*type, fmt::format("type of `{}`", item.name))) {
            return refuse(std::move(*refusal));
        }
        api::Constant constant;
        constant.type = std::move(*type);
        constant.type.access = api::Access::value;
        if (auto refusal = evaluate(item, constant)) {
            const bool is_unknown = refusal->kind == diagnostics::Kind::constant_not_evaluated;
            refusal->help = {is_unknown ? "write the value itself, or return it from a function"
                                        : "return it from a function"};
            return refuse(std::move(*refusal));
        }
        return constant;
    }

    std::optional<Refusal> evaluate(const Item& item, api::Constant& constant) {
        const syntax::Node value = item.node.field("value");
        const ConstantPlace place{item.module, integer_of(constant.type), item.owner};
        if (is_real(constant.type)) {
            return evaluate_real(value, place, constant);
        }
        if (constant.type.kind == api::TypeKind::text) {
            auto text = reading_.constants.evaluate_text(value, place);
            constant.text = text ? std::move(*text) : "";
            return text ? std::nullopt : std::optional(text.error());
        }
        const auto number = constant.type.kind == api::TypeKind::duration
                                ? reading_.constants.evaluate_duration(value, place)
                                : reading_.constants.evaluate(value, place);
        if (!number) {
            return number.error();
        }
        set_integer(constant, *number);
        return std::nullopt;
    }

    std::optional<Refusal> evaluate_real(syntax::Node value, const ConstantPlace& place, api::Constant& constant) {
        const int bits = constant.type.scalar == api::Scalar::f32 ? 32 : 64;
        const auto number = reading_.constants.evaluate_real(value, place, bits);
        if (!number) {
            return number.error();
        }
        constant.number = *number;
        if (std::isfinite(*number) && !(*number == 0 && std::signbit(*number))) {
            return std::nullopt;
        }
        return Refusal{.kind = diagnostics::Kind::unsupported_item,
                       .message = fmt::format("Go has no constant for {}", std::isnan(*number)   ? "NaN"
                                                                           : std::isinf(*number) ? "infinity"
                                                                                                 : "-0.0"),
                       .span = value.span(),
                       .label = "this value"};
    }

    const Reading& reading_;
    const Declarations& declarations_;
    std::vector<api::Constant> constants_;
};

}  // namespace

std::vector<api::Constant> read_constants(const Reading& reading, const Declarations& declarations) {
    return Reader(reading, declarations).read();
}

}  // namespace reader::rust
