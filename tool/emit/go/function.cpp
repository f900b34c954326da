// SPDX-License-Identifier: MIT
// Functions: a frame on the stack, filled, passed, read.
#include <algorithm>

#include <fmt/format.h>

#include "emit/go/doc.hpp"
#include "emit/go/names.hpp"
#include "emit/go/parts.hpp"
#include "support/strings.hpp"

namespace emit::go {
namespace {

using Row = std::pair<std::string, std::string>;

class FunctionWriter {
public:
    FunctionWriter(Writing& writing, std::size_t index)
        : writing_(writing), types_(writing.types), bridge_(writing.bridge), function_(writing.bridge.functions[index]),
          written_(writing.bridge.library.functions[index]), fails_(function_.failure != abi::Failure::none),
          names_(parameter_names(writing, function_)) {}

    void write() {
        auto& body = writing_.file.body;
        body.gap();
        body.write(R"go(
            $doc$
            func $name$($parameters$)$results$ {
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
        )go", {{"doc", doc_comment(written_.doc, written_.name, function_.go_name,
                                   fmt::format("{} calls the native function `{}`.", function_.go_name, written_.path()))},
               {"name", function_.go_name},
               {"parameters", parameters()},
               {"results", results()},
               {"lowering", checks() ? "var lowering " + types_.runtime("Lowering") + "\n" + locals() : ""},
               {"fields", fields()},
               {"fill", fill()},
               {"overlap", overlap()},
               {"refused", checks() ? check(fmt::format("refused(&{}, &lowering)", function())) : ""},
               {"call", call()},
               {"read", read()}});
    }

private:
    const abi::Crossing& crossing(const abi::Parameter& parameter) const { return bridge_.crossing(parameter.crossing); }
    bool is_mirrored(const abi::Parameter& parameter) const { return crossing(parameter).mirrored; }

    static bool is_exclusive(const abi::Parameter& parameter) { return parameter.access == api::Access::exclusive; }

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
        return may_overlap() || std::ranges::any_of(function_.parameters, [&](const auto& parameter) { return is_mirrored(parameter); });
    }

    std::string function() const { return fmt::format("functions[{}]", index_name(function_.go_name)); }

    /// `a, b int64, name string`.
    std::string parameters() {
        std::string text;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto type = types_.go(function_.parameters[i].crossing);
            const auto same = i + 1 < names_.size() && types_.go(function_.parameters[i + 1].crossing) == type;
            text += (i == 0 ? "" : ", ") + names_[i] + (same ? "" : " " + type);
        }
        return text;
    }

    /// A tuple as the whole result is several results.
    std::vector<abi::CrossingId> result_parts() const {
        if (!function_.result) {
            return {};
        }
        const auto& result = bridge_.crossing(*function_.result);
        return result.kind == api::TypeKind::tuple ? result.parts : std::vector{*function_.result};
    }

    std::string results() {
        std::vector<std::string> parts;
        for (const auto part : result_parts()) {
            parts.push_back(types_.go(part));
        }
        if (fails_) {
            parts.push_back("error");
        }
        return parts.empty() ? "" : parts.size() == 1 ? " " + parts[0] : " (" + support::join(parts, ", ") + ")";
    }

    std::string zeros() {
        std::string text;
        for (const auto part : result_parts()) {
            text += types_.zero(part) + ", ";
        }
        return text;
    }

    /// Leaves the function with the error of an expression, if it has one.
    std::string check(const std::string& expression) {
        return fails_ ? fmt::format("if err := {}; err != nil {{\n\treturn {}err\n}}", expression, zeros())
                      : fmt::format("must({})", expression);
    }

    static std::string local(const std::string& name) { return "lowered" + std::string(1, static_cast<char>(std::toupper(name[0]))) + name.substr(1); }

    std::string lowered(std::size_t i) {
        return types_.lower(function_.parameters[i].crossing, fmt::format("lowering.Argument({})", i), names_[i]);
    }

    /// Mirrors that the frame only points to.
    std::string locals() {
        std::string text;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto& parameter = function_.parameters[i];
            if (is_mirrored(parameter) && parameter.passing == abi::Passing::by_pointer) {
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
        rows.emplace_back(types_.runtime("Outcome"), "");
        return columns(rows);
    }

    std::string fill() {
        std::string text;
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const auto& parameter = function_.parameters[i];
            const auto by_pointer = parameter.passing == abi::Passing::by_pointer;
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
                    regions.push_back(fmt::format("{}({}, {})", types_.runtime("RegionOf"), i, names_[i]));
                }
            }
        };
        add(is_exclusive);
        const auto exclusive = regions.size();
        add([&](const auto& parameter) { return is_shared_memory(parameter); });
        return fmt::format("lowering.RefuseOverlap({}, {})", exclusive, support::join(regions, ", "));
    }

    std::string call() {
        writing_.file.imports.need("unsafe");
        if (written_.fast) {
            const auto slow = fmt::format("afterFast(&{}, unsafe.Pointer(&frame), &frame.Outcome)", function());
            return fmt::format("fastAddress := {}.Fast()\nif fastAddress != 0 {{\n\t{}(fastAddress, unsafe.Pointer(&frame))\n}}\n"
                               "if fastAddress == 0 || frame.Status != {} {{\n{}\n}}",
                               function(), types_.runtime("CallFast"), types_.runtime("Returned"), indent(check(slow)));
        }
        const auto expression = fmt::format("call(&{}, unsafe.Pointer(&frame), &frame.Outcome)", function());
        return fails_ && !function_.result ? "return " + expression : check(expression);
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
            return fails_ && written_.fast ? "return nil" : "";
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
    const abi::Function& function_;
    const api::Function& written_;
    bool fails_;
    std::vector<std::string> names_;
};

}  // namespace

std::vector<std::string> parameter_names(const Writing& writing, const abi::Function& function) {
    std::vector<std::string> sources;
    for (const auto& parameter : function.parameters) {
        sources.push_back(parameter.name);
    }
    return parameter_names(sources, writing.initialisms);
}

void write_function(Writing& writing, std::size_t index) { FunctionWriter(writing, index).write(); }

}  // namespace emit::go
