// SPDX-License-Identifier: MIT
// Objects: the type that users see, and its handle on the way in and out.
#include <fmt/format.h>

#include "abi/recursion.hpp"
#include "emit/go/doc.hpp"
#include "emit/go/names.hpp"
#include "emit/go/parts.hpp"
#include "emit/go/signature.hpp"

namespace emit::go {
namespace {

std::string doc(const api::Object& written, const std::string& go_name) {
    const auto own = doc_comment(written.doc, written.name, go_name, fmt::format("{} is the native type `{}`.", go_name, written.path()));
    return own + "//\n// Its memory is native: Close frees it, or the garbage collector does when nothing refers to it any more.\n";
}

}  // namespace

void write_object(Writing& writing, std::size_t index) {
    const auto& object = writing.bridge.objects[index];
    writing.file.body.gap();
    writing.file.body.write(R"go(
        $doc$
        type $name$ struct {
            object $object$
        }

        // Close frees the native object, as soon as no call uses it any more. Calls that come later return [ErrClosed]. It
        // never waits, and to close it again does nothing.
        func ($receiver$ *$name$) Close() error {
            return closeObject(&functions[$destroy$], $receiver$.handle())
        }

        // Same reports whether both are the same native object.
        func ($receiver$ *$name$) Same(other *$name$) bool {
            return $same$($receiver$.handle(), other.handle())
        }

        func ($receiver$ *$name$) handle() *$object$ {
            if $receiver$ == nil {
                return nil
            }
            return &$receiver$.object
        }
    )go", {{"doc", doc(writing.bridge.library.objects[index], object.go_name)},
           {"name", object.go_name},
           {"receiver", receiver_name(object.go_name)},
           {"destroy", destructor_name(object.go_name)},
           {"same", writing.types.runtime("Same")},
           {"object", writing.types.runtime("Object")}});
}

void write_object_lift(Writing& writing, abi::CrossingId id) {
    const auto& object = writing.bridge.objects[writing.bridge.crossing(id).declaration];
    writing.file.body.write(R"go(
        func $function$(_ *$reader$, holder *uintptr) *$name$ {
            lifted := new($name$)
            lifted.object.Adopt(&classes[$index$], *holder)
            return lifted
        }
    )go", {{"function", writing.conversions.lifter(id)},
           {"reader", writing.types.runtime("Reader")},
           {"name", object.go_name},
           {"index", class_name(object.go_name)}});
}

void write_object_lower(Writing& writing, abi::CrossingId id) {
    const auto& object = writing.bridge.objects[writing.bridge.crossing(id).declaration];
    writing.file.body.write(R"go(
        func $function$(l *$lowering$, value $type$) uintptr {
            return l.$verb$(value.handle())
        }
    )go", {{"verb", object.offered ? "Offer" : "Share"},
           {"function", writing.conversions.lowerer(id)},
           {"lowering", writing.types.runtime("Lowering")},
           {"type", writing.types.go(id)}});
}

void write_handle_option_lift(Writing& writing, abi::CrossingId id) {
    writing.file.body.write(R"go(
        func $function$(r *$reader$, holder *uintptr) $type$ {
            if *holder == 0 {
                return nil
            }
            return $lift$(r, holder)
        }
    )go", {{"function", writing.conversions.lifter(id)},
           {"reader", writing.types.runtime("Reader")},
           {"type", writing.types.go(id)},
           {"lift", writing.types.lifter(writing.bridge.crossing(id).parts[0])}});
}

void write_handle_option_lower(Writing& writing, abi::CrossingId id) {
    writing.file.body.write(R"go(
        func $function$(l *$lowering$, value $type$) $mirror$ {
            if value == nil {
                return 0
            }
            return $lower$(l, value)
        }
    )go", {{"function", writing.conversions.lowerer(id)},
           {"lowering", writing.types.runtime("Lowering")},
           {"type", writing.types.go(id)},
           {"mirror", writing.types.mirror(id)},
           {"lower", writing.types.lowerer(writing.bridge.crossing(id).parts[0])}});
}

bool holds_handles(const abi::Bridge& bridge, abi::CrossingId id) {
    return abi::holds(bridge, id, [](const abi::Crossing& part) { return api::is_handle(part.kind); });
}

}  // namespace emit::go
