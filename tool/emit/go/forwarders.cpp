// SPDX-License-Identifier: MIT
// Methods that call a helper: those of the structs of a sealed interface, and texts.
#include <algorithm>

#include <fmt/format.h>

#include "emit/go/doc.hpp"
#include "emit/go/names.hpp"
#include "emit/go/signature.hpp"
#include "support/strings.hpp"

namespace emit::go {
namespace {

/// `helper(receiver, a, b)`.
std::string call(Writing& writing, std::size_t index, const std::string& receiver, const std::string& fallback) {
    auto arguments = parameter_names(writing, index);
    arguments[0] = receiver;
    if (!fallback.empty()) {
        arguments.push_back(fallback);
    }
    return fmt::format("{}({})", helper_name(writing.bridge.functions[index]), support::join(arguments, ", "));
}

/// One method of one type; `receiver` is `s ShapeCircle`.
void write_method(Writing& writing, std::size_t index, const std::string& doc, const std::string& receiver, const std::string& body) {
    writing.file.body.gap();
    writing.file.body.write(R"go(
        $doc$
        func ($receiver$) $name$($parameters$)$results$ {
            $body$
        }
    )go", {{"doc", doc},
           {"receiver", receiver},
           {"name", writing.bridge.functions[index].go_name},
           {"parameters", parameters(writing, writing.bridge.functions[index], parameter_names(writing, index), 1)},
           {"results", results(writing, writing.bridge.functions[index])},
           {"body", body}});
}

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

class Forwarders {
public:
    Forwarders(Writing& writing, std::size_t index)
        : writing_(writing), bridge_(writing.bridge), index_(index), written_(writing.bridge.library.functions[index]) {}

    void write() {
        const auto& owner = *written_.owner;
        if (owner.kind == api::TypeKind::record) {
            record(bridge_.records[owner.declaration], bridge_.library.records[owner.declaration]);
        } else if (owner.kind == api::TypeKind::variant) {
            variant(bridge_.variants[owner.declaration], bridge_.library.variants[owner.declaration]);
        } else if (owner.kind == api::TypeKind::object) {
            object(bridge_.objects[owner.declaration]);
        }  // String of an enumeration is written with it
    }

private:
    bool is_text() const { return is_text_role(written_.role); }
    std::string doc() const { return function_doc(writing_, index_); }
    std::string returning(const std::string& call) const {
        const auto& function = bridge_.functions[index_];
        return (function.result || function.failure != abi::Failure::none ? "return " : "") + call;
    }

    void record(const abi::Record& record, const api::Record& written) {
        const auto name = written.is_error ? "e" : receiver_name(record.go_name);
        write_method(writing_, index_, doc(), fmt::format("{} {}{}", name, written.is_error ? "*" : "", record.go_name),
                     returning(call(writing_, index_, name, quoted(written.is_error ? written.name : record.go_name))));
    }

    void object(const abi::Object& object) {
        const auto name = receiver_name(object.go_name);
        write_method(writing_, index_, doc(), fmt::format("{} *{}", name, object.go_name),
                     returning(call(writing_, index_, name, quoted(object.go_name))));
    }

    void variant(const abi::Variant& variant, const api::Variant& written) {
        const auto name = receiver(written.is_error ? "e" : "v");
        bool has_sentinels = false;
        for (std::size_t i = 0; i < variant.cases.size(); ++i) {
            if (written.is_error && variant.cases[i].fields.empty()) {
                has_sentinels = true;
            } else if (!is_text() || !variant.cases[i].message) {
                const auto fallback = is_text() ? quoted(written.cases[i].name) : "";
                write_method(writing_, index_, doc(), fmt::format("{} {}{}", name, written.is_error ? "*" : "", variant.cases[i].go_name),
                             returning(call(writing_, index_, name, fallback)));
            }
        }
        if (has_sentinels) {
            sentinels(variant, written, name);
        }
    }

    void sentinels(const abi::Variant& variant, const api::Variant& written, const std::string& name) {
        const auto type = sentinel_name(variant.go_name);
        if (!is_text()) {
            write_method(writing_, index_, doc(), fmt::format("{} {}", name, type), returning(call(writing_, index_, name, "")));
            return;
        }
        std::vector<std::string> names;
        for (std::size_t i = 0; i < variant.cases.size(); ++i) {
            if (variant.cases[i].fields.empty()) {
                names.push_back(fmt::format("{}: {}", i, quoted(written.cases[i].name)));
            }
        }
        write_method(writing_, index_, doc(), fmt::format("{} {}", name, type),
                     fmt::format("names := [...]string{{{}}}\n{}", support::join(names, ", "),
                                 returning(call(writing_, index_, name, fmt::format("names[{}]", name)))));
    }

    /// A letter that no parameter is called.
    std::string receiver(const char* letter) const {
        const auto names = parameter_names(writing_, index_);
        return std::ranges::find(names, letter) == names.end() ? letter : "self";
    }

    Writing& writing_;
    const abi::Bridge& bridge_;
    std::size_t index_;
    const api::Function& written_;
};

}  // namespace

void write_forwarders(Writing& writing, std::size_t index) { Forwarders(writing, index).write(); }

}  // namespace emit::go
