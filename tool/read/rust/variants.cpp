// SPDX-License-Identifier: MIT
// Enums with data: each variant with fields of its own.
#include "read/rust/variants.hpp"

#include <fmt/format.h>

#include "read/rust/enums.hpp"
#include "read/rust/item_directives.hpp"
#include "read/rust/literals.hpp"
#include "read/rust/records.hpp"

namespace reader::rust {
namespace {

Read<api::Case> read_case(const Reading& reading, ItemId owner, const Annotated& annotated) {
    const syntax::Node name = annotated.node.field("name");
    const syntax::Node body = annotated.node.field("body");
    api::Case alternative;
    alternative.name = plain_identifier(name.text());
    alternative.rename = rename_of(annotated.notes);
    alternative.doc = annotated.notes.doc;
    alternative.form = form_of(body);
    alternative.span = name.span();
    if (body) {
        auto fields = read_fields(reading, owner, body, true);
        if (!fields) {
            return std::unexpected(fields.error());
        }
        alternative.fields = std::move(*fields);
    }
    return alternative;
}

}  // namespace

Read<api::Variant> read_variant(const Reading& reading, ItemId id) {
    const auto cases = read_variants_of(reading, id);
    if (!cases) {
        return std::unexpected(cases.error());
    }
    const Item& item = reading.crate.item(id);
    if (reading.implementations.has(id, "std::ops::Drop")) {
        return refuse(
            {.kind = diagnostics::Kind::unsupported_item,
             .message = fmt::format("`{}` implements `Drop`, so its variants cannot be taken apart", item.name),
             .span = item.span,
             .help = {"take `Drop` away if it is plain data"}});
    }
    api::Variant variant;
    declare(reading, id, variant);
    variant.non_exhaustive = item.notes.attribute("non_exhaustive") != nullptr;
    variant.displays = displays(reading, id);
    variant.is_error = says_error(reading.crate, reading.implementations, id);
    for (const Annotated& annotated : *cases) {
        auto alternative = read_case(reading, id, annotated);
        if (!alternative) {
            return std::unexpected(alternative.error());
        }
        variant.cases.push_back(std::move(*alternative));
    }
    return variant;
}

}  // namespace reader::rust
