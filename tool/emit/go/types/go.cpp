// SPDX-License-Identifier: MIT
// The types that users see, and their zero values.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "emit/go/types.hpp"
#include "support/strings.hpp"

namespace emit::go {

namespace {

/// A record that is an error: a pointer in Go.
bool is_error(const abi::Bridge& bridge, abi::CrossingId id) {
    const auto& crossing = bridge.crossing(id);
    return crossing.kind == api::TypeKind::record && bridge.library.records[crossing.declaration].is_error;
}

}  // namespace

bool is_nil_able(const abi::Bridge& bridge, abi::CrossingId id) {
    const auto kind = bridge.crossing(id).kind;
    return is_error(bridge, id) || kind == api::TypeKind::wide || kind == api::TypeKind::variant || kind == api::TypeKind::error;
}

bool is_handle(const abi::Bridge& bridge, abi::CrossingId id) {
    return api::is_handle(bridge.crossing(id).kind);
}

bool is_list(const abi::Bridge& bridge, abi::CrossingId id) { return bridge.crossing(id).in_place && !is_handle(bridge, id); }

std::string Types::scalar(api::Scalar scalar) const {
    switch (scalar) {
    case api::Scalar::boolean: return "bool";
    case api::Scalar::i8: return "int8";
    case api::Scalar::i16: return "int16";
    case api::Scalar::i32: return "int32";
    case api::Scalar::i64: return "int64";
    case api::Scalar::isize: return "int";
    case api::Scalar::u8: return "uint8";
    case api::Scalar::u16: return "uint16";
    case api::Scalar::u32: return "uint32";
    case api::Scalar::u64: return "uint64";
    case api::Scalar::usize: return "uint";
    case api::Scalar::f32: return "float32";
    case api::Scalar::f64: return "float64";
    case api::Scalar::character: return "rune";
    }
    return "";
}

std::string Types::tuple(const std::vector<std::string>& parts) const {
    return fmt::format("Tuple{}[{}]", parts.size(), support::join(parts, ", "));
}

std::string Types::each(const std::vector<abi::CrossingId>& parts, std::string (Types::*type)(abi::CrossingId)) {
    std::vector<std::string> texts;
    for (const auto part : parts) {
        texts.push_back((this->*type)(part));
    }
    return tuple(texts);
}

std::string Types::runtime(const std::string& name) {
    imports_.need(bridge_path_);
    return "bridge." + name;
}

std::string Types::option(const abi::Crossing& crossing) {
    const auto inner = crossing.parts[0];
    const auto is_nil = bridge_.crossing(inner).in_place || is_nil_able(bridge_, inner);
    return is_nil ? go(inner) : "*" + go(inner);
}

/// `func(string, int64) (string, error)`
std::string Types::callback(const abi::Callback& callback) {
    std::vector<std::string> parameters;
    for (const auto parameter : callback.parameters) {
        parameters.push_back(go(parameter));
    }
    std::vector<std::string> results;
    if (callback.result) {
        const auto& result = bridge_.crossing(*callback.result);
        const auto parts = result.kind == api::TypeKind::tuple ? result.parts : std::vector{*callback.result};
        std::ranges::transform(parts, std::back_inserter(results), [&](abi::CrossingId part) { return go(part); });
    }
    if (callback.error) {
        results.emplace_back("error");
    }
    const auto list = support::join(results, ", ");
    return fmt::format("func({}){}", support::join(parameters, ", "),
                       results.empty() ? "" : results.size() == 1 ? " " + list : fmt::format(" ({})", list));
}

/// An element of a list or array: u8 is a byte there.
std::string Types::element(abi::CrossingId id) {
    const auto& crossing = bridge_.crossing(id);
    const auto is_byte = crossing.kind == api::TypeKind::scalar && crossing.scalar == api::Scalar::u8;
    return is_byte ? "byte" : go(id);
}

std::string Types::go(abi::CrossingId id) {
    const auto& crossing = bridge_.crossing(id);
    switch (crossing.kind) {
    case api::TypeKind::unit: return "struct{}";
    case api::TypeKind::scalar: return scalar(crossing.scalar);
    case api::TypeKind::wide: imports_.need("math/big"); return "*big.Int";
    case api::TypeKind::text: return "string";
    case api::TypeKind::list: return "[]" + element(crossing.parts[0]);
    case api::TypeKind::array: return fmt::format("[{}]{}", crossing.length, element(crossing.parts[0]));
    case api::TypeKind::option: return option(crossing);
    case api::TypeKind::tuple: return each(crossing.parts, &Types::go);
    case api::TypeKind::map: return fmt::format("map[{}]{}", go(crossing.parts[0]), go(crossing.parts[1]));
    case api::TypeKind::set: return fmt::format("map[{}]struct{{}}", go(crossing.parts[0]));
    case api::TypeKind::record: return (is_error(bridge_, id) ? "*" : "") + bridge_.records[crossing.declaration].go_name;
    case api::TypeKind::enumeration: return bridge_.enumerations[crossing.declaration].go_name;
    case api::TypeKind::variant: return bridge_.variants[crossing.declaration].go_name;
    case api::TypeKind::duration: imports_.need("time"); return "time.Duration";
    case api::TypeKind::time_point: imports_.need("time"); return "time.Time";
    case api::TypeKind::unique: return option(crossing);
    case api::TypeKind::error: return "error";
    case api::TypeKind::address: imports_.need("net/netip"); return "netip.Addr";
    case api::TypeKind::socket_address: imports_.need("net/netip"); return "netip.AddrPort";
    case api::TypeKind::ordering: return "int";
    case api::TypeKind::range: return fmt::format("Range[{}]", go(crossing.parts[0]));
    case api::TypeKind::object: return "*" + bridge_.objects[crossing.declaration].go_name;
    case api::TypeKind::callback: return callback(bridge_.callbacks[crossing.declaration]);
    case api::TypeKind::converted: break;  // crosses as what it is converted to
    }
    return "";
}

std::string Types::zero(abi::CrossingId id) {
    const auto& crossing = bridge_.crossing(id);
    switch (crossing.kind) {
    case api::TypeKind::scalar: return crossing.scalar == api::Scalar::boolean ? "false" : "0";
    case api::TypeKind::text: return "\"\"";
    case api::TypeKind::enumeration:
    case api::TypeKind::ordering:
    case api::TypeKind::duration: return "0";
    case api::TypeKind::unit:
    case api::TypeKind::array:
    case api::TypeKind::tuple:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::range:
    case api::TypeKind::time_point: return go(id) + "{}";
    case api::TypeKind::record: return is_error(bridge_, id) ? "nil" : go(id) + "{}";
    case api::TypeKind::converted: break;
    case api::TypeKind::wide:
    case api::TypeKind::list:
    case api::TypeKind::option:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::variant:
    case api::TypeKind::error:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::unique: return "nil";
    }
    return "";
}

}  // namespace emit::go
