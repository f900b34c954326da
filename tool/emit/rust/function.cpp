// SPDX-License-Identifier: MIT
// Functions: a frame, the assertion of the function's type, and the symbol that lifts, calls and gives.
#include <algorithm>

#include <fmt/format.h>

#include "emit/rust/names.hpp"
#include "emit/rust/parts.hpp"
#include "emit/rust/rustfmt.hpp"
#include "emit/rust/wire.hpp"

namespace emit::rust {
namespace {

constexpr std::size_t slot_size = 8;
constexpr std::size_t body_indentation = 8;

/// How the function takes an argument, and so what it is lifted by.
enum class Taking {
    value,      // as it is; slices and `&str` too, which lie where the wire value says
    reference,  // of a value that is made, or lies in wire layout, for the length of the call
    borrowed,   // a Cow
    exclusive,  // a slice changed in place
};

Taking taking(const api::Type& type) {
    if (type.access == api::Access::exclusive) {
        return Taking::exclusive;
    }
    if (type.access == api::Access::borrow && type.native.starts_with("::std::borrow::Cow<")) {
        return Taking::borrowed;
    }
    const auto in_place = type.native == "&str" || (type.kind == api::TypeKind::list && type.native.starts_with("&["));
    return type.native.starts_with('&') && !in_place ? Taking::reference : Taking::value;
}

struct Argument {
    std::size_t index;
    const abi::Parameter& bound;
    Taking taking;
    std::string name;
};

std::vector<Argument> arguments_of(const abi::Bridge& bridge, std::size_t index) {
    const auto names = parameter_names(bridge.functions[index]);
    std::vector<Argument> arguments;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto& written = bridge.library.functions[index].parameters[i];
        arguments.push_back({i, bridge.functions[index].parameters[i], taking(written.type), names[i]});
    }
    return arguments;
}

std::string wire_of(const Argument& argument) {
    switch (argument.bound.passing) {
    case abi::Passing::slot: return fmt::format("frame.{}.value()", argument.name);
    case abi::Passing::in_line: return fmt::format("&frame.{}", argument.name);
    case abi::Passing::by_pointer: return fmt::format("target({}, &frame.{})?", argument.index, argument.name);
    }
    return "";
}

std::string lift(const Argument& argument) {
    const auto lifted = [&](std::string_view by) {
        return fmt::format("unsafe {{ {}({}, {}, scope) }}?", by, argument.index, wire_of(argument));
    };
    switch (argument.taking) {
    case Taking::value:
    case Taking::borrowed: return let(argument.name, lifted("argument"), body_indentation);
    case Taking::reference: return let(argument.name, lifted("hold"), body_indentation);
    case Taking::exclusive: return let("mut " + argument.name, lifted("in_place"), body_indentation);
    }
    return "";
}

std::string passed(const Argument& argument) {
    switch (argument.taking) {
    case Taking::value: return argument.name;
    case Taking::reference: return argument.name + ".get()";
    case Taking::borrowed: return fmt::format("::std::borrow::Cow::Borrowed({})", argument.name);
    case Taking::exclusive: return argument.name + ".native()";
    }
    return "";
}

/// What is changed in place goes first: what is only read is compared with it.
std::string lifts(const std::vector<Argument>& arguments) {
    std::string exclusive;
    std::string others;
    for (const auto& argument : arguments) {
        (argument.taking == Taking::exclusive ? exclusive : others) += lift(argument) + "\n";
    }
    return exclusive + others;
}

std::string calling(const abi::Function& function, const std::string& path, const std::vector<Argument>& arguments) {
    std::vector<std::string> values;
    for (const auto& argument : arguments) {
        values.push_back(passed(argument));
    }
    const std::string_view before = function.error ? "let result = " : function.result ? "let value = " : "";
    return call(before, path, values, body_indentation);
}

std::string ending(const abi::Function& function) {
    const std::string_view give = function.result ? "give(value, &mut frame.result)" : "done()";
    if (!function.error) {
        return std::string(give);
    }
    return filled(R"rust(
        match result {
            Ok($value$) => $give$,
            Err(error) => Err(fail(&error)),
        }
    )rust",
                  {{"value", function.result ? "value" : "()"}, {"give", std::string(give)}});
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
    return fields;
}

void write_frame(const abi::Bridge& bridge, std::size_t index, const std::vector<Argument>& arguments, Items& items) {
    const auto& function = bridge.functions[index];
    items.add(R"rust(
        /// The frame of `$path$`.
        #[repr(C)]
        pub struct $frame$ {
            $fields$
            outcome: Outcome,
        }
    )rust",
              {{"path", bridge.library.functions[index].path()},
               {"frame", frame_type(function)},
               {"fields", frame_fields(bridge, function, arguments)}});
    items.add("const _: () = assert!(size_of::<$frame$>() == $size$);",
              {{"frame", frame_type(function)}, {"size", std::to_string(function.slots * slot_size)}});
}

}  // namespace

void write_function(const abi::Bridge& bridge, std::size_t index, Items& items) {
    const auto& function = bridge.functions[index];
    const auto& written = bridge.library.functions[index];
    const auto arguments = arguments_of(bridge, index);
    write_frame(bridge, index, arguments, items);
    if (!written.native_type.empty() && written.native_type != "_") {
        items.add("const _: $type$ = $path$;", {{"type", written.native_type}, {"path", written.native}});
    }
    items.add(R"rust(
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $symbol$(frame: &mut $frame$) {
            frame.outcome.run(|$scope$| {
                $lifts$
                $call$
                $ending$
            });
        }
    )rust",
              {{"symbol", function.symbol},
               {"frame", frame_type(function)},
               {"scope", arguments.empty() ? "_" : "scope"},
               {"lifts", lifts(arguments)},
               {"call", calling(function, written.native, arguments)},
               {"ending", ending(function)}});
}

void write_calls(const abi::Bridge& bridge, Items& items) {
    std::string entries;
    for (const auto& function : bridge.functions) {
        entries += fmt::format("Entry::new({} as *const ()),\n", function.symbol);
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
