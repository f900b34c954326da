// SPDX-License-Identifier: MIT
// Enums without data: names and numbers.
#include "read/rust/enums.hpp"

#include <array>

#include <fmt/format.h>

#include "read/rust/item_directives.hpp"
#include "read/rust/literals.hpp"

namespace reader::rust {
namespace {

std::optional<Refusal> find_obstacle(const Item& item) {
    if (auto refusal = obstacle(item)) {
        return refusal;
    }
    if (auto refusal = check_directives(item.notes, DirectedItem::enumeration)) {
        return refusal;
    }
    return find_parameters(item);
}

std::optional<Refusal> find_obstacle_in(const Annotated& variant, const Item& owner) {
    if (variant.notes.presence == Presence::platform) {
        return Refusal{.kind = diagnostics::Kind::platform_dependent,
                       .message = fmt::format("whether a variant of `{}` is there depends on the target", owner.name),
                       .span = variant.notes.cfg};
    }
    if (variant.notes.attribute("non_exhaustive")) {
        return Refusal{.kind = diagnostics::Kind::unsupported_item,
                       .message = fmt::format(
                           "a variant of `{}` is `#[non_exhaustive]`, so no other crate can make one", owner.name),
                       .span = variant.node.field("name").span(),
                       .help = {"take the attribute away"}};
    }
    return check_directives(variant.notes, DirectedItem::variant);
}

}  // namespace

std::optional<api::Scalar> integer_scalar(std::string_view name) {
    constexpr std::array integers = {api::Scalar::i8,    api::Scalar::i16,  api::Scalar::i32, api::Scalar::i64,
                                     api::Scalar::isize, api::Scalar::u8,   api::Scalar::u16, api::Scalar::u32,
                                     api::Scalar::u64,   api::Scalar::usize};
    for (const api::Scalar scalar : integers) {
        if (api::name(scalar) == name) {
            return scalar;
        }
    }
    return std::nullopt;
}

std::optional<api::Enumerator> make_enumerator(const Annotated& annotated, Wide value) {
    if (!fits(value, {true, 64}) && !fits(value, {false, 64})) {
        return std::nullopt;
    }
    const syntax::Node name = annotated.node.field("name");
    api::Enumerator enumerator;
    enumerator.name = plain_identifier(name.text());
    enumerator.rename = rename_of(annotated.notes);
    enumerator.doc = annotated.notes.doc;
    enumerator.negative = value < 0;
    enumerator.magnitude = static_cast<std::uint64_t>(value < 0 ? -value : value);
    enumerator.span = name.span();
    return enumerator;
}

Read<std::vector<Annotated>> read_variants_of(const Reading& reading, ItemId id) {
    const Item& item = reading.crate.item(id);
    if (auto refusal = find_obstacle(item)) {
        return refuse(std::move(*refusal));
    }
    std::vector<Annotated> variants;
    for (Annotated& annotated : annotated_children(item.node.field("body"), reading.environment)) {
        if (annotated.notes.presence == Presence::absent) {
            continue;
        }
        if (auto refusal = find_obstacle_in(annotated, item)) {
            return refuse(std::move(*refusal));
        }
        variants.push_back(std::move(annotated));
    }
    if (variants.empty() && item.kind == ItemKind::enumeration) {
        return refuse({.kind = diagnostics::Kind::unsupported_item,
                       .message = fmt::format("`{}` has no variants, so it has no values", item.name),
                       .span = item.span});
    }
    return variants;
}

Read<api::Enumeration> read_enumeration(const Reading& reading, ItemId id) {
    const auto variants = read_variants_of(reading, id);
    if (!variants) {
        return std::unexpected(variants.error());
    }
    const Item& item = reading.crate.item(id);
    const auto values = reading.constants.discriminants(item, *variants);
    if (!values) {
        return std::unexpected(values.error());
    }
    api::Enumeration enumeration;
    declare(reading, id, enumeration);
    enumeration.underlying = integer_scalar(written_integer(item.notes).value_or(""));
    enumeration.non_exhaustive = item.notes.attribute("non_exhaustive") != nullptr;
    enumeration.displays = displays(reading, id);
    enumeration.is_error = says_error(reading.crate, reading.implementations, id);
    for (std::size_t i = 0; i < variants->size(); ++i) {
        auto enumerator = make_enumerator((*variants)[i], (*values)[i]);
        if (!enumerator) {
            return refuse({.kind = diagnostics::Kind::unsupported_item,
                           .message = fmt::format("`{}` has values of more than 64 bits", item.name),
                           .span = (*variants)[i].node.span()});
        }
        enumeration.enumerators.push_back(std::move(*enumerator));
    }
    return enumeration;
}

}  // namespace reader::rust
