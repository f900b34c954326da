// SPDX-License-Identifier: MIT
// Exclusions: items out of the model, with all that cannot be without them.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "check/check.hpp"
#include "check/items.hpp"
#include "check/walk.hpp"

namespace check {
namespace {

using api::TypeKind;

/// Declared types by kind and index.
using Declaration = std::pair<TypeKind, std::size_t>;

bool is_declared(TypeKind kind) {
    return kind == TypeKind::record || kind == TypeKind::enumeration || kind == TypeKind::variant ||
           kind == TypeKind::object;
}

/// Removes declared types and keeps the indices of the others right.
class Removal {
public:
    explicit Removal(api::Library& library) : library_(library) {}

    void add(Declaration declaration) { gone_.insert(declaration); }

    /// Adds the types that contain one that is gone, until none is found.
    void spread() {
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t i = 0; i < library_.records.size(); ++i) {
                changed = (any(library_.records[i].fields) && gone_.insert({TypeKind::record, i}).second) || changed;
            }
            for (std::size_t i = 0; i < library_.variants.size(); ++i) {
                const auto hit = std::ranges::any_of(library_.variants[i].cases, [&](const api::Case& alternative) {
                    return any(alternative.fields) ||
                           (alternative.record && gone_.contains({TypeKind::record, *alternative.record}));
                });
                changed = (hit && gone_.insert({TypeKind::variant, i}).second) || changed;
            }
        }
    }

    bool uses_gone(const api::Type& type) const {
        return (is_declared(type.kind) && gone_.contains({type.kind, type.declaration})) ||
               std::ranges::any_of(type.arguments, [&](const api::Type& argument) { return uses_gone(argument); }) ||
               std::ranges::any_of(type.outcome, [&](const api::Type& outcome) { return uses_gone(outcome); });
    }

    bool is_gone(const std::optional<api::Owner>& owner) const { return owner && gone_.contains({owner->kind, owner->declaration}); }

    void apply() {
        erase(library_.records, TypeKind::record);
        erase(library_.enumerations, TypeKind::enumeration);
        erase(library_.variants, TypeKind::variant);
        erase(library_.objects, TypeKind::object);
        for (auto& object : library_.objects) {
            std::erase_if(object.bases, [&](std::size_t base) { return gone_.contains({TypeKind::object, base}); });
            std::ranges::for_each(object.bases, [&](std::size_t& base) { base = moved({TypeKind::object, base}); });
        }
        for_each_type(library_, [&](api::Type& type) { adjust(type); });
        for_each_owner(library_, [&](api::Owner& owner) { adjust(owner); });
        for (auto& variant : library_.variants) {
            for (auto& alternative : variant.cases) {
                if (alternative.record) {
                    alternative.record = moved({TypeKind::record, *alternative.record});
                }
            }
        }
    }

private:
    bool any(const std::vector<api::Field>& fields) const {
        return std::ranges::any_of(fields, [&](const api::Field& field) { return uses_gone(field.type); });
    }

    template <class T>
    void erase(std::vector<T>& declarations, TypeKind kind) const {
        std::size_t index = 0;
        std::erase_if(declarations, [&](const T&) { return gone_.contains({kind, index++}); });
    }

    std::size_t moved(Declaration declaration) const {
        const auto before = std::ranges::count_if(gone_, [&](const Declaration& gone) {
            return gone.first == declaration.first && gone.second < declaration.second;
        });
        return declaration.second - static_cast<std::size_t>(before);
    }

    /// Of a type, or an owner.
    template <class T>
    void adjust(T& place) const {
        if (is_declared(place.kind)) {
            place.declaration = moved({place.kind, place.declaration});
        }
    }

    api::Library& library_;
    std::set<Declaration> gone_;
};

template <class T>
bool mark(const std::vector<T>& declarations, TypeKind kind, const std::string& path, Removal& removal) {
    bool found = false;
    for (std::size_t i = 0; i < declarations.size(); ++i) {
        if (declarations[i].path() == path) {
            removal.add({kind, i});
            found = true;
        }
    }
    return found;
}

/// Whether the function uses a type that is gone; says so then.
bool lost(const api::Library& library, const api::Function& function, const Removal& removal, diagnostics::Sink& sink) {
    const auto path = api::qualified(library, function, function.owner);
    const auto report = [&](const api::Type& type) {
        sink.report({.kind = diagnostics::Kind::unsupported_item,
                     .severity = diagnostics::Severity::skipped,
                     .message = fmt::format("`{}` uses a type that is excluded in beepboop.toml", path),
                     .span = type.span,
                     .item = path});
        return true;
    };
    for (const auto& parameter : function.parameters) {
        if (removal.uses_gone(parameter.type)) {
            return report(parameter.type);
        }
    }
    if (removal.uses_gone(function.result)) {
        return report(function.result);
    }
    return function.error && removal.uses_gone(*function.error) && report(*function.error);
}

}  // namespace

void exclude(const std::vector<Entry>& exclusions, api::Library& library, diagnostics::Sink& sink) {
    Removal removal(library);
    const auto all = items(library);
    std::set<std::string> known;  // items left out already count as found
    for (const auto& diagnostic : sink.sorted()) {
        known.insert(diagnostic.item);
    }
    for (const auto& entry : exclusions) {
        sink.forget(entry.item);
        const auto is_meant = [&](const auto& item) { return api::qualified(library, item, item.owner) == entry.item; };
        const auto erased = std::erase_if(library.functions, is_meant) + std::erase_if(library.constants, is_meant);
        const auto marked = mark(library.records, TypeKind::record, entry.item, removal) |
                            mark(library.enumerations, TypeKind::enumeration, entry.item, removal) |
                            mark(library.variants, TypeKind::variant, entry.item, removal) |
                            mark(library.objects, TypeKind::object, entry.item, removal);
        if (erased == 0 && !marked && !known.contains(entry.item)) {
            sink.report(unknown_item(entry, "`exclude`", all));
        }
    }
    removal.spread();
    const auto belongs_to_gone = [&](const auto& item) { return removal.is_gone(item.owner); };
    std::erase_if(library.functions, belongs_to_gone);
    std::erase_if(library.constants, [&](const auto& constant) { return belongs_to_gone(constant) || removal.uses_gone(constant.type); });
    std::erase_if(library.functions, [&](const auto& function) { return lost(library, function, removal, sink); });
    removal.apply();
}

}  // namespace check
