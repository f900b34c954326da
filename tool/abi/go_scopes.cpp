// SPDX-License-Identifier: MIT
// Clashes of names, told with both places.
#include "abi/go_scopes.hpp"

#include <fmt/format.h>

namespace abi {

using diagnostics::Kind;

GoScopes::GoScopes(const Bridge& bridge, diagnostics::Sink& sink)
    : sink_(sink), reserved_{"ErrClosed", "ErrReentrant", "PanicError", "ArgumentError", "LoadLibrary"} {
    reserved_.insert(bridge.library.language == api::Language::rust ? "RustError" : "CppError");
    for (const auto& crossing : bridge.crossings) {
        if (crossing.kind == api::TypeKind::tuple) {
            reserved_.insert(fmt::format("Tuple{}", crossing.parts.size()));
        }
        if (crossing.kind == api::TypeKind::range) {
            reserved_.insert("Range");
        }
    }
}

void GoScopes::claim(const std::string& name, const std::string& item, source::Span span) {
    if (reserved_.contains(name)) {
        sink_.report({.kind = Kind::reserved_name,
                      .message = fmt::format("`{}` would be `{}` in Go, a name that every package exports itself", item, name),
                      .span = span,
                      .help = {fmt::format("give it another name: `//beepboop:name My{}` above it", name)},
                      .item = item});
        return;
    }
    take(package_, name, item, span);
}

void GoScopes::claim_in(const std::string& type, const std::string& name, const std::string& item, source::Span span) {
    take(types_[type], name, item, span);
}

void GoScopes::take(Scope& scope, const std::string& name, const std::string& item, source::Span span) {
    const auto [first, is_new] = scope.try_emplace(name, Holder{item, span});
    if (is_new) {
        return;
    }
    sink_.report({.kind = Kind::name_clash,
                  .message = fmt::format("`{}` and `{}` would both be `{}` in Go", first->second.item, item, name),
                  .span = span,
                  .label = fmt::format("the second `{}`", name),
                  .others = {{first->second.span, fmt::format("the first `{}`", name)}},
                  .help = {"give one of them another name: `//beepboop:name NewName` above it"},
                  .item = item});
}

}  // namespace abi
