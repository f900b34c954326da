// SPDX-License-Identifier: MIT
// Constants: that they are what was read.
#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/literal.hpp"
#include "emit/cpp/parts.hpp"
#include "emit/cpp/wire.hpp"

namespace emit::cpp {
namespace {

std::string equal_scalar(const api::Constant& constant) {
    if (constant.type.scalar == api::Scalar::f32) {
        return fmt::format("{} == static_cast<float>({})", constant.native, float_literal(constant.number));
    }
    if (constant.type.scalar == api::Scalar::f64) {
        return fmt::format("{} == {}", constant.native, float_literal(constant.number));
    }
    return fmt::format("static_cast<{}>({}) == {}", wire(constant.type.scalar), constant.native,
                       integer_literal(constant.negative, constant.magnitude));
}

std::string equal(const abi::Bridge& bridge, const api::Constant& constant) {
    const auto integer = integer_literal(constant.negative, constant.magnitude);
    switch (constant.type.kind) {
    case api::TypeKind::scalar: return equal_scalar(constant);
    case api::TypeKind::enumeration:
        return fmt::format("static_cast<{}>({}) == {}", wire(bridge.enumerations[constant.type.declaration].underlying),
                           constant.native, integer);
    case api::TypeKind::duration:
        return fmt::format("std::chrono::duration_cast<std::chrono::nanoseconds>({}).count() == {}", constant.native,
                           integer);
    case api::TypeKind::text:
        return fmt::format("std::string_view({}) == std::string_view({}, {})", constant.native,
                           text_literal(constant.text), constant.text.size());
    case api::TypeKind::unit:
    case api::TypeKind::wide:
    case api::TypeKind::list:
    case api::TypeKind::array:
    case api::TypeKind::option:
    case api::TypeKind::tuple:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::record:
    case api::TypeKind::variant:
    case api::TypeKind::time_point:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::unique:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::ordering:
    case api::TypeKind::range:
    case api::TypeKind::converted: break;  // no type of a constant
    }
    return "";
}

}  // namespace

void write_constant(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const auto& constant = bridge.library.constants[index];
    std::vector<std::string> lines;
    // A text is of many types, one for each length.
    if (constant.type.kind != api::TypeKind::text) {
        const auto type = fmt::format("std::remove_cvref_t<decltype({})>", constant.native);
        lines.push_back(packed(
            {"static_assert(", {fmt::format("std::is_same_v<{}, {}>", type, constant.type.native)}, "", ");"}, 0));
    }
    lines.push_back(packed({"static_assert(", {equal(bridge, constant)}, "", ");"}, 0));
    writer.write("$lines$", {{"lines", joined_lines(lines)}});
}

}  // namespace emit::cpp
