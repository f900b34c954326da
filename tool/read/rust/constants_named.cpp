// SPDX-License-Identifier: MIT
// Constants by their names: items, associated ones, variants of enums, limits of integers.
#include "read/rust/constants.hpp"

#include <utility>

#include "read/rust/literals.hpp"

namespace reader::rust {
namespace {

/// The constant of that name in an `impl` block; null where there is none, or where it depends on the target.
syntax::Node constant_in(const Implementation& implementation, const std::string& name) {
    const auto is_wanted = [&](const syntax::Node& node) {
        return node.is("const_item") && plain_identifier(node.field("name").text()) == name;
    };
    if (implementation.skipped) {
        for (const syntax::Node& node : implementation.node.field("body").named_children("const_item")) {
            if (is_wanted(node)) {
                return node;
            }
        }
    }
    for (const Annotated& member : implementation.members) {
        const bool is_present = both(implementation.presence, member.notes.presence) == Presence::present;
        if (is_present && is_wanted(member.node)) {
            return member.node;
        }
    }
    return {};
}

}  // namespace

std::unexpected<Refusal> follow(const syntax::Node& expression, Refusal refusal) {
    const bool is_here = refusal.span.file == expression.span().file && refusal.span.begin >= expression.span().begin &&
                         refusal.span.end <= expression.span().end;
    if (!is_here) {
        refusal.others.push_back({refusal.span, "this is the reason"});
        refusal.span = expression.span();
    }
    return refuse(std::move(refusal));
}

Read<Constant> Constants::path(syntax::Node expression, const ConstantPlace& place) {
    auto result = named(expression, place);
    return result ? result : follow(expression, std::move(result.error()));
}

Target Constants::target_of(syntax::Node expression, const ConstantPlace& place) const {
    const auto written = read_path(expression);
    if (!written) {
        return {};
    }
    if (written->segments.front() != "Self" || written->segments.size() != 2 || !place.self) {
        return scope_.resolve(place.module, *written, Space::value);
    }
    Target target;
    target.kind = Target::Kind::associated;
    target.item = *place.self;
    target.name = written->segments.back();
    return target;
}

Read<Constant> Constants::named(syntax::Node expression, const ConstantPlace& place) {
    const auto written = read_path(expression);
    if (!written) {
        return cannot_evaluate(expression, "only literals, operators and other constants are");
    }
    const Target target = target_of(expression, place);
    switch (target.kind) {
    case Target::Kind::item: return declared(expression, target.item);
    case Target::Kind::associated: return associated(expression, target);
    case Target::Kind::primitive: return limit(expression, target.name, target.member);
    case Target::Kind::external:
        if (written->segments.size() >= 2 && target.name.starts_with("std::")) {
            return limit(expression, written->segments[written->segments.size() - 2], written->segments.back());
        }
        return cannot_evaluate(expression, "it belongs to another crate");
    case Target::Kind::module:
    case Target::Kind::none: break;
    }
    return cannot_evaluate(expression, "no constant of that name can be seen");
}

Read<std::optional<Constants::Named>> Constants::find_constant(syntax::Node expression, const Target& target) {
    if (target.kind == Target::Kind::item) {
        const Item& item = crate_.item(target.item);
        if (item.kind != ItemKind::constant || item.broken) {
            return cannot_evaluate(expression, "it is not a constant");
        }
        if (item.notes.presence == Presence::platform) {
            return cannot_evaluate(expression, "it depends on the target");
        }
        return Named{item.node, {item.module}};
    }
    if (target.kind == Target::Kind::associated) {
        ModuleId module;
        if (const syntax::Node found = associated_constant(target.item, target.name, module)) {
            return Named{found, {module, std::nullopt, target.item}};
        }
    }
    return std::nullopt;
}

Read<Constant> Constants::declared(syntax::Node expression, ItemId id) {
    Target target;
    target.kind = Target::Kind::item;
    target.item = id;
    const auto found = find_constant(expression, target);
    if (!found) {
        return std::unexpected(found.error());
    }
    const Item& item = crate_.item(id);
    return within(item.node, {item.module, type_of(item.node.field("type"), item.module)});
}

/// The value of a `const` item. A constant that leads back to itself has none.
Read<Constant> Constants::within(syntax::Node item, const ConstantPlace& place) {
    const syntax::Node value = item.field("value");
    if (!value || !open_.insert(item.span()).second) {
        return cannot_evaluate(item.field("name"), value ? "it is defined by itself" : "it has no value");
    }
    const auto result = evaluate(value, place);
    open_.erase(item.span());
    return result ? Read<Constant>(Constant{*result, place.expected}) : std::unexpected(result.error());
}

Read<Constant> Constants::associated(syntax::Node expression, const Target& target) {
    const Item& item = crate_.item(target.item);
    if (has_variant(item, target.name)) {
        return variant(expression, item, target.name);
    }
    if (item.kind == ItemKind::flags) {
        for (const syntax::Node& flag : item.node.field("body").named_children("enum_variant")) {
            if (flag.field("name").text() == target.name) {
                return within(flag, {item.module, integer_type(item.integer), target.item});
            }
        }
    }
    ModuleId module;
    if (const syntax::Node found = associated_constant(target.item, target.name, module)) {
        const auto type = type_of(found.field("type"), module);
        return within(found, {module, type ? type : type_of_newtype(item), target.item});
    }
    return cannot_evaluate(expression, "no constant of that name can be seen");
}

syntax::Node Constants::associated_constant(ItemId id, const std::string& name, ModuleId& module) const {
    for (const Module& candidate : crate_.modules) {
        for (const Implementation& implementation : candidate.implementations) {
            const auto type = read_path(implementation.node.field("type"));
            const Target target = type ? scope_.resolve(implementation.module, *type, Space::type) : Target{};
            if (target.kind != Target::Kind::item || target.item != id) {
                continue;
            }
            if (const syntax::Node found = constant_in(implementation, name)) {
                module = implementation.module;
                return found;
            }
        }
    }
    return {};
}

Read<Constant> Constants::limit(syntax::Node expression, const std::string& name, const std::string& member) {
    const auto type = integer_type(name);
    if (name == "usize" || name == "isize") {
        return cannot_evaluate(expression, "it depends on the target");
    }
    if (type && type->bits <= 64) {
        if (member == "MAX") {
            return Constant{name == "char" ? 0x10FFFF : largest(*type), type};
        }
        if (member == "MIN") {
            return Constant{smallest(*type), type};
        }
        if (member == "BITS") {
            return Constant{type->bits, integer_type("u32")};
        }
    }
    return cannot_evaluate(expression, "no constant of that name is known");
}

Read<Constant> Constants::variant(syntax::Node expression, const Item& enumeration, const std::string& name) {
    diagnostics::Sink ignored;
    const Environment quiet{environment_.input, environment_.project, environment_.files, environment_.sources,
                            ignored};
    auto variants = annotated_children(enumeration.node.field("body"), quiet);
    std::erase_if(variants, [](const Annotated& variant) { return variant.notes.presence == Presence::absent; });
    if (!open_.insert(enumeration.span).second) {
        return cannot_evaluate(expression, "it is defined by itself");
    }
    const auto values = discriminants(enumeration, variants);
    open_.erase(enumeration.span);
    if (!values) {
        return std::unexpected(values.error());
    }
    for (std::size_t i = 0; i < variants.size(); ++i) {
        if (plain_identifier(variants[i].node.field("name").text()) == name) {
            return Constant{(*values)[i], integer_type(written_integer(enumeration.notes).value_or("isize"))};
        }
    }
    return cannot_evaluate(expression, "no variant of that name can be seen");
}

}  // namespace reader::rust
