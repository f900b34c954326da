// SPDX-License-Identifier: MIT
// Structs with public fields: taken apart and put together field by field, or shared where their memory is the wire.
#include <fmt/format.h>

#include "emit/rust/moves.hpp"
#include "emit/rust/names.hpp"
#include "emit/rust/parts.hpp"
#include "emit/rust/types/fields.hpp"

namespace emit::rust {
namespace {

/// Whether its memory is its wire value is for the compiler to find out, wherever no field can forbid it. Empty
/// elsewhere.
std::string native_is_wire(const abi::Bridge& bridge, const abi::Record& record, const Fields& fields) {
    if (!bridge.crossing(record.crossing).plain || fields.written.empty()) {
        return "";
    }
    auto text = fmt::format("const NATIVE_IS_WIRE: bool = size_of::<Self>() == size_of::<{0}>()\n"
                            "    && align_of::<Self>() == align_of::<{0}>()",
                            fields.wire);
    for (const auto& field : fields.written) {
        text += fmt::format("\n    && offset_of!(Self, {}) == offset_of!({}, {})", identifier(field.name), fields.wire,
                            wire_field(field));
        text += fmt::format("\n    && <{} as Value>::NATIVE_IS_WIRE", field.type.native);
    }
    return text + ";";
}

void write_value(const std::string& path, const std::string& native_is_wire, const Fields& fields, Items& items) {
    items.add(R"rust(
        unsafe impl Value for $path$ {
            type Wire = $wire$;
            $native_is_wire$
        }
    )rust",
              {{"path", path}, {"wire", fields.wire}, {"native_is_wire", native_is_wire}});
}

void write_lift(const std::string& path, const Fields& fields, Items& items) {
    if (fields.written.empty()) {
        items.add(R"rust(
            impl<'a> Lift<'a> for $path$ {
                unsafe fn lift(_: &'a $wire$, _: &'a Scope) -> Result<Self, Refusal> {
                    Ok(Self {})
                }
            }
        )rust",
                  {{"path", path}, {"wire", fields.wire}});
        return;
    }
    items.add(
        R"rust(
        impl<'a> Lift<'a> for $path$ {
            #[inline]
            unsafe fn lift(wire: &'a $wire$, scope: &'a Scope) -> Result<Self, Refusal> {
                unsafe {
                    $lifted$
                }
            }
        }
    )rust",
        {{"path", path}, {"wire", fields.wire}, {"lifted", fmt::format("Ok({})", lifted(fields, "Self", "wire"))}});
}

/// What stands in `impl Lower` besides, if some field moves.
std::string drop_rest(const Fields& fields) {
    return filled(R"rust(

        unsafe fn drop_rest(&mut self) {
            $pattern$
            unsafe {
                $rest$
            }
        }
    )rust",
                  {{"pattern", fmt::format("let {} = self;", pattern(fields, "Self"))}, {"rest", rest_dropped(fields)}});
}

/// `flat` errors are not taken apart: they may be of any kind.
void write_lower(const std::string& path, const Fields& fields, bool flat, bool recursive, Items& items) {
    const auto empty = fields.is_empty();
    const auto moves = rust::moves(fields.bridge.library, fields.written);
    items.add(R"rust(
        impl Lower for $path$ {
            $moves$
            #[inline]
            fn measure(&self, $size$: &mut Size) {
                $pattern$
                $measured$
            }

            #[inline]
            fn lower(&self, $writer$: &mut Writer) -> $wire$ {
                $pattern$
                $lowered$
            }
            $drop_rest$
        }
    )rust",
              {{"path", path},
               {"moves", moves ? "const MOVES: bool = true;\n" : ""},
               {"drop_rest", moves ? drop_rest(fields) : ""},
               {"size", empty ? "_" : "size"},
               {"writer", empty ? "_" : "writer"},
               {"wire", fields.wire},
               {"pattern", flat ? "" : fmt::format("let {} = self;", pattern(fields, "Self"))},
               {"measured", measured(fields, recursive)},
               {"lowered", lowered(fields)}});
}

}  // namespace

void write_record(const abi::Bridge& bridge, std::size_t index, Items& items) {
    const auto& written = bridge.library.records[index];
    const auto& record = bridge.records[index];
    const Fields fields{bridge, written.fields, record.fields, wire_type(record), record.wire, "", record.message};
    write_wire_struct(fields, items);
    write_value(written.native, native_is_wire(bridge, record, fields), fields, items);
    if (record.native_is_wire) {
        items.add("const _: () = assert!(<$path$ as Value>::NATIVE_IS_WIRE);", {{"path", written.native}});
    }
    if (!record.one_way) {
        write_lift(written.native, fields, items);
    }
    write_lower(written.native, fields, written.flat, bridge.crossing(record.crossing).recursive, items);
}

}  // namespace emit::rust
