// SPDX-License-Identifier: MIT
// The library as it comes together: all declared types at first, then only those that cross and are asked for.
#pragma once

#include <functional>
#include <set>

#include "read/cpp/items.hpp"

namespace reader::cpp {

class Model {
public:
    Model(const Reading& reading, Collected& collected, Conversions& conversions)
        : reading_(reading), collected_(collected), conversions_(conversions) {}

    api::Library read();

private:
    void find_failures();
    void number_types();
    void check_alias(Entity& alias);
    void find_operators();
    void read_conversions();
    void add_conversion(ReadConversion read, const FunctionItem& item);
    void check_conversions();
    void read_types();
    api::Record read_struct(Entity& entity);
    void add_members();
    void add_functions_of(Entity& object);
    void sort_functions();
    void read_functions();
    void read_constants();
    void drop_constants();
    void refuse_keys();
    void spread_refusals();
    void flatten_errors();
    void flatten(api::Type& error);
    void drop_getters();
    void drop_functions();
    void mark_sources();
    void report_types();
    void add_function(ReadFunction read, const FunctionItem& item);
    void report_overload(const FunctionItem& item);
    void report_function(const Problem& problem, const FunctionItem& item);

    /// Of a record, enumeration or variant by kind and index.
    Entity* entity_of(const api::Type& type) const;
    /// The first part of a type whose entity does not cross.
    const api::Type* refused_part(const api::Type& type) const;
    std::optional<Problem> use_problem(const api::Type& type) const;
    std::optional<Problem> record_problem(const api::Record& record) const;
    std::optional<Problem> variant_problem(const api::Variant& variant) const;
    std::optional<Problem> function_problem(const api::Function& function) const;
    std::optional<Problem> lending_problem(const api::Function& function) const;
    /// The first part of a type that is an object and not shared.
    const api::Type* owned_part(const api::Type& type) const;
    /// The first function among the parts of a type that is lent such an object.
    const api::Type* lending_part(const api::Type& type) const;
    /// The first view of somebody else's text in what a function among the parts of a type gives.
    const api::Type* dangling_part(const api::Type& type) const;
    /// The first part of a type that `is_it`; those of records and variants too.
    const api::Type* find_part(const api::Type& type, const std::function<bool(const api::Type&)>& is_it,
                               std::set<const api::Record*>& seen) const;

    const Reading& reading_;
    Collected& collected_;
    Conversions& conversions_;
    api::Library library_;
    std::vector<Entity*> records_, enumerations_, variants_, objects_;  // parallel to the library's
    std::vector<const FunctionItem*> function_items_;                   // parallel to library_.functions
    std::vector<const VariableItem*> constant_items_;                   // parallel to library_.constants
    std::map<std::string, std::vector<std::string>> seen_;  // by path: parameters of what was read or refused
    std::map<std::string, bool> named_;                     // by path: whether a function has that name in Go
};

inline std::string path_of_item(const Entity& entity) { return item_path(*entity.scope, entity.name); }
inline std::string path_of_item(const VariableItem& item) {
    return item_path(*item.place.scope, one_line(item.name.text()));
}
inline std::string path_of_item(const FunctionItem& item) {
    return item_path(item.owner == nullptr ? *item.place.scope : *item.owner->inner, item.name);
}

/// Leaves out the types that do not cross or that nothing of the API reaches; indices follow.
void compact(api::Library& library, const std::vector<Entity*>& records, const std::vector<Entity*>& enumerations,
             const std::vector<Entity*>& variants, const std::vector<Entity*>& objects);

}  // namespace reader::cpp
