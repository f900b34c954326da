// SPDX-License-Identifier: MIT
// The call itself, what it leaves behind, and what becomes of its result.
#include "emit/go/call.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "emit/go/names.hpp"
#include "emit/go/signature.hpp"
#include "support/strings.hpp"

namespace emit::go {
namespace {

std::string indent(const std::string& text) {
    std::vector<std::string> lines;
    for (const auto& line : support::split(text, "\n")) {
        lines.push_back("\t" + line);
    }
    return support::join(lines, "\n");
}

bool needs_reader(const std::string& expression) { return expression.find("reader") != std::string::npos; }

}  // namespace

bool has_outs(const abi::Function& function) {
    return std::ranges::any_of(function.parameters, [](const auto& parameter) { return parameter.change == abi::Change::out; });
}

bool is_pointer(const abi::Bridge& bridge, const abi::Parameter& parameter) {
    return parameter.change != abi::Change::none && bridge.crossing(parameter.crossing).kind != api::TypeKind::list;
}

std::string free_name(const std::vector<std::string>& names, std::string name) {
    while (std::ranges::find(names, name) != names.end()) {
        name += "_";
    }
    return name;
}

std::string changed_name(const Callee& callee, std::size_t parameter) {
    return free_name(callee.names, fmt::format("changed{}", parameter));
}

std::string block_name(const Callee& callee, std::size_t parameter) { return free_name(callee.names, fmt::format("block{}", parameter)); }

std::string Call::body() {
    Arguments arguments(writing_, callee_, [this](const std::string& expression) { return if_error(expression); });
    fast_in_place_ = callee_.written.fast && !arguments.holds_receiver_alone();
    text::CodeWriter body("\t");
    body.write(R"go(
        $lowering$
        var frame struct {
            $fields$
        }
        $fill$
        $call$
        $read$
    )go", {{"lowering", arguments.lowering()},
           {"fields", arguments.fields()},
           {"fill", arguments.fill()},
           {"call", call(arguments.holds_receiver_alone())},
           {"read", read()}});
    return body.text();
}

std::string Call::zeros() {
    std::string text;
    for (const auto part : result_parts(bridge_, function_)) {
        text += types_.zero(part) + ", ";
    }
    return text;
}

/// Leaves the function with the error of an expression, if it has one.
std::string Call::if_error(const std::string& expression) {
    if (is_text_role(callee_.written.role)) {
        return fmt::format("if err := {}; err != nil {{\n\treturn fallback\n}}", expression);
    }
    return fails_ ? fmt::format("if err := {}; err != nil {{\n\treturn {}err\n}}", expression, zeros())
                  : fmt::format("must({})", expression);
}

/// The function that makes the error of this one from its payload, or nil where all packages know it.
std::string Call::lift_of_error() {
    switch (function_.failure) {
    case abi::Failure::none:
    case abi::Failure::text:
    case abi::Failure::exception: return "nil";
    case abi::Failure::opaque: return "makeOpaqueError";
    case abi::Failure::typed: return writing_.conversions.failer(*function_.error);
    }
    return "";
}

/// A method of an object that takes no others: the call takes the object too.
std::string Call::call_method(const std::string& lift) const {
    return fmt::format("call{}{}({}, {}.handle(), unsafe.Pointer(&frame), &frame.Outcome, {})",
                       function_.parameters[0].use == abi::Use::shared ? "Shared" : "Exclusive", callee_.written.fast ? "Fast" : "",
                       callee_.description, names_[0], lift);
}

std::string Call::call(bool of_receiver) {
    writing_.file.imports.need("unsafe");
    const auto lift = lift_of_error();
    if (fast_in_place_) {
        return call_fast(fmt::format("afterFast({}, unsafe.Pointer(&frame), &frame.Outcome, {})", callee_.description, lift));
    }
    const auto expression =
        of_receiver     ? call_method(lift)
        : lift == "nil" ? fmt::format("call({}, unsafe.Pointer(&frame), &frame.Outcome)", callee_.description)
                        : fmt::format("callTyped({}, unsafe.Pointer(&frame), &frame.Outcome, {})", callee_.description, lift);
    if (has_outs(function_)) {
        return fails_ ? fmt::format("err := {}\n{}", expression, take_and_check()) : if_error(expression) + "\n" + take();
    }
    return fails_ && !function_.result ? "return " + expression : if_error(expression);
}

std::string Call::call_fast(const std::string& slow) {
    const auto both = has_outs(function_) && fails_;
    auto text = fmt::format("{}fastAddress := {}.Fast()\nif fastAddress != 0 {{\n\t{}(fastAddress, unsafe.Pointer(&frame))\n}}\n"
                            "if fastAddress == 0 || frame.Status != {} {{\n{}\n}}",
                            both ? "var err error\n" : "", callee_.description.substr(1), types_.runtime("CallFast"), types_.runtime("Returned"),
                            indent(both ? "err = " + slow : if_error(slow)));
    return both ? text + "\n" + take_and_check() : has_outs(function_) ? text + "\n" + take() : text;
}

/// What native code has changed, into what the pointers lead to.
std::string Call::take() {
    std::string text;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const auto& parameter = function_.parameters[i];
        if (parameter.change != abi::Change::out) {
            continue;
        }
        const auto reader = free_name(names_, fmt::format("reader{}", i));
        const auto value = types_.lift(parameter.crossing, "&" + reader, "frame." + changed_name(callee_, i));
        text += text.empty() ? "" : "\n";
        if (value.find(reader) != std::string::npos) {
            text += fmt::format("{} := {}(frame.{})\n", reader, types_.runtime("Read"), block_name(callee_, i));
        }
        text += fmt::format("*{} = {}\nlibrary.Free(frame.{})", names_[i], value, block_name(callee_, i));
    }
    return text;
}

/// The same where the function may have failed: what it had changed by then counts.
std::string Call::take_and_check() {
    const auto taken = fmt::format("if err == nil || frame.Status == {} {{\n{}\n}}", types_.runtime("Failed"), indent(take()));
    return function_.result ? fmt::format("{}\nif err != nil {{\n\treturn {}err\n}}", taken, zeros()) : taken;
}

std::string Call::read() {
    const auto no_error = fails_ ? ", nil" : "";
    if (!function_.result) {
        return !fails_ ? "" : has_outs(function_) ? "return err" : fast_in_place_ ? "return nil" : "";
    }
    if (is_text_role(callee_.written.role)) {
        // An error that says nothing has no text of its own; a value whose text is empty has.
        const auto missing = callee_.written.role == api::Role::error_text ? "if result == \"\" {\n\treturn fallback\n}\n" : "";
        return fmt::format("result := {}(frame.result)\nlibrary.Free(frame.Block)\n{}return result", types_.runtime("CopyText"), missing);
    }
    const auto& result = bridge_.crossing(*function_.result);
    if (result.kind == api::TypeKind::tuple) {
        return read_tuple(result) + no_error;
    }
    if (result.plain) {
        return fmt::format("return frame.result{}", no_error);
    }
    if (result.kind == api::TypeKind::object) {  // has no block
        return fmt::format("return {}(nil, &frame.result){}", types_.lifter(*function_.result), no_error);
    }
    return fmt::format("{}library.Free(frame.Block)\nreturn result{}", read_value(result), no_error);
}

/// Statements that set `result`.
std::string Call::read_value(const abi::Crossing& result) {
    if (result.kind == api::TypeKind::text) {
        return fmt::format("result := {}(frame.result)\n", types_.runtime("CopyText"));
    }
    const auto value = types_.lift(*function_.result, "&reader", "frame.result");
    return (needs_reader(value) ? reader() : "") + fmt::format("result := {}\n", value);
}

std::string Call::reader() { return fmt::format("reader := {}(frame.Block)\n", types_.runtime("Read")); }

std::string Call::read_tuple(const abi::Crossing& tuple) {
    std::string statements;
    std::vector<std::string> values;
    for (std::size_t i = 0; i < tuple.parts.size(); ++i) {
        const auto wire = fmt::format("frame.result.V{}", i);
        if (bridge_.crossing(tuple.parts[i]).plain) {
            values.push_back(wire);
            continue;
        }
        values.push_back(fmt::format("result{}", i));
        statements += fmt::format("{} := {}\n", values.back(), types_.lift(tuple.parts[i], "&reader", wire));
    }
    if (statements.empty()) {
        return "return " + support::join(values, ", ");
    }
    return fmt::format("{}{}library.Free(frame.Block)\nreturn {}", needs_reader(statements) ? reader() : "", statements,
                       support::join(values, ", "));
}

}  // namespace emit::go
