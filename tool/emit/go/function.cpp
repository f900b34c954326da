// SPDX-License-Identifier: MIT
// Functions and methods: how they are declared; their bodies are calls.
#include <fmt/format.h>

#include "emit/go/call.hpp"
#include "emit/go/names.hpp"
#include "emit/go/parts.hpp"
#include "emit/go/signature.hpp"

namespace emit::go {
namespace {

std::string doc(const Writing& writing, std::size_t index, Form form) {
    const auto& bridge = writing.bridge;
    if (form == Form::helper) {
        return fmt::format("// {} is the native side of {}.\n", helper_name(bridge.functions[index]), full_name(bridge, index));
    }
    return function_doc(writing, index);
}

std::string receiver(Writing& writing, const Callee& callee) {
    const auto& self = callee.function.parameters[0];
    return fmt::format("({} {}{}) ", callee.names[0], is_pointer(writing.bridge, self) ? "*" : "", writing.types.go(self.crossing));
}

}  // namespace

void write_function(Writing& writing, std::size_t index) {
    const auto& function = writing.bridge.functions[index];
    const auto& written = writing.bridge.library.functions[index];
    const auto form = form_of(written);
    const Callee callee{function, written, parameter_names(writing, index), fmt::format("&functions[{}]", index_name(function.label))};
    writing.file.body.gap();
    writing.file.body.write(R"go(
        $doc$
        func $receiver$$name$($parameters$)$results$ {
            $body$
        }
    )go", {{"doc", doc(writing, index, form)},
           {"receiver", form == Form::method ? receiver(writing, callee) : ""},
           {"name", form == Form::helper ? helper_name(function) : function.go_name},
           {"parameters", parameters(writing, function, callee.names, form == Form::method ? 1 : 0) +
                              (is_text_role(written.role) ? ", fallback string" : "")},
           {"results", results(writing, function)},
           {"body", Call(writing, callee).body()}});
    if (form == Form::helper) {
        write_forwarders(writing, index);
    }
}

}  // namespace emit::go
