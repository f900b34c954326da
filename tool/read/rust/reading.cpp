// SPDX-License-Identifier: MIT
// What the readers of all constructs share.
#include "read/rust/reading.hpp"

#include <utility>

#include <fmt/format.h>

#include "read/rust/errors.hpp"
#include "read/rust/item_directives.hpp"
#include "read/rust/nodes.hpp"

namespace reader::rust {

void declare(const Reading& reading, ItemId id, api::Declared& declared) {
    const Item& item = reading.crate.item(id);
    const PublicPath& path = *reading.exports.path(id);
    declared.name = path.back();
    declared.modules = {path.begin(), path.end() - 1};
    declared.native = reading.exports.native(id);
    declared.rename = rename_of(item.notes);
    declared.doc = item.notes.doc;
    declared.span = item.span;
}

bool displays(const Reading& reading, ItemId id) {
    return reading.implementations.has(id, "std::fmt::Display") || derives(reading.crate.item(id), "Display");
}

std::optional<Refusal> obstacle(const Item& item) {
    if (item.broken) {
        return Refusal{.message = "it has a syntax error", .span = item.span, .reported = true};
    }
    if (item.notes.presence == Presence::platform) {
        return Refusal{.kind = diagnostics::Kind::platform_dependent,
                       .message = fmt::format("whether `{}` is there depends on the target", item.name),
                       .span = item.notes.cfg.end > 0 ? item.notes.cfg : item.span,
                       .label = "not known before the build",
                       .help = {"declare it for all targets, and let its body differ"}};
    }
    return std::nullopt;
}

std::optional<Refusal> find_parameters(const Item& item) {
    const syntax::Node parameters = item.node.field("type_parameters");
    for (const syntax::Node& parameter : code_children(parameters)) {
        const bool is_lifetime = parameter.is("lifetime_parameter");
        if (is_lifetime && item.kind == ItemKind::function) {
            continue;
        }
        const auto why = is_lifetime ? fmt::format("`{}` keeps a borrow, which ends with the call", item.name)
                                     : fmt::format("`{}` is generic, and Go needs one type for each use", item.name);
        const auto help = is_lifetime                       ? "own what it holds: `String`, `Vec<T>`"
                          : item.kind == ItemKind::function ? "write a function for each type that Go needs"
                                                            : "write a type for each use that Go needs";
        return Refusal{
            .kind = diagnostics::Kind::unsupported_item, .message = why, .span = parameters.span(), .help = {help}};
    }
    return std::nullopt;
}

Read<api::Type> read_field_type(const Reading& reading, ItemId owner, syntax::Node type, const std::string& field,
                                bool is_source) {
    RustType resolved = reading.resolver.resolve(type, {reading.crate.item(owner).module, owner});
    if (is_source) {
        resolved = as_error(std::move(resolved));
    }
    auto result = reading.types.read(resolved, Position::field);
    if (!result && result.error().label.empty()) {
        result.error().label = fmt::format("type of field `{}`", field);
    }
    return result;
}

}  // namespace reader::rust
