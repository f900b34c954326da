// SPDX-License-Identifier: MIT
// Objects: what their holders are, that they may go to any thread, and the symbol that destroys one.
#include <string_view>

#include <fmt/format.h>

#include "emit/rust/names.hpp"
#include "emit/rust/parts.hpp"

namespace emit::rust {
namespace {

void write_assertion(const api::Object& object, std::string_view constant, const std::string& message, Items& items) {
    items.add(R"rust(
        const _: () = assert!(
            Threads::<$path$>::$constant$,
            $message$
        );
    )rust",
              {{"path", object.native}, {"constant", std::string(constant)}, {"message", literal(message)}});
}

/// What one handle does alone, others of the same object do at the same time: the directive is no help where it is shared.
void write_assertions(const api::Object& object, Items& items) {
    write_assertion(object, "IS_SEND",
                    fmt::format("`{}` is not `Send`, and Go uses objects on any thread", object.name), items);
    if (object.serialize && !object.shared) {
        return;
    }
    const auto* const help = object.shared ? "use a `Mutex` or an atomic"
                                           : "mark it `//beepboop:serialize`";
    write_assertion(object, "IS_SYNC",
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
