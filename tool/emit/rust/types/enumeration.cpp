// SPDX-License-Identifier: MIT
// Enums without data: a number that is one of theirs. Flags: any number.
#include <fmt/format.h>

#include "emit/rust/names.hpp"
#include "emit/rust/parts.hpp"
#include "emit/rust/wire.hpp"

namespace emit::rust {
namespace {

std::string number(const api::Enumerator& enumerator) {
    return fmt::format("{}{}", enumerator.negative ? "-" : "", enumerator.magnitude);
}

std::string lines(const api::Enumeration& enumeration, auto line) {
    std::string text;
    for (const auto& enumerator : enumeration.enumerators) {
        text += line(identifier(enumerator.name), number(enumerator)) + "\n";
    }
    return text;
}

void write_flags(const api::Enumeration& written, const std::string& go_name, const std::string& wire, Items& items) {
    items.add(
        R"rust(
        impl<'a> Lift<'a> for $path$ {
            unsafe fn lift(wire: &'a $wire$, scope: &'a Scope) -> Result<Self, Refusal> {
                let bits = unsafe { Lift::lift(wire, scope) }?;
                $value$
            }
        }
    )rust",
        {{"path", written.native},
         {"wire", wire},
         // Every release of bitflags has `from_bits`.
         {"value", written.newtype ? "Ok(Self(bits))"
                                   : fmt::format("Self::from_bits(bits).ok_or_else(|| Refusal::not_of(\"{}\", bits))", go_name)}});
    items.add(R"rust(
        impl Lower for $path$ {
            fn measure(&self, _: &mut Size) {}

            fn lower(&self, writer: &mut Writer) -> $wire$ {
                Lower::lower(&$bits$, writer)
            }
        }
    )rust",
              {{"path", written.native}, {"wire", wire}, {"bits", written.newtype ? "self.0" : "self.bits()"}});
}

/// The compiler confirms what the discriminants were computed to be.
void write_assertions(const api::Enumeration& written, Items& items) {
    const auto assertion = [&](const std::string& name, const std::string& value) {
        return fmt::format("assert!({}::{} as i128 == {});", written.native, name, value);
    };
    items.add(R"rust(
        const _: () = {
            $assertions$
        };
    )rust",
              {{"assertions", lines(written, assertion)}});
}

void write_lift(const api::Enumeration& written, const std::string& go_name, const std::string& wire, Items& items) {
    const auto arm = [](const std::string& name, const std::string& value) {
        return fmt::format("{} => Ok(Self::{}),", value, name);
    };
    items.add(R"rust(
        impl<'a> Lift<'a> for $path$ {
            unsafe fn lift(wire: &'a $wire$, _: &'a Scope) -> Result<Self, Refusal> {
                match *wire {
                    $arms$
                    other => Err(Refusal::not_of("$name$", other)),
                }
            }
        }
    )rust",
              {{"path", written.native}, {"wire", wire}, {"arms", lines(written, arm)}, {"name", go_name}});
}

void write_lower(const api::Enumeration& written, const std::string& wire, Items& items) {
    const auto arm = [](const std::string& name, const std::string& value) {
        return fmt::format("Self::{} => {},", name, value);
    };
    items.add(R"rust(
        impl Lower for $path$ {
            fn measure(&self, _: &mut Size) {}

            fn lower(&self, _: &mut Writer) -> $wire$ {
                match self {
                    $arms$
                    $fallback$
                }
            }
        }
    )rust",
              {{"path", written.native},
               {"wire", wire},
               {"arms", lines(written, arm)},
               {"fallback", written.non_exhaustive ? "_ => unreachable!(\"all variants are known\")," : ""}});
}

}  // namespace

void write_enumeration(const abi::Bridge& bridge, std::size_t index, Items& items) {
    const auto& written = bridge.library.enumerations[index];
    const auto& enumeration = bridge.enumerations[index];
    const auto type = wire(bridge, enumeration.crossing);
    items.add(R"rust(
        unsafe impl Value for $path$ {
            type Wire = $wire$;
        }
    )rust",
              {{"path", written.native}, {"wire", type}});
    if (written.flags) {
        write_flags(written, enumeration.go_name, type, items);
        return;
    }
    if (!written.non_exhaustive) {  // such enums cannot be cast in other crates
        write_assertions(written, items);
    }
    write_lift(written, enumeration.go_name, type, items);
    write_lower(written, type, items);
}

}  // namespace emit::rust
