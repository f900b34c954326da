// SPDX-License-Identifier: MIT
// Obstacles: what readers may well express and the boundary does not carry.
#include "abi/supported.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "abi/supported_handles.hpp"

namespace abi {
namespace {

constexpr std::size_t largest_tuple = 12;

/// Looks at a type and all it is made of; records and variants once each.
class Search {
public:
    explicit Search(const api::Library& library) : library_(library) {}

    std::optional<Obstacle> in(const api::Type& type) {
        if (type.kind == api::TypeKind::unit) {
            return Obstacle{"a type without a value cannot be part of another", "leave it out, or use `bool`"};
        }
        if (type.kind == api::TypeKind::array && type.length == 0) {
            return Obstacle{fmt::format("`{}` has no elements", type.native), "leave it out"};
        }
        if (type.kind == api::TypeKind::tuple && type.arguments.size() > largest_tuple) {
            return Obstacle{fmt::format("a tuple of {} parts cannot cross: {} is the limit", type.arguments.size(), largest_tuple),
                            "use a struct with named fields"};
        }
        if (type.kind == api::TypeKind::callback) {
            return std::nullopt;  // what it takes and gives is looked at by itself
        }
        for (const auto& argument : type.arguments) {
            if (auto obstacle = in(argument)) {
                return obstacle;
            }
        }
        return in_declaration(type);
    }

private:
    std::optional<Obstacle> in_declaration(const api::Type& type) {
        if (type.kind == api::TypeKind::record && records_.insert(type.declaration).second) {
            return in_fields(library_.records[type.declaration].fields);
        }
        if (type.kind == api::TypeKind::variant && variants_.insert(type.declaration).second) {
            for (const auto& alternative : library_.variants[type.declaration].cases) {
                const auto& fields = alternative.record ? library_.records[*alternative.record].fields : alternative.fields;
                if (auto obstacle = in_fields(fields)) {
                    return obstacle;
                }
            }
        }
        return std::nullopt;
    }

    std::optional<Obstacle> in_fields(const std::vector<api::Field>& fields) {
        for (const auto& field : fields) {
            if (auto obstacle = in(field.type)) {
                obstacle->message = fmt::format("field `{}`: {}", field.name, obstacle->message);
                return obstacle;
            }
        }
        return std::nullopt;
    }

    const api::Library& library_;
    std::set<std::size_t> records_;
    std::set<std::size_t> variants_;
};

/// Finds what comes out of native code and cannot go in.
class OneWaySearch {
public:
    explicit OneWaySearch(const api::Library& library) : library_(library) {}

    bool in(const api::Type& type) {
        if (type.kind == api::TypeKind::callback) {
            return false;
        }
        if (type.kind == api::TypeKind::error || std::ranges::any_of(type.arguments, [&](const auto& part) { return in(part); })) {
            return true;
        }
        if (type.kind == api::TypeKind::record) {
            return in_record(type.declaration);
        }
        if (type.kind == api::TypeKind::variant && variants_.insert(type.declaration).second) {
            return std::ranges::any_of(library_.variants[type.declaration].cases, [&](const api::Case& alternative) {
                return alternative.record ? in_record(*alternative.record) : in_fields(alternative.fields);
            });
        }
        return false;
    }

private:
    bool in_record(std::size_t index) {
        const auto& record = library_.records[index];
        return record.flat || record.exception || (records_.insert(index).second && in_fields(record.fields));
    }

    bool in_fields(const std::vector<api::Field>& fields) {
        return std::ranges::any_of(fields, [&](const api::Field& field) { return in(field.type); });
    }

    const api::Library& library_;
    std::set<std::size_t> records_;
    std::set<std::size_t> variants_;
};

/// Whether native code may write its wire value into Go's memory: it holds no pointers and Go has the same layout.
bool is_plain(const api::Type& type, const api::Library& library) {
    switch (type.kind) {
    case api::TypeKind::scalar:
    case api::TypeKind::enumeration:
    case api::TypeKind::ordering:
    case api::TypeKind::duration: return true;
    case api::TypeKind::array:
    case api::TypeKind::range:
    case api::TypeKind::converted:
    case api::TypeKind::tuple:
        return std::ranges::all_of(type.arguments, [&](const api::Type& part) { return is_plain(part, library); });
    case api::TypeKind::record: {
        const auto& fields = library.records[type.declaration].fields;
        return !fields.empty() && !library.records[type.declaration].is_error &&
               std::ranges::all_of(fields, [&](const api::Field& field) { return is_plain(field.type, library); });
    }
    case api::TypeKind::unit:
    case api::TypeKind::wide:
    case api::TypeKind::text:
    case api::TypeKind::list:
    case api::TypeKind::option:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::variant:
    case api::TypeKind::time_point:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::unique: break;
    }
    return false;
}

bool can_be_changed(const api::Type& type, const api::Library& library) {
    if (type.kind == api::TypeKind::object) {
        return true;
    }
    if (type.kind == api::TypeKind::list) {
        return is_plain(type.arguments[0], library);
    }
    return is_plain(type, library) || (type.kind == api::TypeKind::record && !library.records[type.declaration].is_error);
}

bool has_exclusive(const api::Type& type) {
    if (type.kind == api::TypeKind::callback) {
        return type.access == api::Access::exclusive;
    }
    return type.access == api::Access::exclusive || std::ranges::any_of(type.arguments, has_exclusive);
}

}  // namespace

std::optional<Obstacle> obstacle_in_parameter(const api::Type& type, const api::Library& library) {
    Visited visited;
    return obstacle_in_parameter(type, library, visited);
}

std::optional<Obstacle> obstacle_in_result(const api::Type& type, const api::Library& library) {
    Visited visited;
    return obstacle_in_result(type, library, visited);
}

std::optional<Obstacle> obstacle_in_parameter(const api::Type& type, const api::Library& library, Visited& visited) {
    if (auto obstacle = obstacle_in_handles(type, library, true, visited)) {
        return obstacle;
    }
    if (auto obstacle = Search(library).in(type)) {
        return obstacle;
    }
    if (OneWaySearch(library).in(type)) {
        return Obstacle{fmt::format("`{}` holds an error that comes out of native code and cannot go in", type.native),
                        "take its text, or an error type of your own with public fields"};
    }
    if (type.access == api::Access::exclusive) {
        if (!can_be_changed(type, library)) {
            return Obstacle{fmt::format("`{}` cannot be changed in place from Go: only structs, plain values and slices of these can",
                                        type.native),
                            "take it by value and return the new value"};
        }
        return std::nullopt;
    }
    const auto is_option_of_object = type.kind == api::TypeKind::option && type.arguments[0].kind == api::TypeKind::object;
    if (has_exclusive(type) && !is_option_of_object) {
        return Obstacle{fmt::format("`{}` holds an exclusive borrow", type.native), "take the slice as an argument of its own"};
    }
    return std::nullopt;
}

std::optional<Obstacle> obstacle_in_result(const api::Type& type, const api::Library& library, Visited& visited) {
    if (type.kind == api::TypeKind::unit) {
        return std::nullopt;
    }
    if (has_exclusive(type)) {
        return Obstacle{fmt::format("`{}` is an exclusive borrow, which cannot be a result", type.native), "return a value"};
    }
    if (auto obstacle = obstacle_in_handles(type, library, false, visited)) {
        return obstacle;
    }
    return Search(library).in(type);
}

std::optional<Obstacle> obstacle_in_error(const api::Type& type, const api::Library& library) {
    switch (type.kind) {
    case api::TypeKind::text:
    case api::TypeKind::error: return std::nullopt;
    case api::TypeKind::record:
    case api::TypeKind::variant: return Search(library).in(type);
    case api::TypeKind::unit:
    case api::TypeKind::scalar:
    case api::TypeKind::wide:
    case api::TypeKind::list:
    case api::TypeKind::array:
    case api::TypeKind::option:
    case api::TypeKind::tuple:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::enumeration:
    case api::TypeKind::duration:
    case api::TypeKind::time_point:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::unique:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::ordering:
    case api::TypeKind::range:
    case api::TypeKind::converted: break;
    }
    return Obstacle{fmt::format("`{}` is no error", type.native), "fail with a text, or with an enum or a struct of your own"};
}

}  // namespace abi
