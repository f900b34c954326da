// SPDX-License-Identifier: MIT
// The table of all functions, and what runs when the library is loaded.
#include <fmt/format.h>

#include "emit/rust/parts.hpp"

namespace emit::rust {

void write_calls(const abi::Bridge& bridge, Items& items) {
    std::string entries;
    for (const auto& function : bridge.functions) {
        entries += fmt::format("Entry::new({} as *const ()),\n", function.symbol);
    }
    for (const auto& object : bridge.objects) {
        entries += fmt::format("Entry::new(crate::objects::{} as *const ()),\n", object.destroy_symbol);
    }
    for (const auto& entry : entries_of_function_types(function_types(bridge))) {
        entries += fmt::format("Entry::new({} as *const ()),\n", entry);
    }
    if (bridge.calls_back) {
        entries += fmt::format("Entry::new(crate::{} as *const ()),\n", bridge.deliver_symbol);
    }
    items.add(R"rust(
        /// The functions below: a panic under one of them is told to its caller.
        static CALLS: Calls = Calls::new(&[
            $entries$
        ]);
    )rust",
              {{"entries", entries}});
    items.add(R"rust(
        /// Runs when the library is loaded.
        #[used]
        #[cfg_attr(
            target_vendor = "apple",
            unsafe(link_section = "__DATA,__mod_init_func")
        )]
        #[cfg_attr(windows, unsafe(link_section = ".CRT$$XCU"))]
        #[cfg_attr(
            not(any(target_vendor = "apple", windows)),
            unsafe(link_section = ".init_array")
        )]
        static START: extern "C" fn() = start;
    )rust");
    items.add(R"rust(
        extern "C" fn start() {
            panics::watch(&CALLS);
        }
    )rust");
}

}  // namespace emit::rust
