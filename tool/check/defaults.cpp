// SPDX-License-Identifier: MIT
// Records that have a default natively get a function that returns it.
#include <algorithm>

#include <fmt/format.h>

#include "check/check.hpp"

namespace check {
namespace {

bool has_values(const api::Record& record) {
    return std::ranges::any_of(record.fields, [](const api::Field& field) { return field.default_value.has_value(); });
}

api::Function default_function(const api::Record& record, std::size_t index, api::Language language) {
    api::Function function;
    function.name = "default_" + record.name;
    if (record.rename) {
        function.rename = "Default" + *record.rename;
    }
    function.modules = record.modules;
    function.doc.lines = {"Returns the default values of all fields."};
    function.span = record.span;
    function.result.kind = api::TypeKind::record;
    function.result.declaration = index;
    function.result.native = record.native;
    function.result.span = record.span;
    if (language == api::Language::rust) {
        function.native = fmt::format("<{} as ::std::default::Default>::default", record.native);
        function.native_type = fmt::format("fn() -> {}", record.native);
    } else {
        function.native = fmt::format("::beepboop::runtime::make_default<{}>", record.native);
        function.native_type = fmt::format("{}() noexcept", record.native);
    }
    return function;
}

}  // namespace

void add_defaults(api::Library& library) {
    for (std::size_t i = 0; i < library.records.size(); ++i) {
        const auto& record = library.records[i];
        if (record.has_default && !has_values(record)) {
            library.functions.push_back(default_function(record, i, library.language));
        }
    }
}

}  // namespace check
