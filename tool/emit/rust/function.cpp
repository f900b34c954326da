// SPDX-License-Identifier: MIT
// Functions: a frame, the assertion of the function's type, and the symbol that lifts, calls and gives.
#include <fmt/format.h>

#include "emit/rust/function.hpp"

#include "emit/rust/callbacks.hpp"
#include "emit/rust/names.hpp"
#include "emit/rust/parts.hpp"
#include "emit/rust/rustfmt.hpp"
#include "emit/rust/wire.hpp"

namespace emit::rust {
namespace {

constexpr std::size_t slot_size = 8;
constexpr std::size_t body_indentation = 8;

/// The value of a function that nobody wrote.
std::string given_by(api::Role role, const std::vector<Argument>& arguments) {
    const auto self = passed(arguments[0]);
    switch (role) {
    case api::Role::display:
    case api::Role::error_text: return fmt::format("crate::text!({})", self);
    case api::Role::debug: return fmt::format("format!(\"{{:?}}\", {})", self);
    case api::Role::equal: return fmt::format("{} == {}", self, passed(arguments[1]));
    case api::Role::compare: return fmt::format("::std::cmp::Ord::cmp({}, {})", self, passed(arguments[1]));
    case api::Role::hash: return fmt::format("hash_of({})", self);
    case api::Role::ordinary:
    case api::Role::base: break;  // of C++
    }
    return "";
}

/// A result that is `impl Fn()` is boxed.
std::string boxing(const abi::Function& function, const api::Function& written) {
    const auto box = boxed_result(written.result);
    if (box.empty()) {
        return "";
    }
    return "\n" + (function.error ? fmt::format("let result = result.map(|value| -> {} {{ ::std::boxed::Box::new(value) }});", box)
                                  : let("value: " + box, "::std::boxed::Box::new(value)", body_indentation));
}

std::string calling(const abi::Function& function, const api::Function& written, const std::vector<Argument>& arguments) {
    if (written.role != api::Role::ordinary) {
        return fmt::format("let value = {};", given_by(written.role, arguments));
    }
    std::vector<std::string> values;
    for (const auto& argument : arguments) {
        values.push_back(passed(argument));
    }
    return call(written.chained ? "let _ = " : binding(function), written.native, values, body_indentation) + boxing(function, written);
}

std::string ending(const abi::Function& function) {
    const std::string_view give = function.result ? "call.give(value, &mut frame.result)" : "call.done()";
    if (!function.error) {
        return std::string(give);
    }
    return filled(R"rust(
        match result {
            Ok($value$) => $give$,
            Err(error) => call.fail($error$),
        }
    )rust",
                  {{"value", function.result ? "value" : "()"},
                   {"give", std::string(give)},
                   {"error", function.failure == abi::Failure::opaque ? "crate::chain!(&error)" : "error"}});
}

}  // namespace

std::string_view binding(const abi::Function& function) {
    return function.error ? "let result = " : function.result ? "let value = " : "";
}

/// What was changed goes back last: the result may be borrowed from it.
std::string ending(const abi::Function& function, const std::vector<Argument>& arguments) {
    const auto given = gives(arguments);
    return given.empty() ? ending(function) : fmt::format("let ended = {};\n{}ended", ending(function), given);
}

std::string frame_fields(const abi::Bridge& bridge, const abi::Function& function,
                         const std::vector<Argument>& arguments) {
    std::string fields;
    for (const auto& argument : arguments) {
        fields += fmt::format("{}: {},\n", argument.name, wire_of_parameter(bridge, argument.bound));
    }
    if (function.result) {
        fields += fmt::format("result: {},\n", wire_of_result(bridge, *function.result));
    }
    for (const auto& argument : arguments) {
        if (!argument.changed.empty()) {
            fields += fmt::format("{}: Changed<{}>,\n", argument.changed, wire(bridge, argument.bound.crossing));
        }
    }
    return fields;
}

namespace {

void write_frame(const abi::Bridge& bridge, std::size_t index, const std::vector<Argument>& arguments, Items& items) {
    const auto& function = bridge.functions[index];
    const auto& written = bridge.library.functions[index];
    items.add(R"rust(
        /// The frame of `$path$`.
        #[repr(C)]
        pub struct $frame$ {
            $fields$
            outcome: Outcome,
        }
    )rust",
              {{"path", api::qualified(bridge.library, written, written.owner)},
               {"frame", frame_type(bridge, index)},
               {"fields", frame_fields(bridge, function, arguments)}});
    items.add("const _: () = assert!(size_of::<$frame$>() == $size$);",
              {{"frame", frame_type(bridge, index)}, {"size", std::to_string(function.slots * slot_size)}});
}

}  // namespace

void write_function(const abi::Bridge& bridge, std::size_t index, Items& items) {
    const auto& function = bridge.functions[index];
    const auto& written = bridge.library.functions[index];
    const auto arguments = arguments_of(function, written);
    write_frame(bridge, index, arguments, items);
    if (!written.native.empty() && !written.native_type.empty() && written.native_type != "_") {
        items.add("const _: $type$ = $path$;", {{"type", written.native_type}, {"path", written.native}});
    }
    items.add(R"rust(
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $symbol$(frame: &mut $frame$) {
            frame.outcome.$run$(|call| {
                $lifts$
                $takes$
                $call$
                $ending$
            });
            $settles$
        }
    )rust",
              {{"symbol", function.symbol},
               {"frame", frame_type(bridge, index)},
               {"run", written.fast && bridge.calls_back ? "run_fast" : "run"},
               {"lifts", lifts(arguments, body_indentation)},
               {"takes", takes(arguments, body_indentation)},
               {"call", calling(function, written, arguments)},
               {"ending", ending(function, arguments)},
               {"settles", settles(arguments)}});
}

}  // namespace emit::rust
