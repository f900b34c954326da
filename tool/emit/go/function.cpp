// SPDX-License-Identifier: MIT
// Functions and methods: a frame on the stack, filled, passed, read.
#include <algorithm>

#include <fmt/format.h>

#include "emit/go/names.hpp"
#include "emit/go/parts.hpp"
#include "emit/go/signature.hpp"
#include "support/strings.hpp"

namespace emit::go {
namespace {

using Row = std::pair<std::string, std::string>;

class FunctionWriter {
public:
    FunctionWriter(Writing& writing, std::size_t index)
        : writing_(writing), types_(writing.types), bridge_(writing.bridge), index_(index), function_(writing.bridge.functions[index]),
          written_(writing.bridge.library.functions[index]), form_(form_of(written_)),
          fails_(function_.failure != abi::Failure::none), names_(parameter_names(writing, index)) {}

    void write() {
        auto& body = writing_.file.body;
        body.gap();
        body.write(R"go(
            $doc$
            func $receiver$$name$($parameters$)$results$ {
                $lowering$
                var frame struct {
                    $fields$
                }
                $fill$
                $overlap$
                $refused$
                $call$
                $read$
            }
        )go", {{"doc", doc()},
               {"receiver", form_ == Form::method ? fmt::format("({} {}) ", names_[0], go_type(0)) : ""},
               {"name", form_ == Form::helper ? helper_name(function_) : function_.go_name},
               {"parameters", parameters()},
               {"results", results()},
               {"lowering", checks() ? "var lowering " + types_.runtime("Lowering") + "\n" + locals() : ""},
               {"fields", fields()},
               {"fill", fill()},
               {"overlap", overlap()},
               {"refused", checks() ? check(fmt::format("refused(&{}, &lowering)", function())) : ""},
               {"call", call()},
               {"read", read()}});
        if (form_ == Form::helper) {
            write_forwarders(writing_, index_);
        }
    }

private:
    std::string doc() const {
        if (form_ == Form::helper) {
            return fmt::format("// {} is the native side of {}.\n", helper_name(function_), full_name(bridge_, index_));
        }
        return function_doc(bridge_, index_);
    }

    bool is_text() const { return written_.role != api::Role::ordinary; }

    const abi::Crossing& crossing(const abi::Parameter& parameter) const { return bridge_.crossing(parameter.crossing); }
    bool is_mirrored(const abi::Parameter& parameter) const { return crossing(parameter).mirrored; }

    static bool is_exclusive(const abi::Parameter& parameter) { return parameter.change != abi::Change::none; }

    /// What native code changes through a pointer; slices are pointers as they are.
    bool is_pointer(const abi::Parameter& parameter) const {
        return is_exclusive(parameter) && crossing(parameter).kind != api::TypeKind::list;
    }

    std::string go_type(std::size_t i) {
        const auto& parameter = function_.parameters[i];
        return (is_pointer(parameter) ? "*" : "") + types_.go(parameter.crossing);
    }

    bool has_outs() const {
        return std::ranges::any_of(function_.parameters, [](const auto& parameter) { return parameter.change == abi::Change::out; });
    }

    /// Slices that native code may look at in place while it changes another.
    bool is_shared_memory(const abi::Parameter& parameter) const {
        return parameter.access == api::Access::borrow && crossing(parameter).kind == api::TypeKind::list &&
               bridge_.crossing(crossing(parameter).parts[0]).plain;
    }

    /// Whether an exclusive slice has a neighbour that it could overlap.
    bool may_overlap() const {
        const auto& all = function_.parameters;
        const auto exclusive = std::ranges::count_if(all, is_exclusive);
        const auto shared = std::ranges::count_if(all, [&](const auto& parameter) { return is_shared_memory(parameter); });
        return exclusive > 1 || (exclusive == 1 && shared > 0);
    }

    bool checks() const {
        return may_overlap() || std::ranges::any_of(function_.parameters, [&](const auto& parameter) {
            return is_mirrored(parameter) || is_pointer(parameter);
        });
    }

    std::string function() const { return fmt::format("functions[{}]", index_name(function_.label)); }

    /// `a, b int64, name string`.
    std::string parameters() {
        return emit::go::parameters(writing_, index_, form_ == Form::method ? 1 : 0) + (is_text() ? ", fallback string" : "");
    }

    std::string results() { return emit::go::results(writing_, index_); }

    std::string zeros() {
        std::string text;
        for (const auto part : result_parts(bridge_, function_)) {
            text += types_.zero(part) + ", ";
        }
        return text;
    }

    /// Leaves the function with the error of an expression, if it has one.
    std::string check(const std::string& expression) {
        if (is_text()) {
            return fmt::format("if err := {}; err != nil {{\n\treturn fallback\n}}", expression);
        }
        return fails_ ? fmt::format("if err := {}; err != nil {{\n\treturn {}err\n}}", expression, zeros())
                      : fmt::format("must({})", expression);
    }

    static std::string local(const std::string& name) { return "lowered" + std::string(1, static_cast<char>(std::toupper(name[0]))) + name.substr(1); }

    std::string lowered(std::size_t i) {
        if (is_pointer(function_.parameters[i])) {
            return lowered_pointer(i);
        }
        return types_.lower(function_.parameters[i].crossing, fmt::format("lowering.Argument({})", i), names_[i]);
    }

    std::string lowered_pointer(std::size_t i) {
        const auto& parameter = function_.parameters[i];
        if (!is_mirrored(parameter)) {
            return fmt::format("{}(lowering.Argument({}), {})", types_.runtime("Present"), i, names_[i]);
        }
        return fmt::format("{}(lowering.Argument({}), {}, {})", types_.runtime("LowerPointer"), i, names_[i],
                           types_.lowerer(parameter.crossing));
    }

    /// Mirrors that the frame only points to.
    std::string locals() {
        std::string text;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto& parameter = function_.parameters[i];
            if (is_mirrored(parameter) && parameter.passing == abi::Passing::by_pointer && !is_pointer(parameter)) {
                text += fmt::format("{} := {}\n", local(names_[i]), lowered(i));
            }
        }
        return text;
    }

    std::string slot_type(const abi::Parameter& parameter) {
        const auto type = types_.mirror(parameter.crossing);
        return parameter.passing == abi::Passing::by_pointer ? "*" + type : type;
    }

    std::uint64_t slot_size(const abi::Parameter& parameter) const {
        return parameter.passing == abi::Passing::slot ? crossing(parameter).wire.size : 8 * parameter.slots;
    }

    /// Alignment of the frame's field after parameter `i`.
    std::uint64_t next_alignment(std::size_t i) const {
        if (i + 1 < function_.parameters.size()) {
            const auto& next = function_.parameters[i + 1];
            return next.passing == abi::Passing::slot ? crossing(next).wire.alignment : 8;
        }
        return function_.result ? bridge_.crossing(*function_.result).wire.alignment : 8;
    }

    std::string fields() {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto& parameter = function_.parameters[i];
            rows.emplace_back(names_[i], slot_type(parameter));
            const auto missing = 8 * parameter.slots - slot_size(parameter);
            if (missing > 0 && next_alignment(i) < 8) {
                rows.emplace_back("_", fmt::format("[{}]byte", missing));
            }
        }
        if (function_.result) {
            rows.emplace_back("result", types_.wire(*function_.result));
        }
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (function_.parameters[i].change == abi::Change::out) {
                rows.emplace_back(changed_name(i), types_.wire(function_.parameters[i].crossing));
                rows.emplace_back(block_name(i), "uintptr");
            }
        }
        rows.emplace_back(types_.runtime("Outcome"), "");
        return columns(rows);
    }

    std::string fill() {
        std::string text;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto& parameter = function_.parameters[i];
            const auto by_pointer = parameter.passing == abi::Passing::by_pointer && !is_pointer(parameter);
            if (is_pointer(parameter)) {
                text += fmt::format("frame.{} = {}\n", names_[i], lowered_pointer(i));
                continue;
            }
            const auto value = !is_mirrored(parameter) ? names_[i] : by_pointer ? local(names_[i]) : lowered(i);
            text += fmt::format("frame.{} = {}{}\n", names_[i], by_pointer ? "&" : "", value);
        }
        return text;
    }

    std::string overlap() {
        if (!may_overlap()) {
            return "";
        }
        std::vector<std::string> regions;
        const auto add = [&](auto&& belongs) {
            for (std::size_t i = 0; i < names_.size(); ++i) {
                if (belongs(function_.parameters[i])) {
                    const auto region = is_pointer(function_.parameters[i]) ? "RegionOfValue" : "RegionOf";
                    regions.push_back(fmt::format("{}({}, {})", types_.runtime(region), i, names_[i]));
                }
            }
        };
        add(is_exclusive);
        const auto exclusive = regions.size();
        add([&](const auto& parameter) { return is_shared_memory(parameter); });
        return fmt::format("lowering.RefuseOverlap({}, {})", exclusive, support::join(regions, ", "));
    }

    /// The function that makes the error of this one from its payload, or nil where all packages know it.
    std::string lift_of_error() {
        switch (function_.failure) {
        case abi::Failure::none:
        case abi::Failure::text:
        case abi::Failure::exception: return "nil";
        case abi::Failure::opaque: return "makeOpaqueError";
        case abi::Failure::typed: return writing_.conversions.failer(*function_.error);
        }
        return "";
    }

    std::string call() {
        writing_.file.imports.need("unsafe");
        const auto lift = lift_of_error();
        if (written_.fast) {
            return call_fast(fmt::format("afterFast(&{}, unsafe.Pointer(&frame), &frame.Outcome, {})", function(), lift));
        }
        const auto expression =
            lift == "nil" ? fmt::format("call(&{}, unsafe.Pointer(&frame), &frame.Outcome)", function())
                          : fmt::format("callTyped(&{}, unsafe.Pointer(&frame), &frame.Outcome, {})", function(), lift);
        if (has_outs()) {
            return fails_ ? fmt::format("err := {}\n{}", expression, take_and_check()) : check(expression) + "\n" + take();
        }
        return fails_ && !function_.result ? "return " + expression : check(expression);
    }

    std::string call_fast(const std::string& slow) {
        const auto both = has_outs() && fails_;
        auto text = fmt::format("{}fastAddress := {}.Fast()\nif fastAddress != 0 {{\n\t{}(fastAddress, unsafe.Pointer(&frame))\n}}\n"
                                "if fastAddress == 0 || frame.Status != {} {{\n{}\n}}",
                                both ? "var err error\n" : "", function(), types_.runtime("CallFast"), types_.runtime("Returned"),
                                indent(both ? "err = " + slow : check(slow)));
        return both ? text + "\n" + take_and_check() : has_outs() ? text + "\n" + take() : text;
    }

    std::string changed_name(std::size_t i) const { return free_name(fmt::format("changed{}", i)); }
    std::string block_name(std::size_t i) const { return free_name(fmt::format("block{}", i)); }

    std::string free_name(std::string name) const {
        while (std::ranges::find(names_, name) != names_.end()) {
            name += "_";
        }
        return name;
    }

    /// What native code has changed, into what the pointers lead to.
    std::string take() {
        std::string text;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto& parameter = function_.parameters[i];
            if (parameter.change != abi::Change::out) {
                continue;
            }
            const auto reader = free_name(fmt::format("reader{}", i));
            const auto value = types_.lift(parameter.crossing, "&" + reader, "frame." + changed_name(i));
            text += text.empty() ? "" : "\n";
            if (value.find(reader) != std::string::npos) {
                text += fmt::format("{} := {}(frame.{})\n", reader, types_.runtime("Read"), block_name(i));
            }
            text += fmt::format("*{} = {}\nlibrary.Free(frame.{})", names_[i], value, block_name(i));
        }
        return text;
    }

    /// The same where the function may have failed: what it had changed by then counts.
    std::string take_and_check() {
        const auto taken = fmt::format("if err == nil || frame.Status == {} {{\n{}\n}}", types_.runtime("Failed"), indent(take()));
        return function_.result ? fmt::format("{}\nif err != nil {{\n\treturn {}err\n}}", taken, zeros()) : taken;
    }

    static std::string indent(const std::string& text) {
        std::vector<std::string> lines;
        for (const auto& line : support::split(text, "\n")) {
            lines.push_back("\t" + line);
        }
        return support::join(lines, "\n");
    }

    std::string read() {
        const auto no_error = fails_ ? ", nil" : "";
        if (!function_.result) {
            return !fails_ ? "" : has_outs() ? "return err" : written_.fast ? "return nil" : "";
        }
        if (is_text()) {
            return fmt::format("result := {}(frame.result)\nlibrary.Free(frame.Block)\nif result == \"\" {{\n\treturn fallback\n}}\n"
                               "return result",
                               types_.runtime("CopyText"));
        }
        const auto& result = bridge_.crossing(*function_.result);
        if (result.kind == api::TypeKind::tuple) {
            return read_tuple(result) + no_error;
        }
        if (result.plain) {
            return fmt::format("return frame.result{}", no_error);
        }
        return fmt::format("{}library.Free(frame.Block)\nreturn result{}", read_value(result), no_error);
    }

    /// Statements that set `result`.
    std::string read_value(const abi::Crossing& result) {
        if (result.kind == api::TypeKind::text) {
            return fmt::format("result := {}(frame.result)\n", types_.runtime("CopyText"));
        }
        const auto value = types_.lift(*function_.result, "&reader", "frame.result");
        return (needs_reader(value) ? reader() : "") + fmt::format("result := {}\n", value);
    }

    std::string reader() { return fmt::format("reader := {}(frame.Block)\n", types_.runtime("Read")); }

    static bool needs_reader(const std::string& expression) { return expression.find("reader") != std::string::npos; }

    std::string read_tuple(const abi::Crossing& tuple) {
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

    Writing& writing_;
    Types& types_;
    const abi::Bridge& bridge_;
    std::size_t index_;
    const abi::Function& function_;
    const api::Function& written_;
    Form form_;
    bool fails_;
    std::vector<std::string> names_;
};

}  // namespace

void write_function(Writing& writing, std::size_t index) { FunctionWriter(writing, index).write(); }

}  // namespace emit::go
