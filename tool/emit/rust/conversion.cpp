// SPDX-License-Identifier: MIT
// Types that are not ours to read: they cross as what two functions of the user's make of them.
#include <fmt/format.h>

#include "emit/rust/names.hpp"
#include "emit/rust/parts.hpp"
#include "emit/rust/rustfmt.hpp"
#include "emit/rust/wire.hpp"

namespace emit::rust {
namespace {

constexpr std::size_t body_indentation = 8;

/// The last expression of `lift`. A failure is told with the index of the conversion, which 0 is kept free of.
std::string made(const abi::Bridge& bridge, std::size_t index) {
    const auto& conversion = bridge.library.conversions[index];
    if (!conversion.error) {
        return fmt::format("Ok({}(value))", conversion.from_go);
    }
    const auto opaque = conversion.error->kind == api::TypeKind::error;
    const std::vector<std::string> told = {std::to_string(index + 1), literal(conversion.name), "text",
                                           opaque ? "crate::chain!(&error)" : "error"};
    return filled(R"rust(
        match $from_go$(value) {
            Ok(value) => Ok(value),
            Err(error) => {
                let text = crate::text!(&error);
                $refusal$
                Err(refusal)
            }
        }
    )rust",
                  {{"from_go", conversion.from_go},
                   {"refusal", call("let refusal = ", "Refusal::caused", told, body_indentation + 8)}});
}

void write_lift(const abi::Bridge& bridge, std::size_t index, const std::string& wire, Items& items) {
    const auto& conversion = bridge.library.conversions[index];
    items.add(R"rust(
        impl<'a> Lift<'a> for $path$ {
            unsafe fn lift(wire: &'a $wire$, scope: &'a Scope) -> Result<Self, Refusal> {
                $let$
                $made$
            }
        }
    )rust",
              {{"path", conversion.native},
               {"wire", wire},
               {"let", let("value: " + conversion.from_parameter.native, "unsafe { Lift::lift(wire, scope) }?",
                           body_indentation)},
               {"made", made(bridge, index)}});
}

/// What the user's function makes is kept for the second pass, unless the first has nothing to do.
void write_lower(const abi::Bridge& bridge, std::size_t index, const std::string& wire, Items& items) {
    const auto& conversion = bridge.library.conversions[index];
    const auto made = let("value: " + conversion.type.native, conversion.to_go + "(self)", body_indentation);
    if (bridge.crossing(bridge.conversions[index].crossing).plain) {
        items.add(R"rust(
            impl Lower for $path$ {
                fn measure(&self, _: &mut Size) {}

                fn lower(&self, writer: &mut Writer) -> $wire$ {
                    $let$
                    value.lower(writer)
                }
            }
        )rust",
                  {{"path", conversion.native}, {"wire", wire}, {"let", made}});
        return;
    }
    items.add(R"rust(
        impl Lower for $path$ {
            fn measure(&self, size: &mut Size) {
                $let$
                size.keep(value);
            }

            fn lower(&self, writer: &mut Writer) -> $wire$ {
                writer.kept::<$type$>()
            }
        }
    )rust",
              {{"path", conversion.native}, {"wire", wire}, {"type", conversion.type.native}, {"let", made}});
}

}  // namespace

void write_conversion(const abi::Bridge& bridge, std::size_t index, Items& items) {
    const auto type = wire(bridge, bridge.conversions[index].crossing);
    items.add(R"rust(
        unsafe impl Value for $path$ {
            type Wire = $wire$;
        }
    )rust",
              {{"path", bridge.library.conversions[index].native}, {"wire", type}});
    write_lift(bridge, index, type, items);
    write_lower(bridge, index, type, items);
}

}  // namespace emit::rust
