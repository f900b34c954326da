// SPDX-License-Identifier: MIT
// The reasons of what is left out whatever it looks like.
#include "read/rust/unread_items.hpp"

#include <fmt/format.h>

namespace reader::rust {
namespace {

struct Reason {
    std::string message;
    std::string help;
};

/// Nothing for items that are read, or have nothing to be read.
std::optional<Reason> reason_against(const Item& item) {
    switch (item.kind) {
    case ItemKind::static_item:
        return Reason{"statics are shared state that Go cannot reach into", "write functions that read and change it"};
    case ItemKind::trait: return Reason{"traits are not implemented yet", ""};
    case ItemKind::foreign: return Reason{"a function of an `extern` block is unsafe", "wrap it in a safe function"};
    case ItemKind::macro:
        return Reason{fmt::format("what `{}` makes cannot be seen: macros are not expanded", item.name), ""};
    case ItemKind::module:
    case ItemKind::function:
    case ItemKind::constant:
    case ItemKind::structure:
    case ItemKind::enumeration:
    case ItemKind::union_type:
    case ItemKind::alias:
    case ItemKind::flags: break;
    }
    return std::nullopt;
}

bool is_read_elsewhere(ItemKind kind) {
    return kind == ItemKind::function || kind == ItemKind::constant || kind == ItemKind::structure ||
           kind == ItemKind::enumeration || kind == ItemKind::flags || kind == ItemKind::union_type ||
           kind == ItemKind::alias;
}

Refusal unsupported(source::Span span, std::string message, std::string help) {
    Refusal refusal{.kind = diagnostics::Kind::unsupported_item, .message = std::move(message), .span = span};
    if (!help.empty()) {
        refusal.help.push_back(std::move(help));
    }
    return refusal;
}

}  // namespace

void report_unread_items(const Reading& reading) {
    for (std::size_t i = 0; i < reading.crate.items.size(); ++i) {
        const Item& item = reading.crate.items[i];
        if (!reading.exports.path({i}) || is_read_elsewhere(item.kind)) {
            continue;
        }
        auto refusal = obstacle(item);
        if (const auto reason = reason_against(item); reason && !refusal) {
            refusal = unsupported(item.span, reason->message, reason->help);
        }
        if (refusal) {
            report(reading.environment.sink, std::move(*refusal), reading.exports.shown({i}, reading.crate));
        }
    }
}

}  // namespace reader::rust
