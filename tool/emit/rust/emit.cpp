// SPDX-License-Identifier: MIT
// The files of the wrapper crate: one a kind of thing, and the runtime as a module, so that its traits are local.
#include "emit/rust/emit.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>

#include <fmt/format.h>

#include "emit/rust/parts.hpp"
#include "emit/rust/reachable.hpp"
#include "support/embedded.hpp"
#include "support/strings.hpp"

namespace emit::rust {
namespace {

/// One generated module of the wrapper.
struct Module {
    std::string name;
    std::string head;
    std::vector<std::size_t> indices;
    std::function<void(const abi::Bridge&, std::size_t, Items&)> write;
};

std::vector<std::size_t> indices(std::size_t count) {
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

Module errors(const abi::Bridge& bridge, const std::string& head) {
    const auto natives = errors_without_type(bridge);
    return {"errors", head, indices(natives.size()),
            [natives](const abi::Bridge&, std::size_t index, Items& items) { write_error(natives[index], items); }};
}

Module callbacks(const abi::Bridge& bridge, const std::string& head) {
    const auto types = function_types(bridge);
    return {"callbacks", head, indices(types.size()), [types](const abi::Bridge& of, std::size_t index, Items& items) {
                write_function_type(of, types, index, items);
            }};
}

void write_functions(const abi::Bridge& bridge, std::size_t index, Items& items) {
    if (index == 0) {
        write_calls(bridge, items);
    }
    write_function(bridge, index, items);
}

/// Those that have something in them.
std::vector<Module> modules(const abi::Bridge& bridge) {
    const auto types = reachable(bridge);
    const auto head = [](std::string_view doc) { return fmt::format("//! {}\n\nuse crate::runtime::*;", doc); };
    const auto head_with_offsets = [](std::string_view doc) {
        return fmt::format("//! {}\n\nuse std::mem::offset_of;\n\nuse crate::runtime::*;", doc);
    };
    std::vector<Module> all = {
        callbacks(bridge, head("Functions of Go, and functions for Go.")),
        {"constants", head("What Go was told of constants, compared with what they are."),
         indices(bridge.constants.size()), write_constant},
        {"conversions", head("Types that cross as what the API's own functions make of them."),
         indices(bridge.conversions.size()), write_conversion},
        {"enumerations", head("Enums without data, as numbers."), types.enumerations, write_enumeration},
        errors(bridge, head("Errors of std and of other crates, as their texts.")),
        {"functions", head("What the library exports: each lifts its arguments, calls, and gives the result."),
         indices(bridge.functions.size()), write_functions},
        {"objects", head("Values that stay native, and of which Go has handles."), indices(bridge.objects.size()), write_object},
        {"records", head_with_offsets("Structs with public fields, in Go's layout and back."), types.records, write_record},
        {"variants", head_with_offsets("Enums with data, as a tag and fields."), types.variants, write_variant},
    };
    std::erase_if(all, [](const Module& module) { return module.indices.empty(); });
    return all;
}

/// In alphabetical order; no library needs all of the runtime.
std::string declarations(const std::vector<Module>& modules) {
    std::vector<std::string> names = {"runtime"};
    std::ranges::transform(modules, std::back_inserter(names), &Module::name);
    std::ranges::sort(names);
    std::string text;
    for (const auto& name : names) {
        text += fmt::format("{}mod {};\n", name == "runtime" ? "#[allow(dead_code)]\n" : "", name);
    }
    return text;
}

/// What Go needs to be called back.
void write_link(const abi::Bridge& bridge, Items& items) {
    const auto write = [&](const std::string& doc, const std::string& symbol, const std::string& frame, const std::string& function) {
        items.add(R"rust(
            /// $doc$
            ///
            /// # Safety
            /// The frame is as Go fills it.
            #[unsafe(no_mangle)]
            pub unsafe extern "C" fn $symbol$(frame: &mut runtime::$frame$) {
                unsafe { runtime::$function$(frame) }
                $stays$
            }
        )rust",
                  {{"stays", function == "deliver" ? "// Stays on the stack, where a panic is looked for.\nstd::hint::black_box(frame);" : ""},
                   {"doc", doc}, {"symbol", symbol}, {"frame", frame}, {"function", function}});
    };
    write("Notes how Go is called.", bridge.start_symbol, "StartFrame", "start");
    write("Takes what a Go function gave.", bridge.deliver_symbol, "DeliverFrame", "deliver");
    write("Tells which Go functions and panics were dropped.", bridge.dropped_symbol, "DroppedFrame", "dropped");
}

std::string library(const abi::Bridge& bridge, const std::vector<Module>& modules) {
    Items items(fmt::format("//! The library inside the Go package `{}`.", bridge.package));
    items.add(R"rust(
        #![deny(unsafe_op_in_unsafe_fn)]
        // Names are the user's, or Go's.
        #![allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
        // The user's items may be deprecated, and an enum may use all the numbers that there are.
        #![allow(deprecated, unreachable_patterns)]
        // Types are written out, without lifetimes; fields of tuples are written as others are.
        #![allow(unknown_lints, mismatched_lifetime_syntaxes)]
        #![allow(clippy::init_numbered_fields, clippy::type_complexity)]
        // Modules of one kind begin alike.
        #![allow(unused_imports)]
    )rust");
    items.add(R"rust(
        #[cfg(all(panic = "abort", not(target_family = "wasm")))]
        compile_error!("cargo's configuration sets `panic` to `abort`, so that no panic reaches Go");
    )rust");
    items.add(R"rust(
        $modules$
    )rust",
              {{"modules", declarations(modules)}});
    items.add(
        R"rust(
        /// What both sides have agreed on, as a text that ends with 0.
        #[unsafe(no_mangle)]
        pub static $symbol$: [u8; $length$] = *b"$hash$\0";
    )rust",
        {{"symbol", bridge.abi_symbol}, {"length", std::to_string(bridge.hash.size() + 1)}, {"hash", bridge.hash}});
    items.add(R"rust(
        /// Frees a block.
        ///
        /// # Safety
        /// The block is of this library, and was not freed before.
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $symbol$(frame: &mut runtime::FreeFrame) {
            unsafe { runtime::free(frame) }
        }
    )rust",
              {{"symbol", bridge.free_symbol}});
    if (bridge.calls_back) {
        write_link(bridge, items);
    }
    return items.take();
}

/// Our own licence line makes way for the mark of generated files.
std::string marked(std::string_view text) {
    constexpr std::string_view licence = "// SPDX-License-Identifier: MIT\n";
    if (text.starts_with(licence)) {
        text.remove_prefix(licence.size());
    }
    return fmt::format("// {}\n\n{}", output::ownership_mark, text);
}

void add_runtime(const std::string& folder, output::OutputTree& tree) {
    constexpr std::string_view sources = "rust/src/";
    for (const auto& file : support::embedded_files()) {
        if (!file.path.starts_with(sources)) {
            continue;
        }
        const auto path = file.path.substr(sources.size());
        tree.add(fmt::format("{}/src/runtime/{}", folder, path == "lib.rs" ? "mod.rs" : path), marked(file.text));
    }
}

}  // namespace

void emit(const abi::Bridge& bridge, const Crate& crate, const std::string& folder, output::OutputTree& tree) {
    tree.own(folder);
    tree.add(folder + "/Cargo.toml", manifest(bridge, crate));
    const auto parts = modules(bridge);
    tree.add(folder + "/src/lib.rs", library(bridge, parts));
    for (const auto& module : parts) {
        Items items(module.head);
        for (const auto index : module.indices) {
            module.write(bridge, index, items);
        }
        tree.add(fmt::format("{}/src/{}.rs", folder, module.name), items.take());
    }
    add_runtime(folder, tree);
}

}  // namespace emit::rust
