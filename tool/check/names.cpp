// SPDX-License-Identifier: MIT
// Names that the user gives: by [rename] in beepboop.toml and by the directive `name`.
#include <fmt/format.h>

#include "check/check.hpp"
#include "check/items.hpp"

namespace check {

void rename(const std::vector<Entry>& renames, api::Library& library, diagnostics::Sink& sink) {
    const auto all = items(library);
    for (const auto& entry : renames) {
        if (!is_exported_name(entry.value)) {
            sink.report({.kind = diagnostics::Kind::invalid_value,
                         .message = fmt::format("`{}` is not a name that Go exports", entry.value),
                         .span = entry.span,
                         .help = {"begin it with an upper-case letter, and go on with letters and digits"}});
            continue;
        }
        bool found = false;
        for (const auto& item : all) {
            if (item.path == entry.item) {
                *item.name = entry.value;
                found = true;
            }
        }
        if (!found) {
            sink.report(unknown_item(entry, "[rename]", all));
        }
    }
}

void find_bad_names(api::Library& library, diagnostics::Sink& sink) {
    for (const auto& item : items(library)) {
        if (*item.name && !is_exported_name(**item.name)) {
            sink.report({.kind = diagnostics::Kind::invalid_directive,
                         .message = fmt::format("`{}` is not a name that Go exports", **item.name),
                         .span = item.span,
                         .label = "named so by its directive `name`",
                         .help = {"begin it with an upper-case letter, and go on with letters and digits"},
                         .item = item.path});
        }
    }
}

}  // namespace check
