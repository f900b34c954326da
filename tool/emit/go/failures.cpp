// SPDX-License-Identifier: MIT
// Errors out of native code: from the payload of a block to a value of the type that Go has for them.
#include <algorithm>

#include <fmt/format.h>

#include "emit/go/names.hpp"
#include "emit/go/parts.hpp"

namespace emit::go {
namespace {

/// An expression for the error whose wire value `pointer` leads to.
std::string lifted(Writing& writing, abi::CrossingId id, const std::string& pointer) {
    if (writing.bridge.crossing(id).kind == api::TypeKind::text) {
        return fmt::format("makeError(r, {}, {})", writing.types.runtime("Failed"), pointer);
    }
    return fmt::format("{}(r, {}[{}]({}))", writing.types.lifter(id), writing.types.runtime("At"), writing.types.wire(id), pointer);
}

void write_switch(Writing& writing, const std::string& head, const std::string& variant, const std::string& cases,
                  const std::string& unknown) {
    writing.file.body.gap();
    writing.file.body.write(R"go(
        $head$(r *$reader$, $variant$ *$type$) error {
            switch $variant$.Tag {
            $cases$
            }
            panic("$unknown$")
        }
    )go", {{"head", head},
           {"reader", writing.types.runtime("Reader")},
           {"variant", variant},
           {"type", writing.types.runtime("Variant")},
           {"cases", cases},
           {"unknown", unknown}});
}

}  // namespace

void write_failers(Writing& writing) {
    for (const auto id : writing.conversions.take_failers()) {
        writing.file.body.gap();
        writing.file.body.write(R"go(
            func $function$(r *$reader$, payload uintptr) error {
                return $lifted$
            }
        )go", {{"function", writing.conversions.failer(id)},
               {"reader", writing.types.runtime("Reader")},
               {"lifted", lifted(writing, id, "payload")}});
    }
}

void write_causes(Writing& writing) {
    const auto& conversions = writing.bridge.conversions;
    std::string cases;
    for (std::size_t i = 0; i < conversions.size(); ++i) {
        if (conversions[i].error) {
            cases += fmt::format("case {}:\n\treturn {}\n", i + 1, lifted(writing, *conversions[i].error, "cause.Pointer"));
        }
    }
    if (!cases.empty()) {
        write_switch(writing, "// makeCause makes the error of a conversion that failed.\nfunc makeCause", "cause", cases,
                     "unknown conversion");
    }
}

void write_exceptions(Writing& writing) {
    const auto& exceptions = writing.bridge.exceptions;
    std::string cases;
    for (std::size_t i = 0; i < exceptions.size(); ++i) {
        const auto id = writing.bridge.records[exceptions[i]].crossing;
        cases += fmt::format("case {}:\n\treturn {}\n", i, lifted(writing, id, "exception.Pointer"));
    }
    if (!cases.empty()) {
        write_switch(writing, "// makeException makes the error from an exception of a class of the API.\nfunc makeException", "exception",
                     cases, "unknown exception");
    }
}

}  // namespace emit::go
