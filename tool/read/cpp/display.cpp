// SPDX-License-Identifier: MIT
// Types that are printed by `<<`, which makes them strings in Go as well.
#include "read/cpp/items.hpp"

namespace reader::cpp {
namespace {

bool is_stream(const syntax::Node& parameter) {
    const auto path = path_of(parameter.field("type")).path;
    return !path.parts.empty() && (path.parts.back() == "ostream" || path.parts.back() == "basic_ostream");
}

}  // namespace

Entity* printed_by(TypeSyntax& types, const StreamItem& item) {
    const auto parameters = item.function.field("parameters").named_children("parameter_declaration");
    if (parameters.size() != 2 || !is_stream(parameters[0])) {
        return nullptr;
    }
    const auto value = types.read(parameters[1], parameters[1].field("declarator"), item.place);
    if (!value) {
        return nullptr;
    }
    const bool referred = value->type.kind == CppType::Kind::reference;
    const auto& type = referred ? value->type.arguments[0] : value->type;
    return type.kind == CppType::Kind::declared ? type.entity : nullptr;
}

}  // namespace reader::cpp
