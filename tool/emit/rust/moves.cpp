// SPDX-License-Identifier: MIT
// A walk over fields and what they are made of.
#include "emit/rust/moves.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace emit::rust {
namespace {

class Search {
public:
    explicit Search(const api::Library& library) : library_(library) {}

    bool in(const std::vector<api::Field>& fields) {
        return std::ranges::any_of(fields, [&](const api::Field& field) { return in(field.type); });
    }

    bool in(const api::Variant& variant) {
        return std::ranges::any_of(variant.cases, [&](const api::Case& alternative) { return in(alternative.fields); });
    }

private:
    bool in(const api::Type& type) {
        if (type.kind == api::TypeKind::object) {
            return !type.shared;
        }
        if (type.kind == api::TypeKind::callback) {
            return !type.native.starts_with("::std::sync::Arc<");
        }
        const auto is_new = [&] { return seen_.insert({type.kind, type.declaration}).second; };
        if (type.kind == api::TypeKind::record && is_new()) {
            return in(library_.records[type.declaration].fields);
        }
        if (type.kind == api::TypeKind::variant && is_new()) {
            return in(library_.variants[type.declaration]);
        }
        return std::ranges::any_of(type.arguments, [&](const api::Type& part) { return in(part); });
    }

    const api::Library& library_;
    std::set<std::pair<api::TypeKind, std::size_t>> seen_;
};

}  // namespace

bool moves(const api::Library& library, const std::vector<api::Field>& fields) { return Search(library).in(fields); }

bool moves(const api::Library& library, const api::Variant& variant) { return Search(library).in(variant); }

}  // namespace emit::rust
