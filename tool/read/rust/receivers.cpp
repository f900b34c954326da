// SPDX-License-Identifier: MIT
// Receivers: taken, lent, or changed in place. Pointers to `Self` are for objects.
#include "read/rust/receivers.hpp"

#include <utility>

#include <fmt/format.h>

#include "read/rust/nodes.hpp"

namespace reader::rust {
namespace {

/// `self`, `mut self`, `&self`, `&'a mut self`: the type that they stand for.
RustType short_form(const Reading& reading, const Item& method, const syntax::Node& parameter) {
    RustType self;
    self.kind = RustType::Kind::local;
    self.item = *method.owner;
    self.name = reading.crate.item(*method.owner).name;
    self.span = parameter.span();
    self.written = one_line(parameter);
    if (!parameter.text().starts_with('&')) {
        return self;
    }
    RustType reference = self;
    reference.kind = RustType::Kind::reference;
    reference.lifetime = parameter.child("lifetime").text();
    if (reference.lifetime == "'_") {
        reference.lifetime.clear();
    }
    reference.exclusive = static_cast<bool>(parameter.child("mutable_specifier"));
    reference.arguments.push_back(std::move(self));
    return reference;
}

Refusal pointer_to_self(const RustType& type) {
    return {.kind = diagnostics::Kind::unsupported_type,
            .message = fmt::format("`self: {}` is for objects, and this type is data", type.written),
            .span = type.span,
            .help = {"take `self`, `&self` or `&mut self`"}};
}

}  // namespace

bool is_receiver(const syntax::Node& parameter) {
    return parameter.is("self_parameter") || (parameter.is("parameter") && parameter.field("pattern").is("self"));
}

Read<RustType> read_receiver(const Reading& reading, const Item& method, syntax::Node parameter) {
    if (parameter.is("self_parameter")) {
        return short_form(reading, method, parameter);
    }
    RustType type = reading.resolver.resolve(parameter.field("type"), {method.module, method.owner});
    const RustType& self = type.is(RustType::Kind::reference) ? type.arguments[0] : type;
    if (!reading.objects.contains(*method.owner) &&
        (!self.is(RustType::Kind::local) || self.item != *method.owner)) {
        return refuse(pointer_to_self(type));
    }
    return type;
}

}  // namespace reader::rust
