// SPDX-License-Identifier: MIT
// Crossings as types of the Rust runtime.
#include "emit/rust/wire.hpp"

#include <fmt/format.h>

#include "emit/rust/names.hpp"

namespace emit::rust {
namespace {

std::string scalar_wire(api::Scalar scalar) {
    switch (scalar) {
    case api::Scalar::boolean:
    case api::Scalar::u8: return "u8";
    case api::Scalar::i8: return "i8";
    case api::Scalar::i16: return "i16";
    case api::Scalar::u16: return "u16";
    case api::Scalar::i32:
    case api::Scalar::character: return "i32";
    case api::Scalar::u32: return "u32";
    case api::Scalar::i64:
    case api::Scalar::isize: return "i64";
    case api::Scalar::u64:
    case api::Scalar::usize: return "u64";
    case api::Scalar::f32: return "f32";
    case api::Scalar::f64: return "f64";
    }
    return "";
}

class Wires {
public:
    Wires(const abi::Bridge& bridge, std::string_view records) : bridge_(bridge), records_(records) {}

    std::string of(abi::CrossingId id) const {
        const auto& crossing = bridge_.crossing(id);
        switch (crossing.kind) {
        case api::TypeKind::unit: return "()";
        case api::TypeKind::scalar: return scalar_wire(crossing.scalar);
        case api::TypeKind::wide: return "Wide";
        case api::TypeKind::text: return "Text";
        case api::TypeKind::list:
        case api::TypeKind::set: return fmt::format("List<{}>", of(crossing.parts[0]));
        case api::TypeKind::map: return fmt::format("List<Tuple2<{}>>", parts(crossing));
        case api::TypeKind::array: return fmt::format("[{}; {}]", of(crossing.parts[0]), crossing.length);
        case api::TypeKind::option: return option(crossing.parts[0]);
        case api::TypeKind::tuple: return fmt::format("Tuple{}<{}>", crossing.parts.size(), parts(crossing));
        case api::TypeKind::record: return std::string(records_) + wire_type(bridge_.records[crossing.declaration]);
        case api::TypeKind::enumeration: return scalar_wire(bridge_.enumerations[crossing.declaration].underlying);
        case api::TypeKind::variant: return "Variant";
        case api::TypeKind::duration: return "i64";
        case api::TypeKind::time_point: return "Time";
        case api::TypeKind::unique: return fmt::format("Pointer<{}>", of(crossing.parts[0]));
        case api::TypeKind::error: return "ErrorReport";
        case api::TypeKind::address:
        case api::TypeKind::socket_address: return "Address";
        case api::TypeKind::ordering: return "i64";
        case api::TypeKind::range: return fmt::format("Span<{}>", of(crossing.parts[0]));
        case api::TypeKind::object:
        case api::TypeKind::callback: return "Handle";
        case api::TypeKind::converted: break;  // crosses as what it is converted to
        }
        return "";
    }

private:
    std::string parts(const abi::Crossing& crossing) const {
        std::string list;
        for (const auto part : crossing.parts) {
            list += (list.empty() ? "" : ", ") + of(part);
        }
        return list;
    }

    /// An absent list, map, set, object or function has a wire value of its own; others get a pointer.
    std::string option(abi::CrossingId inner) const {
        const auto wire = of(inner);
        return bridge_.crossing(inner).in_place ? "Optional" + wire : fmt::format("Pointer<{}>", wire);
    }

    const abi::Bridge& bridge_;
    std::string_view records_;
};

bool is_slot(const abi::Bridge& bridge, const abi::Crossing& crossing) {
    const auto kind = crossing.kind;
    return kind == api::TypeKind::scalar || kind == api::TypeKind::enumeration || kind == api::TypeKind::duration ||
           kind == api::TypeKind::ordering || api::is_handle(kind) ||
           (kind == api::TypeKind::option && api::is_handle(bridge.crossing(crossing.parts[0]).kind));
}

}  // namespace

std::string wire(const abi::Bridge& bridge, abi::CrossingId id, std::string_view records) {
    return Wires(bridge, records).of(id);
}

std::string wire_of_parameter(const abi::Bridge& bridge, const abi::Parameter& parameter) {
    const auto type = wire(bridge, parameter.crossing);
    switch (parameter.passing) {
    case abi::Passing::slot: return fmt::format("Slot<{}>", type);
    case abi::Passing::in_line: return type;
    case abi::Passing::by_pointer: return fmt::format("Pointer<{}>", type);
    }
    return "";
}

std::string wire_of_result(const abi::Bridge& bridge, abi::CrossingId id) {
    return fmt::format("{}<{}>", is_slot(bridge, bridge.crossing(id)) ? "Slot" : "Padded", wire(bridge, id));
}

}  // namespace emit::rust
