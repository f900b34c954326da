// SPDX-License-Identifier: MIT
// From Go to native code: the types of mirrors, and the expressions that make them.
#include <fmt/format.h>

#include "emit/go/names.hpp"
#include "emit/go/types.hpp"

namespace emit::go {

std::string Types::mirror(abi::CrossingId id) {
    const auto& crossing = bridge_.crossing(id);
    if (!crossing.mirrored) {
        return go(id);
    }
    switch (crossing.kind) {
    case api::TypeKind::unit:
    case api::TypeKind::scalar:
    case api::TypeKind::text:
    case api::TypeKind::enumeration:
    case api::TypeKind::ordering:
    case api::TypeKind::error:  // only comes out
    case api::TypeKind::converted:
    case api::TypeKind::duration: return go(id);
    case api::TypeKind::wide: return runtime("Wide");
    case api::TypeKind::address:
    case api::TypeKind::socket_address: return runtime("Address");
    case api::TypeKind::range: return fmt::format("Range[{}]", mirror(crossing.parts[0]));
    case api::TypeKind::list:
    case api::TypeKind::set: return "[]" + mirror(crossing.parts[0]);
    case api::TypeKind::array: return fmt::format("[{}]{}", crossing.length, mirror(crossing.parts[0]));
    case api::TypeKind::option:
    case api::TypeKind::unique:
        return (bridge_.crossing(crossing.parts[0]).in_place ? "" : "*") + mirror(crossing.parts[0]);
    case api::TypeKind::tuple: return each(crossing.parts, &Types::mirror);
    case api::TypeKind::map:
        return fmt::format("[]{}[{}, {}]", runtime("Entry"), mirror(crossing.parts[0]), mirror(crossing.parts[1]));
    case api::TypeKind::record: conversions_.lowerer(id); return mirror_name(bridge_.records[crossing.declaration].go_name);
    case api::TypeKind::variant: return runtime("Choice");
    case api::TypeKind::time_point: return runtime("Time");
    case api::TypeKind::object: return "uintptr";
    case api::TypeKind::callback: return "uint64";
    }
    return "";
}

std::string Types::lowerer(abi::CrossingId id) {
    const auto& crossing = bridge_.crossing(id);
    if (!crossing.mirrored) {
        return runtime("LowerPlain") + "[" + go(id) + "]";
    }
    if (crossing.kind == api::TypeKind::wide) {
        return runtime(crossing.is_signed ? "LowerSigned" : "LowerUnsigned");
    }
    if (crossing.kind == api::TypeKind::address || crossing.kind == api::TypeKind::socket_address) {
        return runtime(crossing.kind == api::TypeKind::address ? "LowerAddress" : "LowerSocketAddress");
    }
    return crossing.kind == api::TypeKind::time_point ? runtime("LowerTime") : conversions_.lowerer(id);
}

std::string Types::lower(abi::CrossingId id, const std::string& lowering, const std::string& value) {
    const auto& crossing = bridge_.crossing(id);
    if (!crossing.mirrored) {
        return value;
    }
    const auto combined = [&](const std::string& name, const std::vector<abi::CrossingId>& parts) {
        auto text = fmt::format("{}({}, {}", runtime(name), lowering, value);
        for (const auto part : parts) {
            text += ", " + lowerer(part);
        }
        return text + ")";
    };
    switch (crossing.kind) {
    case api::TypeKind::list: return combined("LowerList", crossing.parts);
    case api::TypeKind::map: return combined("LowerMap", crossing.parts);
    case api::TypeKind::set: return combined("LowerSet", crossing.parts);
    case api::TypeKind::option:
    case api::TypeKind::unique:
        if (is_handle(bridge_, crossing.parts[0])) {
            break;
        }
        if (bridge_.crossing(crossing.parts[0]).in_place) {
            return lower(crossing.parts[0], lowering, value);
        }
        if (!is_nil_able(bridge_, crossing.parts[0])) {
            return combined("LowerOption", crossing.parts);
        }
        break;
    case api::TypeKind::tuple: {
        std::string text = mirror(id) + "{";
        for (std::size_t i = 0; i < crossing.parts.size(); ++i) {
            text += fmt::format("{}{}", i == 0 ? "" : ", ", lower(crossing.parts[i], lowering, fmt::format("{}.V{}", value, i)));
        }
        return text + "}";
    }
    case api::TypeKind::range:
        return fmt::format("{}{{Start: {}, End: {}}}", mirror(id), lower(crossing.parts[0], lowering, value + ".Start"),
                           lower(crossing.parts[0], lowering, value + ".End"));
    case api::TypeKind::unit:
    case api::TypeKind::scalar:
    case api::TypeKind::wide:
    case api::TypeKind::text:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::ordering:
    case api::TypeKind::converted:
    case api::TypeKind::array:
    case api::TypeKind::record:
    case api::TypeKind::enumeration:
    case api::TypeKind::variant:
    case api::TypeKind::duration:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::time_point: break;
    }
    return fmt::format("{}({}, {})", lowerer(id), lowering, value);
}

}  // namespace emit::go
