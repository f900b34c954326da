// SPDX-License-Identifier: MIT
// Objects: what their holders are, that they may go to any thread, and the symbol that destroys one.
#include <string>

#include <fmt/format.h>

#include "emit/rust/names.hpp"
#include "emit/rust/parts.hpp"

namespace emit::rust {
namespace {

/// `holds` says of `Threads` what is to be.
void write_assertion(const std::string& holds, const std::string& message, Items& items) {
    items.add(R"rust(
        const _: () = assert!(
            $holds$,
            $message$
        );
    )rust",
              {{"holds", holds}, {"message", literal(message)}});
}

/// What one handle does alone, others of the same object do at the same time: the directive is no help where it is shared.
void write_assertions(const api::Object& object, Items& items) {
    const auto threads = fmt::format("Threads::<{}>", object.native);
    write_assertion(threads + "::IS_SEND",
                    fmt::format("`{}` is not `Send`, and Go uses objects on any thread: `//beepboop:skip` leaves it out", object.name),
                    items);
    if (object.serialize && !object.shared) {
        return;
    }
    const auto* const help = object.shared ? "use a `Mutex` or an atomic"
                                           : "mark it `//beepboop:serialize`";
    // Of what is not `Send` either, that is told alone: the directive would not help.
    write_assertion(fmt::format("!{0}::IS_SEND || {0}::IS_SYNC", threads),
                    fmt::format("`{}` is not `Sync`, and goroutines share objects: {}", object.name, help),
                    items);
}

}  // namespace

void write_object(const abi::Bridge& bridge, std::size_t index, Items& items) {
    const auto& object = bridge.library.objects[index];
    items.add("crate::object!($path$, $shared$$copied$);",
              {{"path", object.native}, {"shared", object.shared ? "true" : "false"}, {"copied", object.copies ? ", copied" : ""}});
    write_assertions(object, items);
    items.add(R"rust(
        /// Destroys a `$name$`.
        ///
        /// # Safety
        /// The holder is of this library, and nobody uses it any more.
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $symbol$(frame: &mut DestroyFrame) {
            unsafe { frame.destroy::<$path$>() }
        }
    )rust",
              {{"name", object.name}, {"symbol", bridge.objects[index].destroy_symbol}, {"path", object.native}});
}

}  // namespace emit::rust
