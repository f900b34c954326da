// SPDX-License-Identifier: MIT
// Lift and lower functions: each that is wished for, once.
#include <fmt/format.h>

#include "emit/go/names.hpp"
#include "emit/go/parts.hpp"

namespace emit::go {
namespace {

void write_array_lift(Writing& writing, abi::CrossingId id) {
    auto& types = writing.types;
    writing.file.body.write(R"go(
        func $function$(r *$reader$, wire *$wire$) $type$ {
            var lifted $type$
            $each$(r, lifted[:], wire[:], $element$)
            return lifted
        }
    )go", {{"function", writing.conversions.lifter(id)},
           {"reader", types.runtime("Reader")},
           {"wire", types.wire(id)},
           {"type", types.go(id)},
           {"each", types.runtime("LiftEach")},
           {"element", types.lifter(writing.bridge.crossing(id).parts[0])}});
}

void write_array_lower(Writing& writing, abi::CrossingId id) {
    auto& types = writing.types;
    writing.file.body.write(R"go(
        func $function$(l *$lowering$, value $type$) $mirror$ {
            var lowered $mirror$
            $each$(l, lowered[:], value[:], $element$)
            return lowered
        }
    )go", {{"function", writing.conversions.lowerer(id)},
           {"lowering", types.runtime("Lowering")},
           {"type", types.go(id)},
           {"mirror", types.mirror(id)},
           {"each", types.runtime("LowerEach")},
           {"element", types.lowerer(writing.bridge.crossing(id).parts[0])}});
}

/// Options whose Go type has a nil of its own: *big.Int and interfaces.
void write_nil_able_lift(Writing& writing, abi::CrossingId id) {
    auto& types = writing.types;
    const auto inner = writing.bridge.crossing(id).parts[0];
    writing.file.body.write(R"go(
        func $function$(r *$reader$, pointer *uintptr) $type$ {
            if *pointer == 0 {
                return nil
            }
            return $lift$(r, $at$[$wire$](*pointer))
        }
    )go", {{"function", writing.conversions.lifter(id)},
           {"reader", types.runtime("Reader")},
           {"type", types.go(id)},
           {"lift", types.lifter(inner)},
           {"at", types.runtime("At")},
           {"wire", types.wire(inner)}});
}

void write_nil_able_lower(Writing& writing, abi::CrossingId id) {
    auto& types = writing.types;
    const auto inner = writing.bridge.crossing(id).parts[0];
    writing.file.body.write(R"go(
        func $function$(l *$lowering$, value $type$) *$mirror$ {
            if value == nil {
                return nil
            }
            lowered := $lower$(l, value)
            return &lowered
        }
    )go", {{"function", writing.conversions.lowerer(id)},
           {"lowering", types.runtime("Lowering")},
           {"type", types.go(id)},
           {"mirror", types.mirror(inner)},
           {"lower", types.lowerer(inner)}});
}

bool is_option(const abi::Crossing& crossing) {
    return crossing.kind == api::TypeKind::option || crossing.kind == api::TypeKind::unique;
}

void write_other_lift(Writing& writing, abi::CrossingId id) {
    auto& types = writing.types;
    const auto kind = writing.bridge.crossing(id).kind;
    const auto is_tuple = kind == api::TypeKind::tuple || kind == api::TypeKind::range;
    writing.file.body.write(R"go(
        func $function$(r *$reader$, wire *$wire$) $type$ {
            return $value$
        }
    )go", {{"function", writing.conversions.lifter(id)},
           {"reader", types.runtime("Reader")},
           {"wire", types.wire(id)},
           {"type", types.go(id)},
           {"value", types.lift(id, "r", is_tuple ? "wire" : "*wire")}});
}

void write_other_lower(Writing& writing, abi::CrossingId id) {
    auto& types = writing.types;
    writing.file.body.write(R"go(
        func $function$(l *$lowering$, value $type$) $mirror$ {
            return $value$
        }
    )go", {{"function", writing.conversions.lowerer(id)},
           {"lowering", types.runtime("Lowering")},
           {"type", types.go(id)},
           {"mirror", types.mirror(id)},
           {"value", types.lower(id, "l", "value")}});
}

Struct struct_of(const abi::Bridge& bridge, const abi::Record& record, const abi::Crossing& crossing) {
    return {.go_name = record.go_name,
            .fields = record.fields,
            .is_error = bridge.library.records[crossing.declaration].is_error,
            .has_message = record.message.has_value(),
            .recursive = crossing.recursive};
}

void write_lift(Writing& writing, abi::CrossingId id) {
    const auto& crossing = writing.bridge.crossing(id);
    writing.file.body.gap();
    if (crossing.kind == api::TypeKind::record) {
        const auto& record = writing.bridge.records[crossing.declaration];
        write_record_lift(writing, struct_of(writing.bridge, record, crossing));
    } else if (crossing.kind == api::TypeKind::variant) {
        write_variant_lift(writing, crossing.declaration);
    } else if (crossing.kind == api::TypeKind::array) {
        write_array_lift(writing, id);
    } else if (crossing.kind == api::TypeKind::object) {
        write_object_lift(writing, id);
    } else if (crossing.kind == api::TypeKind::callback) {
        write_callback_lift(writing, id);
    } else if (is_option(crossing) && is_handle(writing.bridge, crossing.parts[0])) {
        write_handle_option_lift(writing, id);
    } else if (is_option(crossing) && is_nil_able(writing.bridge, crossing.parts[0])) {
        write_nil_able_lift(writing, id);
    } else {
        write_other_lift(writing, id);
    }
}

void write_lower(Writing& writing, abi::CrossingId id) {
    const auto& crossing = writing.bridge.crossing(id);
    writing.file.body.gap();
    if (crossing.kind == api::TypeKind::record) {
        const auto& record = writing.bridge.records[crossing.declaration];
        write_record_lower(writing, struct_of(writing.bridge, record, crossing));
    } else if (crossing.kind == api::TypeKind::variant) {
        write_variant_lower(writing, crossing.declaration);
    } else if (crossing.kind == api::TypeKind::array) {
        write_array_lower(writing, id);
    } else if (crossing.kind == api::TypeKind::object) {
        write_object_lower(writing, id);
    } else if (crossing.kind == api::TypeKind::callback) {
        write_callback_lower(writing, id);
    } else if (is_option(crossing) && is_handle(writing.bridge, crossing.parts[0])) {
        write_handle_option_lower(writing, id);
    } else if (is_option(crossing) && is_nil_able(writing.bridge, crossing.parts[0])) {
        write_nil_able_lower(writing, id);
    } else {
        write_other_lower(writing, id);
    }
}

}  // namespace

void write_conversions(Writing& writing) {
    for (;;) {
        write_failers(writing);
        const auto lifters = writing.conversions.take_lifters();
        const auto lowerers = writing.conversions.take_lowerers();
        if (lifters.empty() && lowerers.empty()) {
            return;
        }
        for (const auto id : lifters) {
            write_lift(writing, id);
        }
        for (const auto id : lowerers) {
            write_lower(writing, id);
        }
    }
}

}  // namespace emit::go
