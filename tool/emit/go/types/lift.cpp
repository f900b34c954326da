// SPDX-License-Identifier: MIT
// From a block to Go: the types of wire values, and the expressions that read them.
#include <fmt/format.h>

#include "emit/go/names.hpp"
#include "emit/go/types.hpp"

namespace emit::go {

std::string Types::wire(abi::CrossingId id) {
    const auto& crossing = bridge_.crossing(id);
    if (crossing.plain) {
        return go(id);
    }
    switch (crossing.kind) {
    case api::TypeKind::unit:
    case api::TypeKind::scalar:
    case api::TypeKind::enumeration:
    case api::TypeKind::ordering:
    case api::TypeKind::converted:
    case api::TypeKind::duration: return go(id);
    case api::TypeKind::wide: return runtime("Wide");
    case api::TypeKind::error: return runtime("ErrorReport");
    case api::TypeKind::address:
    case api::TypeKind::socket_address: return runtime("Address");
    case api::TypeKind::range: return fmt::format("Range[{}]", wire(crossing.parts[0]));
    case api::TypeKind::text: return runtime("Text");
    case api::TypeKind::list:
    case api::TypeKind::map:
    case api::TypeKind::set: return runtime("List");
    case api::TypeKind::array: return fmt::format("[{}]{}", crossing.length, wire(crossing.parts[0]));
    case api::TypeKind::option: return is_list(bridge_, crossing.parts[0]) ? runtime("List") : "uintptr";
    case api::TypeKind::tuple: return each(crossing.parts, &Types::wire);
    case api::TypeKind::record: conversions_.lifter(id); return wire_name(bridge_.records[crossing.declaration].go_name);
    case api::TypeKind::variant: return runtime("Variant");
    case api::TypeKind::time_point: return runtime("Time");
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::unique: return "uintptr";
    }
    return "";
}

std::string Types::lifter(abi::CrossingId id) {
    const auto& crossing = bridge_.crossing(id);
    if (crossing.plain) {
        return runtime("LiftPlain") + "[" + go(id) + "]";
    }
    switch (crossing.kind) {
    case api::TypeKind::text: return runtime("LiftText");
    case api::TypeKind::wide: return runtime(crossing.is_signed ? "LiftSigned" : "LiftUnsigned");
    case api::TypeKind::time_point: return runtime("LiftTime");
    case api::TypeKind::error: return "makeErrorReport";
    case api::TypeKind::address: return runtime("LiftAddress");
    case api::TypeKind::socket_address: return runtime("LiftSocketAddress");
    case api::TypeKind::list:
        if (bridge_.crossing(crossing.parts[0]).plain) {
            return runtime("LiftPlainList") + "[" + element(crossing.parts[0]) + "]";
        }
        return conversions_.lifter(id);
    case api::TypeKind::unit:
    case api::TypeKind::scalar:
    case api::TypeKind::array:
    case api::TypeKind::option:
    case api::TypeKind::tuple:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::record:
    case api::TypeKind::enumeration:
    case api::TypeKind::variant:
    case api::TypeKind::duration:
    case api::TypeKind::ordering:
    case api::TypeKind::range:
    case api::TypeKind::converted:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::unique: break;
    }
    return conversions_.lifter(id);
}

namespace {

/// The combinator for a list, map or set, `Optional` or not.
std::string combinator(api::TypeKind kind, bool plain_elements, bool optional) {
    const std::string middle = optional ? "Optional" : "";
    if (kind == api::TypeKind::list) {
        return plain_elements ? "Copy" + middle + "List" : "Lift" + middle + "List";
    }
    return "Lift" + middle + (kind == api::TypeKind::map ? "Map" : "Set");
}

}  // namespace

std::string Types::lift(abi::CrossingId id, const std::string& reader, const std::string& wire) {
    const auto& crossing = bridge_.crossing(id);
    if (crossing.plain) {
        return wire;
    }
    const auto container = [&](const abi::Crossing& list, bool optional) {
        const auto plain = list.kind == api::TypeKind::list && bridge_.crossing(list.parts[0]).plain;
        const auto name = runtime(combinator(list.kind, plain, optional));
        if (plain) {
            return fmt::format("{}[{}]({})", name, element(list.parts[0]), wire);
        }
        auto text = fmt::format("{}({}, {}", name, reader, wire);
        for (const auto part : list.parts) {
            text += ", " + lifter(part);
        }
        return text + ")";
    };
    switch (crossing.kind) {
    case api::TypeKind::list:
    case api::TypeKind::map:
    case api::TypeKind::set: return container(crossing, false);
    case api::TypeKind::option:
    case api::TypeKind::unique:
        if (is_list(bridge_, crossing.parts[0])) {
            return container(bridge_.crossing(crossing.parts[0]), true);
        }
        if (!is_nil_able(bridge_, crossing.parts[0]) && !is_handle(bridge_, crossing.parts[0])) {
            return fmt::format("{}({}, {}, {})", runtime("LiftOption"), reader, wire, lifter(crossing.parts[0]));
        }
        break;
    case api::TypeKind::tuple: {
        std::string text = go(id) + "{";
        for (std::size_t i = 0; i < crossing.parts.size(); ++i) {
            text += fmt::format("{}{}", i == 0 ? "" : ", ", lift(crossing.parts[i], reader, fmt::format("{}.V{}", wire, i)));
        }
        return text + "}";
    }
    case api::TypeKind::range:
        return fmt::format("{}{{Start: {}, End: {}}}", go(id), lift(crossing.parts[0], reader, wire + ".Start"),
                           lift(crossing.parts[0], reader, wire + ".End"));
    case api::TypeKind::text: return fmt::format("{}.Text({})", reader.starts_with('&') ? reader.substr(1) : reader, wire);
    case api::TypeKind::unit:
    case api::TypeKind::scalar:
    case api::TypeKind::wide:
    case api::TypeKind::array:
    case api::TypeKind::record:
    case api::TypeKind::enumeration:
    case api::TypeKind::variant:
    case api::TypeKind::duration:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::ordering:
    case api::TypeKind::converted:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::time_point: break;
    }
    const auto address = wire.starts_with('*') ? wire.substr(1) : "&" + wire;
    return fmt::format("{}({}, {})", lifter(id), reader, address);
}

}  // namespace emit::go
