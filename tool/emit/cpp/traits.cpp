// SPDX-License-Identifier: MIT
// Walks over types.
#include "emit/cpp/traits.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace emit::cpp {
namespace {

using api::TypeKind;

/// Looks for something in a type and all it is made of; in each record and variant once.
class Search {
public:
    Search(const abi::Bridge& bridge, std::function<bool(const api::Type&)> is_it)
        : bridge_(bridge), is_it_(std::move(is_it)) {}

    bool in(const api::Type& type) {
        if (type.kind == TypeKind::callback) {
            return is_it_(type);  // its parameters and result are looked at when it is called
        }
        if (is_it_(type) || std::ranges::any_of(type.arguments, [&](const api::Type& part) { return in(part); })) {
            return true;
        }
        if (type.kind == TypeKind::record) {
            return in_record(type.declaration);
        }
        if (type.kind == TypeKind::variant && variants_.insert(type.declaration).second) {
            return std::ranges::any_of(bridge_.library.variants[type.declaration].cases,
                                       [&](const api::Case& each) { return each.record && in_record(*each.record); });
        }
        return false;
    }

private:
    bool in_record(std::size_t index) {
        return records_.insert(index).second &&
               std::ranges::any_of(bridge_.library.records[index].fields,
                                   [&](const api::Field& field) { return in(field.type); });
    }

    const abi::Bridge& bridge_;
    std::function<bool(const api::Type&)> is_it_;
    std::set<std::size_t> records_;
    std::set<std::size_t> variants_;
};

/// Itself, whatever it is made of.
bool is_checked_itself(const abi::Bridge& bridge, const api::Type& type) {
    switch (type.kind) {
    case TypeKind::scalar: return type.scalar == api::Scalar::boolean || type.scalar == api::Scalar::character;
    case TypeKind::text: return is_path(type) || type.native.ends_with('*');
    case TypeKind::enumeration: return !bridge.library.enumerations[type.declaration].open;
    case TypeKind::record: return bridge.records[type.declaration].one_way;
    case TypeKind::variant:
    case TypeKind::duration:
    case TypeKind::time_point:
    case TypeKind::converted: return true;
    case TypeKind::unit:
    case TypeKind::wide:
    case TypeKind::list:
    case TypeKind::array:
    case TypeKind::option:
    case TypeKind::tuple:
    case TypeKind::map:
    case TypeKind::set:
    case TypeKind::object:
    case TypeKind::callback:
    case TypeKind::unique:
    case TypeKind::error:
    case TypeKind::address:
    case TypeKind::socket_address:
    case TypeKind::ordering:
    case TypeKind::range: break;
    }
    return false;
}

}  // namespace

bool is_path(const api::Type& type) {
    return type.kind == TypeKind::text && type.native.find("filesystem::path") != std::string::npos;
}

api::Type record_type(std::size_t index) {
    api::Type type;
    type.kind = TypeKind::record;
    type.declaration = index;
    return type;
}

bool is_checked(const abi::Bridge& bridge, const api::Type& type) {
    return Search(bridge, [&](const api::Type& part) { return is_checked_itself(bridge, part); }).in(type);
}

bool is_converted(const abi::Bridge& bridge, const api::Type& type) {
    return Search(bridge, [](const api::Type& part) { return part.kind == TypeKind::converted; }).in(type);
}

bool is_flat(const abi::Bridge& bridge, const api::Type& type) {
    switch (type.kind) {
    case TypeKind::unit:
    case TypeKind::scalar:
    case TypeKind::wide:
    case TypeKind::enumeration:
    case TypeKind::duration:
    case TypeKind::time_point:
    case TypeKind::ordering: return true;
    case TypeKind::text:
    case TypeKind::list:
    case TypeKind::option:
    case TypeKind::map:
    case TypeKind::set:
    case TypeKind::variant:
    case TypeKind::error:
    case TypeKind::object:
    case TypeKind::callback:
    case TypeKind::unique:
    case TypeKind::converted: return false;
    case TypeKind::record:
        return !bridge.records[type.declaration].one_way &&
               std::ranges::all_of(bridge.library.records[type.declaration].fields,
                                   [&](const api::Field& field) { return is_flat(bridge, field.type); });
    case TypeKind::array:
    case TypeKind::tuple:
    case TypeKind::address:
    case TypeKind::socket_address:
    case TypeKind::range: break;
    }
    return std::ranges::all_of(type.arguments, [&](const api::Type& part) { return is_flat(bridge, part); });
}

}  // namespace emit::cpp
