// SPDX-License-Identifier: MIT
// Finding the pairs, and what can be said of them before any type is read.
#include "read/rust/conversion_pairs.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "read/rust/errors.hpp"
#include "read/rust/nodes.hpp"
#include "read/rust/types.hpp"

namespace reader::rust {
namespace {

Refusal mistake(source::Span span, std::string message, std::string help) {
    return {.kind = diagnostics::Kind::invalid_directive,
            .message = std::move(message),
            .span = span,
            .help = {std::move(help)},
            .severity = diagnostics::Severity::error};
}

/// The next item in the file; directives and attributes belong to it.
syntax::Node next_item(syntax::Node node) {
    do {
        node = node.next_sibling();
    } while (node && (!node.is_named() || is_comment(node) || node.is("attribute_item")));
    return node;
}

bool is_same(const RustType& left, const RustType& right) {
    return left.kind == right.kind && left.name == right.name && left.item == right.item &&
           left.exclusive == right.exclusive && left.length == right.length &&
           std::ranges::equal(left.arguments, right.arguments, is_same);
}

bool has_lifetime(const RustType& type) {
    return !type.lifetime.empty() || std::ranges::any_of(type.arguments, has_lifetime);
}

/// The first type in it, itself included, of which that holds.
template <class Holds>
const RustType* find_part(const RustType& type, const Holds& holds) {
    if (holds(type)) {
        return &type;
    }
    for (const RustType& argument : type.arguments) {
        if (const auto* found = find_part(argument, holds)) {
            return found;
        }
    }
    return nullptr;
}

class Search {
public:
    Search(const Crate& crate, const Exports& exports, TypeResolver& resolver, const Dependencies& dependencies)
        : crate_(crate), exports_(exports), resolver_(resolver), dependencies_(dependencies) {}

    std::vector<ConversionPair> run() {
        for (std::size_t i = 0; i < crate_.items.size(); ++i) {
            const Item& item = crate_.items[i];
            const bool is_first = item.kind == ItemKind::function && item.notes.directive("convert");
            if (is_first && !item.skipped && !crate_.is_elsewhere(item)) {
                pairs_.push_back(read({i}));
            }
        }
        std::ranges::sort(pairs_, {}, [&](const ConversionPair& pair) { return crate_.item(pair.to_go).span; });
        find_second_ones();
        return std::move(pairs_);
    }

private:
    ConversionPair read(ItemId id) {
        ConversionPair pair{.to_go = id, .from_go = below(id), .type = {}, .travels = {}, .refusal = std::nullopt};
        const Item& item = crate_.item(id);
        const auto parameters = item.node.field("parameters").named_children("parameter");
        const syntax::Node result = item.node.field("return_type");
        const RustType taken =
            parameters.size() == 1 ? resolver_.resolve(parameters[0].field("type"), {item.module}) : RustType{};
        const bool lends = taken.is(RustType::Kind::reference) && !taken.exclusive;
        if (lends) {
            pair.type = taken.arguments[0];
        }
        if (result) {
            pair.travels = resolver_.resolve(result, {item.module});
        }
        pair.refusal =
            lends && result
                ? find_mistake(pair)
                : mistake(item.span, fmt::format("`{}` converts nothing: `fn(&T) -> G` was expected", item.name),
                          expected_pair(crate_, pair));
        return pair;
    }

    /// The function right below another one.
    std::optional<ItemId> below(ItemId id) const {
        const Item& item = crate_.item(id);
        const syntax::Node next = next_item(item.node);
        for (const ItemId other : crate_.module(item.module).items) {
            const Item& candidate = crate_.item(other);
            if (next && candidate.kind == ItemKind::function && candidate.node == next) {
                return other;
            }
        }
        return std::nullopt;
    }

    std::optional<Refusal> find_mistake(const ConversionPair& pair) const {
        const Item& first = crate_.item(pair.to_go);
        if (fallible(pair.travels)) {
            return mistake(first.span,
                           fmt::format("`{}` can fail: `fn(&{}) -> G` was expected", first.name, pair.type.written),
                           expected_pair(crate_, pair));
        }
        if (!pair.from_go) {
            return mistake(first.notes.directive("convert")->span,
                           "`convert` stands above the first of two functions, one right below the other",
                           expected_pair(crate_, pair));
        }
        for (const ItemId id : {pair.to_go, *pair.from_go}) {
            if (!exports_.path(id)) {
                return mistake(
                    crate_.item(id).span,
                    fmt::format("`{}` has no public path, and the scaffolding must call it", crate_.item(id).name),
                    "make it public, or re-export it with `pub use`");
            }
        }
        return find_mistake_in(pair.type);
    }

    /// What keeps a type from having a conversion.
    std::optional<Refusal> find_mistake_in(const RustType& type) const {
        const auto refused = [](const RustType& part) { return part.is_refused(); };
        if (const auto* part = find_part(type, refused)) {
            Refusal refusal = *part->refusal;
            refusal.severity = diagnostics::Severity::error;
            return refusal;
        }
        const bool can_be = type.is(RustType::Kind::foreign) || type.is(RustType::Kind::local) ||
                            (type.is(RustType::Kind::standard) && !is_container(type));
        if (!can_be) {
            return mistake(type.span, fmt::format("`{}` has no conversion of its own", type.written),
                           "convert the type that it is made of");
        }
        if (has_lifetime(type)) {
            return mistake(type.span, fmt::format("`{}` borrows, and what is made of a Go value owns it", type.written),
                           "convert a type without lifetimes");
        }
        return find_unknown(type);
    }

    /// Parts that the scaffolding could not name.
    std::optional<Refusal> find_unknown(const RustType& type) const {
        const auto is_hidden = [&](const RustType& part) {
            return part.is(RustType::Kind::local) && !exports_.path(part.item);
        };
        if (const auto* part = find_part(type, is_hidden)) {
            return mistake(part->span,
                           fmt::format("`{}` has no public path, and the scaffolding must name it", part->written),
                           "make it public, or re-export it with `pub use`");
        }
        const auto is_unknown = [&](const RustType& part) {
            return part.is(RustType::Kind::foreign) &&
                   !dependencies_.contains(part.name.substr(0, part.name.find("::")));
        };
        if (const auto* part = find_part(type, is_unknown)) {
            const auto crate = part->name.substr(0, part->name.find("::"));
            return mistake(part->span, fmt::format("`{}` is no name of a dependency in Cargo.toml", crate),
                           fmt::format("name it so: `{} = {{ package = \"…\", version = \"…\" }}`", crate));
        }
        return std::nullopt;
    }

    void find_second_ones() {
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            const auto same = [&](const ConversionPair& earlier) {
                return !earlier.refusal && is_same(earlier.type, pairs_[i].type);
            };
            const auto end = pairs_.begin() + static_cast<std::ptrdiff_t>(i);
            const auto earlier = std::find_if(pairs_.begin(), end, same);
            if (!pairs_[i].refusal && earlier != end) {
                pairs_[i].refusal =
                    mistake(pairs_[i].type.span, fmt::format("`{}` has a conversion already", pairs_[i].type.written),
                            "keep one of them");
                pairs_[i].refusal->others.push_back({earlier->type.span, "converted here"});
            }
        }
    }

    const Crate& crate_;
    const Exports& exports_;
    TypeResolver& resolver_;
    const Dependencies& dependencies_;
    std::vector<ConversionPair> pairs_;
};

}  // namespace

ConversionPairs::ConversionPairs(const Crate& crate, const Exports& exports, TypeResolver& resolver,
                                 const Dependencies& dependencies)
    : pairs_(Search(crate, exports, resolver, dependencies).run()) {}

std::optional<std::size_t> ConversionPairs::find(const RustType& type) const {
    const auto found = std::ranges::find_if(
        pairs_, [&](const ConversionPair& pair) { return !pair.type.written.empty() && is_same(pair.type, type); });
    return found == pairs_.end() ? std::nullopt : std::optional<std::size_t>(found - pairs_.begin());
}

bool ConversionPairs::has_function(ItemId function) const {
    return std::ranges::any_of(
        pairs_, [&](const ConversionPair& pair) { return pair.to_go == function || pair.from_go == function; });
}

bool ConversionPairs::has_type(ItemId type) const {
    return std::ranges::any_of(pairs_, [&](const ConversionPair& pair) {
        return pair.type.is(RustType::Kind::local) && pair.type.item == type;
    });
}

std::string expected_pair(const Crate& crate, const ConversionPair& pair) {
    const bool is_known = !pair.type.written.empty();
    const auto& type = is_known ? pair.type.written : "T";
    const bool gives = !pair.travels.written.empty() && !pair.travels.is_unit();
    const auto& travels = gives ? pair.travels.written : "String";
    const auto& second = pair.from_go ? crate.item(*pair.from_go).name : "from_go";
    return fmt::format(
        "write `pub fn {}(value: &{}) -> {}`, and right below it `pub fn {}(value: {}) -> Result<{}, String>`",
        crate.item(pair.to_go).name, type, travels, second, travels, type);
}

}  // namespace reader::rust
