// SPDX-License-Identifier: MIT
// Member functions of structs. They do not cross yet; each is listed, but for those that only serve C++.
#include <fmt/format.h>

#include "read/cpp/items.hpp"
#include "read/cpp/record_rules.hpp"

namespace reader::cpp {
namespace {

/// Destructors, operators, conversions: nothing that Go would call.
bool serves_cpp_alone(const syntax::Node& name) {
    return name.is("destructor_name") || name.is("operator_name") || name.is("operator_cast");
}

}  // namespace

void report_methods(const Reading& reading, const Entity& entity) {
    bool is_public = !entity.node.is("class_specifier");
    for (const auto& member : entity.members) {
        if (member.node.is("access_specifier")) {
            is_public = member.node.text() == "public";
        }
        const auto name = method_of(member.node).field("declarator");
        if (!name || !is_public || serves_cpp_alone(name) || is_skipped(member)) {
            continue;
        }
        reading.sink.report(
            {.kind = diagnostics::Kind::unsupported_item,
             .severity = diagnostics::Severity::skipped,
             .message = fmt::format("`{}` is a member function, and these do not cross yet", name.text()),
             .span = name.span(),
             .help = {fmt::format("add a function that takes a `const {}&`", entity.name)},
             .item = item_path(*entity.inner, name.text())});
    }
}

}  // namespace reader::cpp
