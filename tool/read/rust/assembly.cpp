// SPDX-License-Identifier: MIT
// Order and indices of the model.
#include "read/rust/assembly.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace reader::rust {
namespace {

class Assembly {
public:
    explicit Assembly(const Declarations& declarations) {
        take(declarations, library_.records, api::TypeKind::record);
        take(declarations, library_.enumerations, api::TypeKind::enumeration);
        take(declarations, library_.variants, api::TypeKind::variant);
        take(declarations, library_.objects, api::TypeKind::object);
    }

    api::Library finish(std::vector<api::Function> functions, std::vector<api::Constant> constants,
                        std::vector<api::Conversion> conversions) {
        library_.conversions = std::move(conversions);
        for (api::Conversion& conversion : library_.conversions) {
            point(conversion);
        }
        library_.constants = std::move(constants);
        std::ranges::sort(library_.constants, {}, &api::Constant::span);
        for (api::Constant& constant : library_.constants) {
            point(constant.owner);
            point(constant.type);
        }
        library_.functions = std::move(functions);
        std::ranges::sort(library_.functions, {}, &api::Function::span);
        for (api::Function& function : library_.functions) {
            point(function);
        }
        for (api::Record& record : library_.records) {
            point(record.fields);
        }
        for (api::Variant& variant : library_.variants) {
            for (api::Case& alternative : variant.cases) {
                point(alternative.fields);
            }
        }
        return std::move(library_);
    }

private:
    template <class T>
    void take(const Declarations& declarations, std::vector<T>& taken, api::TypeKind kind) {
        std::vector<std::pair<source::Span, ItemId>> order;
        for (const auto& [id, declaration] : declarations.all()) {
            const T* value = std::get_if<T>(&declaration.value);
            if (value && !declaration.refusal) {
                order.emplace_back(value->span, id);
            }
        }
        std::ranges::sort(order);
        for (const auto& [span, id] : order) {
            places_.emplace(id, api::Owner{kind, taken.size()});
            taken.push_back(std::get<T>(declarations.all().at(id).value));
        }
    }

    void point(api::Function& function) const {
        point(function.owner);
        for (api::Parameter& parameter : function.parameters) {
            point(parameter.type);
        }
        point(function.result);
        if (function.error) {
            point(*function.error);
        }
    }

    void point(api::Conversion& conversion) const {
        point(conversion.type);
        point(conversion.from_parameter);
        if (conversion.error) {
            point(*conversion.error);
        }
    }

    void point(std::optional<api::Owner>& owner) const {
        if (owner) {
            owner = places_.at({owner->declaration});
        }
    }

    void point(api::Type& type) const {
        const bool declared = type.kind == api::TypeKind::record || type.kind == api::TypeKind::enumeration ||
                              type.kind == api::TypeKind::variant || type.kind == api::TypeKind::object;
        if (declared) {
            const api::Owner& place = places_.at({type.declaration});
            type.kind = place.kind;
            type.declaration = place.declaration;
        }
        for (api::Type& argument : type.arguments) {
            point(argument);
        }
        for (api::Type& given : type.outcome) {
            point(given);
        }
    }

    void point(std::vector<api::Field>& fields) const {
        for (api::Field& field : fields) {
            point(field.type);
        }
    }

    api::Library library_;
    std::map<ItemId, api::Owner> places_;
};

}  // namespace

api::Library assemble(const Declarations& declarations, std::vector<api::Function> functions,
                      std::vector<api::Constant> constants, std::vector<api::Conversion> conversions) {
    return Assembly(declarations).finish(std::move(functions), std::move(constants), std::move(conversions));
}

}  // namespace reader::rust
