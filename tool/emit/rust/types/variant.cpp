// SPDX-License-Identifier: MIT
// Enums with data: a tag, and a pointer to the fields of the variant it names.
#include <algorithm>

#include <fmt/format.h>

#include "emit/rust/moves.hpp"
#include "emit/rust/names.hpp"
#include "emit/rust/parts.hpp"
#include "emit/rust/types/fields.hpp"
#include "emit/rust/wire.hpp"

namespace emit::rust {
namespace {

/// One variant of an enum, which has its tag and fields.
struct Alternative {
    std::size_t tag;
    std::string self;  // `Self::Circle`
    Fields fields;
    bool recursive;
    bool one_way;
    std::string name;  // in Go
};

std::vector<Alternative> alternatives(const abi::Bridge& bridge, std::size_t index) {
    std::vector<Alternative> all;
    const auto& written = bridge.library.variants[index].cases;
    const auto& bound = bridge.variants[index].cases;
    for (std::size_t tag = 0; tag < written.size(); ++tag) {
        all.push_back({tag, "Self::" + identifier(written[tag].name),
                       Fields{bridge, written[tag].fields, bound[tag].fields, wire_type(bound[tag]), bound[tag].wire,
                              records_module, bound[tag].message},
                       bridge.crossing(bridge.variants[index].crossing).recursive, bound[tag].one_way, bound[tag].go_name});
    }
    return all;
}

std::string lift_arm(const Alternative& alternative) {
    if (alternative.one_way) {
        return fmt::format("{} => Err(Refusal::one_way(\"{}\")),", alternative.tag, alternative.name);
    }
    if (alternative.fields.written.empty()) {
        return fmt::format("{} => Ok({} {{}}),", alternative.tag, alternative.self);
    }
    return filled(R"rust(
        $tag$ => {
            let fields: &$wire$ = wire.fields()?;
            $lifted$
        }
    )rust",
                  {{"tag", std::to_string(alternative.tag)},
                   {"wire", alternative.fields.wire},
                   {"lifted", fmt::format("Ok({})", lifted(alternative.fields, alternative.self, "fields"))}});
}

std::string measure_arm(const Alternative& alternative) {
    if (alternative.fields.is_empty()) {
        return alternative.self + " {} => {}";
    }
    return filled(R"rust(
        $pattern$ => {
            size.add_list::<$wire$>(1);
            $measured$
        }
    )rust",
                  {{"pattern", pattern(alternative.fields, alternative.self)},
                   {"wire", alternative.fields.wire},
                   {"measured", measured(alternative.fields, alternative.recursive)}});
}

std::string lower_arm(const Alternative& alternative) {
    if (alternative.fields.is_empty()) {
        return fmt::format("{} {{}} => Variant::bare({}),", alternative.self, alternative.tag);
    }
    return filled(R"rust(
        $pattern$ => {
            $fields$
            Variant::with($tag$, fields, writer)
        }
    )rust",
                  {{"pattern", pattern(alternative.fields, alternative.self)},
                   {"fields", fmt::format("let fields = {};", lowered(alternative.fields))},
                   {"tag", std::to_string(alternative.tag)}});
}

std::string drop_rest_arm(const Alternative& alternative) {
    if (alternative.fields.written.empty()) {
        return alternative.self + " {} => {}";
    }
    return filled(R"rust(
        $pattern$ => {
            $rest$
        }
    )rust",
                  {{"pattern", pattern(alternative.fields, alternative.self)}, {"rest", rest_dropped(alternative.fields)}});
}

std::string arms(const std::vector<Alternative>& all, auto arm, bool non_exhaustive) {
    std::string text;
    for (const auto& alternative : all) {
        text += arm(alternative) + "\n";
    }
    return non_exhaustive ? text + "_ => unreachable!(\"all variants are known\"),\n" : text;
}

void write_lift(const abi::Bridge& bridge, std::size_t index, const std::vector<Alternative>& all, Items& items) {
    const auto& path = bridge.library.variants[index].native;
    const auto& name = bridge.variants[index].go_name;
    const auto takes_fields = std::ranges::any_of(all, [](const Alternative& alternative) {
        return !alternative.one_way && !alternative.fields.written.empty();
    });
    if (!takes_fields) {
        items.add(R"rust(
            impl<'a> Lift<'a> for $path$ {
                unsafe fn lift(wire: &'a Variant, _: &'a Scope) -> Result<Self, Refusal> {
                    match wire.tag {
                        $arms$
                        other => Err(Refusal::not_of("$name$", other)),
                    }
                }
            }
        )rust",
                  {{"path", path}, {"arms", arms(all, lift_arm, false)}, {"name", name}});
        return;
    }
    items.add(R"rust(
        impl<'a> Lift<'a> for $path$ {
            unsafe fn lift(wire: &'a Variant, scope: &'a Scope) -> Result<Self, Refusal> {
                unsafe {
                    match wire.tag {
                        $arms$
                        other => Err(Refusal::not_of("$name$", other)),
                    }
                }
            }
        }
    )rust",
              {{"path", path}, {"arms", arms(all, lift_arm, false)}, {"name", name}});
}

void write_lower(const api::Library& library, const api::Variant& written, const std::vector<Alternative>& all, Items& items) {
    const auto lowers = arms(all, lower_arm, written.non_exhaustive);
    if (std::ranges::all_of(all, [](const Alternative& alternative) { return alternative.fields.is_empty(); })) {
        items.add(R"rust(
            impl Lower for $path$ {
                fn measure(&self, _: &mut Size) {}

                fn lower(&self, _: &mut Writer) -> Variant {
                    match self {
                        $lowers$
                    }
                }
            }
        )rust",
                  {{"path", written.native}, {"lowers", lowers}});
        return;
    }
    const auto moves = rust::moves(library, written);
    const auto drop_rest = [&] {
        return filled(R"rust(

        unsafe fn drop_rest(&mut self) {
            unsafe {
                match self {
                    $arms$
                }
            }
        }
    )rust",
                      {{"arms", arms(all, drop_rest_arm, written.non_exhaustive)}});
    };
    items.add(R"rust(
        impl Lower for $path$ {
            $moves$
            fn measure(&self, size: &mut Size) {
                match self {
                    $measures$
                }
            }

            fn lower(&self, writer: &mut Writer) -> Variant {
                match self {
                    $lowers$
                }
            }
            $drop_rest$
        }
    )rust",
              {{"path", written.native},
               {"moves", moves ? "const MOVES: bool = true;\n" : ""},
               {"drop_rest", moves ? drop_rest() : ""},
               {"measures", arms(all, measure_arm, written.non_exhaustive)},
               {"lowers", lowers}});
}

}  // namespace

void write_variant(const abi::Bridge& bridge, std::size_t index, Items& items) {
    const auto& written = bridge.library.variants[index];
    const auto all = alternatives(bridge, index);
    for (const auto& alternative : all) {
        if (!alternative.fields.is_empty()) {
            write_wire_struct(alternative.fields, items);
        }
    }
    items.add(R"rust(
        unsafe impl Value for $path$ {
            type Wire = Variant;
        }
    )rust",
              {{"path", written.native}});
    write_lift(bridge, index, all, items);
    write_lower(bridge.library, written, all, items);
}

}  // namespace emit::rust
