// SPDX-License-Identifier: MIT
// Types that would have no end: a record inside itself by value.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "check/check.hpp"

namespace check {
namespace {

/// Walks what lies by value inside a record; lists, maps, options and variants are pointers on the wire and end the walk.
class Walk {
public:
    Walk(const api::Library& library, std::size_t start) : library_(library), start_(start) {}

    bool reaches_start(const std::vector<api::Field>& fields) {
        return std::ranges::any_of(fields, [&](const api::Field& field) { return reaches_start(field.type); });
    }

private:
    bool reaches_start(const api::Type& type) {
        if (type.kind == api::TypeKind::array || type.kind == api::TypeKind::tuple) {
            return std::ranges::any_of(type.arguments, [&](const api::Type& part) { return reaches_start(part); });
        }
        if (type.kind != api::TypeKind::record) {
            return false;
        }
        return type.declaration == start_ ||
               (seen_.insert(type.declaration).second && reaches_start(library_.records[type.declaration].fields));
    }

    const api::Library& library_;
    std::size_t start_;
    std::set<std::size_t> seen_;
};

}  // namespace

void find_recursion(const api::Library& library, diagnostics::Sink& sink) {
    for (std::size_t i = 0; i < library.records.size(); ++i) {
        const auto& record = library.records[i];
        if (Walk(library, i).reaches_start(record.fields)) {
            sink.report({.kind = diagnostics::Kind::recursive_type,
                         .message = fmt::format("`{}` contains itself without an end", record.path()),
                         .span = record.span,
                         .help = {"put an option, a list or a map in between: `Option<Box<T>>`, `std::unique_ptr<T>`"},
                         .item = record.path()});
        }
    }
}

}  // namespace check
