// SPDX-License-Identifier: MIT
// Interning: a type's key is its dump without its access, so `&[f64]` and `Vec<f64>` are one crossing.
#include "abi/crossings.hpp"

#include "abi/layout.hpp"
#include "abi/offers.hpp"
#include "api/dump.hpp"

namespace abi {
namespace {

/// What crosses: without access, and without what only native code knows of.
api::Type by_value(api::Type type) {
    if (type.kind == api::TypeKind::converted) {
        return by_value(type.arguments[0]);
    }
    type.access = api::Access::value;
    type.non_zero = false;
    type.shared = false;
    for (auto& argument : type.arguments) {
        const auto access = argument.access;
        const auto shared = argument.shared;
        argument = by_value(std::move(argument));
        // A function that is lent an object, or shares it, is another than one that gets it.
        if (type.kind == api::TypeKind::callback && argument.kind == api::TypeKind::object) {
            argument.access = access;
            argument.shared = shared;
        }
    }
    for (auto& outcome : type.outcome) {
        outcome = by_value(std::move(outcome));
    }
    return type;
}

bool in_place(api::TypeKind kind) {
    return kind == api::TypeKind::list || kind == api::TypeKind::map || kind == api::TypeKind::set || api::is_handle(kind);
}

std::vector<Field> fields_of(const std::vector<api::Field>& fields, Crossings& crossings) {
    std::vector<Field> bound;
    for (const auto& field : fields) {
        bound.push_back({.go_name = {}, .crossing = crossings.intern(field.type)});
    }
    return bound;
}

}  // namespace

CrossingId Crossings::intern(const api::Type& type) {
    const auto plain_type = by_value(type);
    const auto key = api::dump(plain_type, library_);
    if (const auto known = by_key_.find(key); known != by_key_.end()) {
        return known->second;
    }
    const CrossingId id{crossings_.size()};
    by_key_.emplace(key, id);
    crossings_.push_back({.kind = plain_type.kind,
                          .scalar = plain_type.scalar,
                          .is_signed = plain_type.is_signed,
                          .ordered = plain_type.ordered,
                          .length = plain_type.length,
                          .declaration = plain_type.declaration,
                          .in_place = in_place(plain_type.kind),
                          .key = key});
    if (plain_type.kind == api::TypeKind::callback) {
        intern_callback(id, type);
        return id;
    }
    std::vector<CrossingId> parts;
    for (const auto& argument : plain_type.arguments) {
        parts.push_back(intern(argument));
    }
    crossings_[id.index].parts = std::move(parts);
    intern_declaration(plain_type);
    return id;
}

/// What it takes and gives are no parts of a value.
void Crossings::intern_callback(CrossingId id, const api::Type& type) {
    Callback callback{.type = type, .crossing = id};
    for (const auto& parameter : type.arguments) {
        callback.parameters.push_back(intern(parameter));
    }
    if (type.outcome[0].kind != api::TypeKind::unit) {
        callback.result = intern(type.outcome[0]);
    }
    if (type.outcome.size() > 1) {
        callback.error = intern(type.outcome[1]);
    }
    crossings_[id.index].declaration = callbacks_.size();
    callbacks_.push_back(std::move(callback));
}

/// The types of a record's fields cross as well; recursion ends because the record itself is known by now.
void Crossings::intern_declaration(const api::Type& type) {
    if (type.kind == api::TypeKind::record) {
        fields_of(library_.records[type.declaration].fields, *this);
    }
    if (type.kind == api::TypeKind::variant) {
        for (const auto& alternative : library_.variants[type.declaration].cases) {
            fields_of(alternative.record ? library_.records[*alternative.record].fields : alternative.fields, *this);
        }
    }
}

void Crossings::finish(Bridge& bridge) {
    const auto declared = [&](api::TypeKind kind, std::size_t index) {
        api::Type type;
        type.kind = kind;
        type.declaration = index;
        return intern(type);
    };
    for (std::size_t i = 0; i < library_.records.size(); ++i) {
        bridge.records.push_back({.go_name = {},
                                  .go_default = {},
                                  .crossing = declared(api::TypeKind::record, i),
                                  .fields = fields_of(library_.records[i].fields, *this)});
    }
    for (std::size_t i = 0; i < library_.enumerations.size(); ++i) {
        bridge.enumerations.push_back({.go_name = {}, .crossing = declared(api::TypeKind::enumeration, i)});
    }
    for (std::size_t i = 0; i < library_.variants.size(); ++i) {
        Variant variant{.go_name = {}, .crossing = declared(api::TypeKind::variant, i)};
        for (const auto& alternative : library_.variants[i].cases) {
            const auto& fields = alternative.record ? library_.records[*alternative.record].fields : alternative.fields;
            variant.cases.push_back({.go_name = {}, .fields = fields_of(fields, *this)});
        }
        bridge.variants.push_back(std::move(variant));
    }
    const auto offered = find_offered(library_);
    for (std::size_t i = 0; i < library_.objects.size(); ++i) {
        bridge.objects.push_back({.go_name = {},
                                  .crossing = declared(api::TypeKind::object, i),
                                  .destroy_symbol = {},
                                  .consumed = offered.contains(i),
                                  .offered = offered.contains(i)});
    }
    for (const auto& conversion : library_.conversions) {
        bridge.conversions.push_back({.crossing = intern(conversion.type)});
        if (conversion.error) {
            bridge.conversions.back().error = intern(*conversion.error);
        }
    }
    bridge.callbacks = std::move(callbacks_);
    bridge.crossings = std::move(crossings_);
    lay_out(bridge);
}

}  // namespace abi
