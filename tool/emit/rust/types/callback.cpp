// SPDX-License-Identifier: MIT
// Functions: those of Go's, made of their handles, and those of Rust's, behind holders.
#include <utility>

#include <fmt/format.h>

#include "emit/rust/argument.hpp"
#include "emit/rust/callbacks.hpp"
#include "emit/rust/function.hpp"
#include "emit/rust/parts.hpp"
#include "emit/rust/rustfmt.hpp"
#include "emit/rust/wire.hpp"

namespace emit::rust {
namespace {

constexpr std::size_t slot_size = 8;
constexpr std::size_t body_indentation = 8;

/// What is written for one type of functions; its names end in the type's index.
class Writing {
public:
    Writing(const abi::Bridge& bridge, const FunctionType& function, std::size_t index, Items& items)
        : bridge_(bridge), function_(function), callback_(bridge.callbacks[function.callback]), index_(std::to_string(index)),
          items_(items) {}

    void write() const {
        items_.add("type Function$index$ = $native$;", {{"index", index_}, {"native", function_.native}});
        items_.add(R"rust(
            unsafe impl Value for Function$index$ {
                type Wire = Handle;
            }
        )rust",
                   {{"index", index_}});
        if (!function_.pointers.empty()) {
            write_frame();
        }
        for (const auto& pointer : function_.pointers) {
            write_lift(pointer);
        }
        if (function_.comes_out) {
            write_call();
            write_entries();
        }
    }

private:
    // Of Go's

    bool has_plain_result() const { return callback_.result && bridge_.crossing(*callback_.result).plain; }

    void write_frame() const {
        std::string fields;
        for (std::size_t i = 0; i < callback_.parameters.size(); ++i) {
            fields += fmt::format("argument_{}: {},\n", i, wire_of_result(bridge_, callback_.parameters[i]));
        }
        if (has_plain_result()) {
            fields += fmt::format("result: {},\n", wire_of_result(bridge_, *callback_.result));
        }
        items_.add(R"rust(
            /// The frame of a call of Go's `Function$index$`.
            #[repr(C)]
            pub struct Go$index$Frame {
                head: Head,
                $fields$
            }
        )rust",
                   {{"index", index_}, {"fields", fields}});
        items_.add("unsafe impl GoFrame for Go$index$Frame {}", {{"index", index_}});
        items_.add("const _: () = assert!(size_of::<Go$index$Frame>() == $size$);",
                   {{"index", index_}, {"size", std::to_string(callback_.slots * slot_size)}});
    }

    /// An object behind a reference is lent.
    std::string sent(std::size_t i) const {
        const auto& type = function_.type.arguments[i];
        const auto name = fmt::format("argument_{}", i);
        if (!api::is_lent(type)) {
            return name;
        }
        return fmt::format("Lent::{}({})", type.access == api::Access::exclusive ? "exclusively" : "shared", name);
    }

    /// `(argument_0, argument_1)`
    std::string tuple() const {
        std::string list;
        for (std::size_t i = 0; i < callback_.parameters.size(); ++i) {
            list += fmt::format("{}{}", i == 0 ? "" : ", ", sent(i));
        }
        return fmt::format("({}{})", list, callback_.parameters.size() == 1 ? "," : "");
    }

    std::string parameters() const {
        std::string list;
        for (std::size_t i = 0; i < function_.type.arguments.size(); ++i) {
            list += fmt::format("{}argument_{}: {}", i == 0 ? "" : ", ", i, function_.type.arguments[i].native);
        }
        return list;
    }

    std::string result_type() const {
        const auto value = callback_.result ? function_.type.outcome[0].native : "()";
        if (callback_.error) {
            return fmt::format(" -> ::std::result::Result<{}, {}>", value, function_.type.outcome[1].native);
        }
        return callback_.result ? " -> " + value : "";
    }

    std::string lowered() const {
        if (callback_.parameters.empty()) {
            return "let arguments = OwnedBlock::none();";
        }
        std::string puts;
        for (std::size_t i = 0; i < callback_.parameters.size(); ++i) {
            puts += fmt::format("    frame.argument_{0}.put(Lower::lower(&values.{0}, writer));\n", i);
        }
        return fmt::format("let values = {};\nlet arguments = arguments(values, |values, writer| {{\n{}}});", tuple(), puts);
    }

    /// The last statements of the closure.
    std::string calling() const {
        const auto call = [](std::string_view function, const std::string& types) {
            return fmt::format("function.{}{}(&mut frame, arguments)", function, types);
        };
        const std::string placed = "unsafe { result_of(frame.result.value()) }";
        const auto is_delivered = callback_.result && !has_plain_result();
        const auto& value = function_.type.outcome[0].native;
        if (!callback_.error) {
            return is_delivered ? call("call_for", fmt::format("::<{}, _>", value))
                                : call("call", "") + (callback_.result ? ";\n" + placed : "");
        }
        const auto is_opaque = bridge_.crossing(*callback_.error).kind == api::TypeKind::error;
        const auto error = is_opaque ? "GoError" : function_.type.outcome[1].native;
        auto text = is_delivered ? call("call_or_fail", fmt::format("::<{}, {}, _>", value, error))
                                 : call("call_or_error", fmt::format("::<{}, _>", error));
        if (has_plain_result()) {
            text = fmt::format("{}?;\nOk({})", text, placed);
        } else if (is_opaque) {
            text = fmt::format("Ok({}?)", text);
        }
        return text;
    }

    void write_lift(const std::string& pointer) const {
        items_.add(R"rust(
            impl<'a> Lift<'a> for $pointer$<Function$index$> {
                unsafe fn lift(wire: &'a Handle, _: &'a Scope) -> Result<Self, Refusal> {
                    let function = unsafe { GoFunction::lift(wire) }?;
                    let call = move |$parameters$|$result$ {
                        let mut frame: Go$index$Frame = function.frame();
                        $lowered$
                        $call$
                    };
                    Ok($pointer$::new(call))
                }
            }
        )rust",
                   {{"pointer", pointer},
                    {"parameters", parameters()},
                    {"result", result_type()},
                    {"index", index_},
                    {"lowered", lowered()},
                    {"call", calling()}});
    }

    // Of Rust's

    /// The call as a function, with the native types of this one.
    api::Function written() const {
        auto written = callback_.written;
        for (std::size_t i = 0; i < function_.type.arguments.size(); ++i) {
            written.parameters[i + 1].type = function_.type.arguments[i];
        }
        return written;
    }

    /// Without the holder, which is the first all the same where an argument is refused.
    std::vector<Argument> arguments() const {
        const auto all = arguments_of(callback_.call, written());
        return {all.begin() + 1, all.end()};
    }

    void write_call_frame(const std::vector<Argument>& arguments) const {
        items_.add(R"rust(
            /// The frame of a call of a native `Function$index$`.
            #[repr(C)]
            pub struct Native$index$Frame {
                holder: Slot<Handle>,
                $fields$
                outcome: Outcome,
            }
        )rust",
                   {{"index", index_}, {"fields", frame_fields(bridge_, callback_.call, arguments)}});
        items_.add("const _: () = assert!(size_of::<Native$index$Frame>() == $size$);",
                   {{"index", index_}, {"size", std::to_string(callback_.call.slots * slot_size)}});
    }

    void write_call() const {
        const auto arguments = this->arguments();
        write_call_frame(arguments);
        std::vector<std::string> values;
        for (const auto& argument : arguments) {
            values.push_back(passed(argument));
        }
        const auto changes = function_.native.starts_with("dyn FnMut(");
        items_.add(R"rust(
            pub unsafe extern "C" fn native_$index$_call(frame: &mut Native$index$Frame) {
                frame.outcome.run(|call| {
                    $function$
                    $lifts$
                    $takes$
                    $call$
                    $ending$
                });
            }
        )rust",
                   {{"index", index_},
                    {"function", let(changes ? "mut function" : "function",
                                     fmt::format("unsafe {{ native::{}::<Function{}>(frame.holder.value()) }}",
                                                 changes ? "changing_function" : "function", index_),
                                     body_indentation)},
                    {"lifts", lifts(arguments, body_indentation)},
                    {"takes", takes(arguments, body_indentation)},
                    {"call", call(binding(callback_.call), "function", values, body_indentation)},
                    {"ending", ending(callback_.call, arguments)}});
    }

    void write_entries() const {
        for (const auto* const how : {"boxed", "shared"}) {
            items_.add(R"rust(
                pub unsafe extern "C" fn native_$index$_drop_$how$(frame: &mut DestroyFrame) {
                    unsafe { frame.drop_$how$::<Function$index$>() }
                }
            )rust",
                       {{"index", index_}, {"how", how}});
        }
        items_.add(R"rust(
            crate::native_function!(
                Function$index$,
                Entries {
                    call: native_$index$_call as *const (),
                    drop_boxed: native_$index$_drop_boxed as *const (),
                    drop_shared: native_$index$_drop_shared as *const (),
                }
            );
        )rust",
                   {{"index", index_}});
    }

    const abi::Bridge& bridge_;
    const FunctionType& function_;
    const abi::Callback& callback_;
    std::string index_;
    Items& items_;
};

}  // namespace

void write_function_type(const abi::Bridge& bridge, const std::vector<FunctionType>& types, std::size_t index, Items& items) {
    Writing(bridge, types[index], index, items).write();
}

std::vector<std::string> entries_of_function_types(const std::vector<FunctionType>& types) {
    std::vector<std::string> entries;
    for (std::size_t i = 0; i < types.size(); ++i) {
        if (types[i].comes_out) {
            for (const auto* const part : {"call", "drop_boxed", "drop_shared"}) {
                entries.push_back(fmt::format("crate::callbacks::native_{}_{}", i, part));
            }
        }
    }
    return entries;
}

}  // namespace emit::rust
