// SPDX-License-Identifier: MIT
// Crossings as types of the C++ runtime.
#include "emit/cpp/wire.hpp"

#include <fmt/format.h>

#include "emit/cpp/names.hpp"

namespace emit::cpp {
namespace {

std::string parts(const abi::Bridge& bridge, const abi::Crossing& crossing) {
    std::string list;
    for (const auto part : crossing.parts) {
        list += (list.empty() ? "" : ", ") + wire(bridge, part);
    }
    return list;
}

/// `Callable<std::int64_t, void, Text>`: the result, the error, the parameters.
std::string callable(const abi::Bridge& bridge, const abi::Callback& callback) {
    auto list = callback.result ? wire(bridge, *callback.result) : std::string("void");
    list += ", " + (callback.error ? wire(bridge, *callback.error) : std::string("void"));
    for (const auto parameter : callback.parameters) {
        list += ", " + wire(bridge, parameter);
    }
    return fmt::format("Callable<{}>", list);
}

/// Objects, functions, and options of these.
bool is_handle(const abi::Bridge& bridge, abi::CrossingId id) {
    const auto& crossing = bridge.crossing(id);
    return api::is_handle(crossing.kind) ||
           (crossing.kind == api::TypeKind::option && is_handle(bridge, crossing.parts[0]));
}

bool is_slot(api::TypeKind kind) {
    return kind == api::TypeKind::scalar || kind == api::TypeKind::enumeration || kind == api::TypeKind::duration ||
           kind == api::TypeKind::ordering;
}

}  // namespace

std::string wire(api::Scalar scalar) {
    switch (scalar) {
    case api::Scalar::boolean:
    case api::Scalar::u8: return "std::uint8_t";
    case api::Scalar::i8: return "std::int8_t";
    case api::Scalar::i16: return "std::int16_t";
    case api::Scalar::u16: return "std::uint16_t";
    case api::Scalar::i32:
    case api::Scalar::character: return "std::int32_t";
    case api::Scalar::u32: return "std::uint32_t";
    case api::Scalar::i64:
    case api::Scalar::isize: return "std::int64_t";
    case api::Scalar::u64:
    case api::Scalar::usize: return "std::uint64_t";
    case api::Scalar::f32: return "float";
    case api::Scalar::f64: return "double";
    }
    return "";
}

std::string wire(const abi::Bridge& bridge, abi::CrossingId id) {
    const auto& crossing = bridge.crossing(id);
    switch (crossing.kind) {
    case api::TypeKind::unit: return "void";
    case api::TypeKind::scalar: return wire(crossing.scalar);
    case api::TypeKind::wide: return "Wide";
    case api::TypeKind::text: return "Text";
    case api::TypeKind::list:
    case api::TypeKind::set: return fmt::format("List<{}>", parts(bridge, crossing));
    case api::TypeKind::map: return fmt::format("List<Tuple<{}>>", parts(bridge, crossing));
    case api::TypeKind::array: return fmt::format("Array<{}, {}>", parts(bridge, crossing), crossing.length);
    case api::TypeKind::option:
        return bridge.crossing(crossing.parts[0]).in_place ? parts(bridge, crossing)
                                                           : fmt::format("Pointer<{}>", parts(bridge, crossing));
    case api::TypeKind::tuple: return fmt::format("Tuple<{}>", parts(bridge, crossing));
    case api::TypeKind::record: return wire_struct(bridge.records[crossing.declaration]);
    case api::TypeKind::enumeration: return wire(bridge.enumerations[crossing.declaration].underlying);
    case api::TypeKind::variant: return "Choice";
    case api::TypeKind::duration: return "std::int64_t";
    case api::TypeKind::time_point: return "Instant";
    case api::TypeKind::unique: return fmt::format("Pointer<{}>", parts(bridge, crossing));
    case api::TypeKind::error: return "ErrorReport";
    case api::TypeKind::ordering: return "std::int64_t";
    case api::TypeKind::object: return fmt::format("Handle<{}>", bridge.library.objects[crossing.declaration].native);
    case api::TypeKind::callback: return callable(bridge, bridge.callbacks[crossing.declaration]);
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::range:
    case api::TypeKind::converted: break;  // the first three are Rust's; the last crosses as what it is converted to
    }
    return "";
}

std::string wire_of_parameter(const abi::Bridge& bridge, const abi::Parameter& parameter) {
    const auto type = wire(bridge, parameter.crossing);
    if (is_handle(bridge, parameter.crossing)) {
        return type;
    }
    switch (parameter.passing) {
    case abi::Passing::slot: return fmt::format("Slot<{}>", type);
    case abi::Passing::in_line: return type;
    case abi::Passing::by_pointer: return fmt::format("Reference<{}>", type);
    }
    return "";
}

std::string wire_of_result(const abi::Bridge& bridge, abi::CrossingId id) {
    const auto type = wire(bridge, id);
    return is_slot(bridge.crossing(id).kind) ? fmt::format("Slot<{}>", type) : type;
}

}  // namespace emit::cpp
