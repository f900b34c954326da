// SPDX-License-Identifier: MIT
// Constants are Go's own: here the compiler confirms what the reader took their types and values to be.
#include <algorithm>

#include <fmt/format.h>

#include "emit/rust/names.hpp"
#include "emit/rust/parts.hpp"

namespace emit::rust {
namespace {

std::string number(const api::Constant& constant) {
    return fmt::format("{}{}", constant.negative ? "-" : "", constant.magnitude);
}

/// Integers of any type are compared as the widest: a literal may be beyond what a type is on some target.
std::string scalar_is(const api::Constant& constant) {
    switch (constant.type.scalar) {
    case api::Scalar::boolean: return constant.magnitude == 0 ? "!value" : "value";
    case api::Scalar::character: return fmt::format("value as u32 == {}", constant.magnitude);
    case api::Scalar::f32: return fmt::format("same_number(value as f64, {}_f32 as f64)", constant.number);
    case api::Scalar::f64: return fmt::format("same_number(value, {}_f64)", constant.number);
    case api::Scalar::i8:
    case api::Scalar::i16:
    case api::Scalar::i32:
    case api::Scalar::i64:
    case api::Scalar::isize:
    case api::Scalar::u8:
    case api::Scalar::u16:
    case api::Scalar::u32:
    case api::Scalar::u64:
    case api::Scalar::usize: break;
    }
    return fmt::format("value{} as i128 == {}", constant.type.non_zero ? ".get()" : "", number(constant));
}

std::string enumerator_is(const api::Enumeration& enumeration, const api::Constant& constant) {
    if (enumeration.flags) {
        return fmt::format("value.{} as i128 == {}", enumeration.newtype ? "0" : "bits()", number(constant));
    }
    const auto found = std::ranges::find_if(enumeration.enumerators, [&](const api::Enumerator& enumerator) {
        return enumerator.negative == constant.negative && enumerator.magnitude == constant.magnitude;
    });
    return found == enumeration.enumerators.end()
               ? "false"
               : fmt::format("matches!(value, {}::{})", enumeration.native, identifier(found->name));
}

/// An expression over `value`, good in a constant.
std::string is_expected(const api::Library& library, const api::Constant& constant) {
    if (constant.type.kind == api::TypeKind::text) {
        return fmt::format("same_text(value, {})", literal(constant.text));
    }
    if (constant.type.kind == api::TypeKind::enumeration) {
        return enumerator_is(library.enumerations[constant.type.declaration], constant);
    }
    return constant.type.kind == api::TypeKind::duration ? fmt::format("value.as_nanos() == {}", number(constant))
                                                         : scalar_is(constant);
}

}  // namespace

void write_constant(const abi::Bridge& bridge, std::size_t index, Items& items) {
    const auto& constant = bridge.library.constants[index];
    items.add(R"rust(
        const _: () = {
            let value: $type$ = $path$;
            assert!($expected$);
        };
    )rust",
              {{"type", constant.type.native},
               {"path", constant.native},
               {"expected", is_expected(bridge.library, constant)}});
}

}  // namespace emit::rust
