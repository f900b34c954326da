// SPDX-License-Identifier: MIT
// Functions of Go that native code calls: how they are registered, and how a call of theirs is served.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "emit/go/call.hpp"
#include "emit/go/file.hpp"
#include "emit/go/names.hpp"
#include "emit/go/parts.hpp"
#include "emit/go/signature.hpp"
#include "support/strings.hpp"

namespace emit::go {
namespace {

using Row = std::pair<std::string, std::string>;

/// Whether what a callback takes and gives leads back to it, so that Go refuses to initialise a variable with both.
class Circle {
public:
    Circle(const abi::Bridge& bridge, abi::CrossingId callback) : bridge_(bridge), callback_(callback) {}

    bool closes() { return through(bridge_.callbacks[bridge_.crossing(callback_).declaration]); }

private:
    bool through(const abi::Callback& callback) {
        return reaches(callback.parameters) || (callback.result && reaches(*callback.result)) ||
               (callback.error && reaches(*callback.error));
    }

    bool reaches(const std::vector<abi::CrossingId>& ids) {
        return std::ranges::any_of(ids, [&](abi::CrossingId id) { return reaches(id); });
    }

    bool reaches(const std::vector<abi::Field>& fields) {
        return std::ranges::any_of(fields, [&](const abi::Field& field) { return reaches(field.crossing); });
    }

    bool reaches(abi::CrossingId id) {
        if (id == callback_) {
            return true;
        }
        if (!seen_.insert(id).second) {
            return false;
        }
        const auto& crossing = bridge_.crossing(id);
        if (crossing.kind == api::TypeKind::callback) {
            return through(bridge_.callbacks[crossing.declaration]);
        }
        if (crossing.kind == api::TypeKind::record) {
            return reaches(bridge_.records[crossing.declaration].fields);
        }
        if (crossing.kind == api::TypeKind::variant) {
            return std::ranges::any_of(bridge_.variants[crossing.declaration].cases,
                                       [&](const abi::Case& alternative) { return reaches(alternative.fields); });
        }
        return reaches(crossing.parts);
    }

    const abi::Bridge& bridge_;
    abi::CrossingId callback_;
    std::set<abi::CrossingId> seen_;
};

class CallbackWriter {
public:
    CallbackWriter(Writing& writing, abi::CrossingId id)
        : writing_(writing), types_(writing.types), bridge_(writing.bridge), id_(id), words_(writing.conversions.lowerer(id).substr(5)),
          callback_(writing.bridge.callbacks[writing.bridge.crossing(id).declaration]) {}

    void write() {
        writing_.file.imports.need("unsafe");
        writing_.file.body.write(R"go(
            $variable$

            func lower$words$(l *$lowering$, function $type$) uint64 {
                if function == nil {
                    l.Refuse("is nil")
                    return 0
                }
                return l.Callback(&callback$words$, function)
            }

            // invoke$words$ serves a call of native code.
            func invoke$words$(function any, $address$ unsafe.Pointer) {
                $frame$
                $reader$
                $loans$
                $call$
                $error$
                $result$
            }
        )go", {{"words", words_},
               {"variable", variable()},
               {"lowering", types_.runtime("Lowering")},
               {"type", types_.go(id_)},
               {"address", needs_frame() ? "address" : "_"},
               {"frame", needs_frame() ? frame() : ""},
               {"reader", needs_reader() ? fmt::format("reader := {}(frame.Block)", types_.runtime("Read")) : ""},
               {"loans", loans()},
               {"call", call()},
               {"error", callback_.error ? error() : ""},
               {"result", callback_.result ? result() : ""}});
    }

private:
    std::string variable() {
        const auto type = types_.runtime("CallbackType");
        const auto value = fmt::format("{}{{Name: \"{}\", Invoke: invoke{}}}", type, types_.go(id_), words_);
        if (!Circle(bridge_, id_).closes()) {
            return fmt::format("var callback{} = {}", words_, value);
        }
        return fmt::format("var callback{0} {1}\n\n// What the function is given may hold another of its type.\n"
                           "func init() {{\n\tcallback{0} = {2}\n}}", words_, type, value);
    }

    bool is_plain_result() const { return callback_.result && bridge_.crossing(*callback_.result).plain; }

    void add_field(std::vector<Row>& rows, const std::string& name, abi::CrossingId id, std::size_t next_alignment) {
        rows.emplace_back(name, types_.wire(id));
        const auto size = bridge_.crossing(id).wire.size;
        const auto missing = (8 - size % 8) % 8;
        if (missing > 0 && next_alignment < 8) {
            rows.emplace_back("_", fmt::format("[{}]byte", missing));
        }
    }

    /// A function that takes and gives nothing looks at nothing.
    bool needs_frame() const { return !callback_.parameters.empty() || callback_.result || callback_.error; }

    std::string frame() {
        std::string lines;
        for (const auto& line : support::split(fields(), "\n")) {
            lines += line.empty() ? "" : "\t" + line + "\n";
        }
        return "frame := (*struct {\n" + lines + "})(address)";
    }

    std::string fields() {
        std::vector<Row> rows{{types_.runtime("CallbackHead"), ""}};
        for (std::size_t i = 0; i < callback_.parameters.size(); ++i) {
            add_field(rows, argument(i), callback_.parameters[i], alignment_after(i));
        }
        if (is_plain_result()) {
            rows.emplace_back("result", types_.wire(*callback_.result));
        }
        return columns(rows);
    }

    std::size_t alignment_after(std::size_t i) const {
        if (i + 1 < callback_.parameters.size()) {
            return bridge_.crossing(callback_.parameters[i + 1]).wire.alignment;
        }
        return is_plain_result() ? bridge_.crossing(*callback_.result).wire.alignment : 8;
    }

    static std::string argument(std::size_t i) { return fmt::format("arg{}", i); }

    std::string arguments() {
        std::vector<std::string> values;
        for (std::size_t i = 0; i < callback_.parameters.size(); ++i) {
            if (is_lent(i)) {
                values.push_back(argument(i));
                continue;
            }
            values.push_back(types_.lift(callback_.parameters[i], "&reader", "frame." + argument(i)));
        }
        return support::join(values, ", ");
    }

    /// An object that native code has, and Go for as long as the callback runs.
    bool is_lent(std::size_t i) const { return api::is_lent(callback_.type.arguments[i]); }

    std::string loans() {
        std::string text;
        for (std::size_t i = 0; i < callback_.parameters.size(); ++i) {
            if (is_lent(i)) {
                const auto& go_name = bridge_.objects[bridge_.crossing(callback_.parameters[i]).declaration].go_name;
                const auto exclusive = callback_.type.arguments[i].access == api::Access::exclusive;
                text += fmt::format("{0} := new({1})\ndefer {0}.object.Lend(&classes[{2}], frame.{0}, {3}).End()\n", argument(i), go_name,
                                    class_name(go_name), exclusive);
            }
        }
        return text;
    }

    bool needs_reader() { return arguments().find("reader") != std::string::npos; }

    bool is_tuple() const { return callback_.result && bridge_.crossing(*callback_.result).kind == api::TypeKind::tuple; }

    /// What the Go function's results are called.
    std::vector<std::string> results() const {
        std::vector<std::string> names;
        if (is_tuple()) {
            for (std::size_t i = 0; i < bridge_.crossing(*callback_.result).parts.size(); ++i) {
                names.push_back(fmt::format("result{}", i));
            }
        } else if (callback_.result) {
            names.emplace_back("result");
        }
        if (callback_.error) {
            names.emplace_back("err");
        }
        return names;
    }

    /// Whether what the Go function gives is what the frame takes.
    bool is_given_at_once() const { return is_plain_result() && !is_tuple() && !callback_.error; }

    std::string call() {
        const auto names = results();
        const auto taken = names.empty() ? "" : is_given_at_once() ? "frame.result = " : support::join(names, ", ") + " := ";
        return fmt::format("{}function.({})({})", taken, types_.go(id_), arguments());
    }

    /// Statements that lower a value and give it to native code.
    std::string deliver(abi::CrossingId id, const std::string& lowered, bool is_error) {
        const auto lowers = lowered.find("lowering") != std::string::npos;
        const auto before = fmt::format("var lowering {}\n", types_.runtime("Lowering"));
        const auto after = holds_handles(bridge_, id)
                               ? "must(refusedResult(&frame.CallbackHead, &lowering))\nmust(lowering.Begin())\ndefer lowering.End(&outcome)\n"
                               : "must(refusedResult(&frame.CallbackHead, &lowering))\n";
        const auto is_name = lowered == "result" || lowered == "whole";
        return fmt::format("var outcome {}\n{}{}{}deliver(&frame.CallbackHead, {}, unsafe.Pointer(&{}), &outcome)", types_.runtime("Outcome"),
                           lowers ? before : "", is_name ? "" : fmt::format("value := {}\n", lowered), lowers ? after : "", is_error,
                           is_name ? lowered : "value");
    }

    std::string error() {
        const auto id = *callback_.error;
        const auto kind = bridge_.crossing(id).kind;
        std::string text;
        if (kind == api::TypeKind::text || kind == api::TypeKind::error) {
            text = deliver(id, "err.Error()", true);
        } else {
            writing_.file.imports.need("errors");
            text = fmt::format("var typed {}\nif !errors.As(err, &typed) {{\n\tpanic(err)\n}}\n{}", types_.go(id),
                               deliver(id, types_.lower(id, "&lowering", "typed"), true));
        }
        std::vector<std::string> lines;
        for (const auto& line : support::split(text + "\nreturn", "\n")) {
            lines.push_back("\t" + line);
        }
        return fmt::format("if err != nil {{\n{}\n}}", support::join(lines, "\n"));
    }

    std::string value() {
        if (!is_tuple()) {
            return "result";
        }
        auto names = results();
        names.resize(bridge_.crossing(*callback_.result).parts.size());
        return fmt::format("{}{{{}}}", writing_.types.go(*callback_.result), support::join(names, ", "));
    }

    std::string result() {
        if (is_given_at_once()) {
            return "";
        }
        if (is_plain_result()) {
            return "frame.result = " + value();
        }
        const auto whole = is_tuple() ? fmt::format("whole := {}\n", value()) : "";
        return whole + deliver(*callback_.result, lowered(), false);
    }

    /// An object goes as its type says: shared or copied, or for good.
    std::string lowered() {
        const auto& crossing = bridge_.crossing(*callback_.result);
        const auto is_option = crossing.kind == api::TypeKind::option;
        const auto& object = is_option ? bridge_.crossing(crossing.parts[0]) : crossing;
        if (object.kind == api::TypeKind::object) {
            const auto& written = bridge_.library.objects[object.declaration];
            const auto verb = written.shared || written.copies ? "Share" : "Offer";
            return fmt::format("lowering.{}{}(result.handle())", is_option ? "Maybe" : "", verb);
        }
        return types_.lower(*callback_.result, "&lowering", is_tuple() ? "whole" : "result");
    }

    Writing& writing_;
    Types& types_;
    const abi::Bridge& bridge_;
    abi::CrossingId id_;
    std::string words_;
    const abi::Callback& callback_;
};

}  // namespace

void write_callback_lower(Writing& writing, abi::CrossingId id) { CallbackWriter(writing, id).write(); }

void write_callback_lift(Writing& writing, abi::CrossingId id) {
    const auto& callback = writing.bridge.callbacks[writing.bridge.crossing(id).declaration];
    Callee callee{callback.call, callback.written, {"function"}, "&function.Function", true};
    for (std::size_t i = 0; i < callback.parameters.size(); ++i) {
        callee.names.push_back(fmt::format("arg{}", i));
    }
    const auto words = writing.conversions.lifter(id).substr(4);
    const auto declared = parameters(writing, callback.call, callee.names, 1);
    const auto results = emit::go::results(writing, callback.call);
    writing.file.body.write(R"go(
        // lift$words$ makes a Go function of a native one, which is dropped when nothing refers to it any more.
        func lift$words$(_ *$reader$, holder *uintptr) $type$ {
            function := adoptFunction("$type$", *holder)
            return func($parameters$)$results$ {
                $return$call$words$($arguments$)
            }
        }

        func call$words$(function *$native$$comma$$parameters$)$results$ {
            $body$
        }
    )go", {{"words", words},
           {"reader", writing.types.runtime("Reader")},
           {"native", writing.types.runtime("NativeFunction")},
           {"type", writing.types.go(id)},
           {"parameters", declared},
           {"comma", declared.empty() ? "" : ", "},
           {"results", results},
           {"return", results.empty() ? "" : "return "},
           {"arguments", support::join(callee.names, ", ")},
           {"body", Call(writing, callee).body()}});
}

}  // namespace emit::go
