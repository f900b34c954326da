// SPDX-License-Identifier: MIT
// Walks over crossings.
#include "emit/cpp/traits.hpp"

#include <algorithm>
#include <set>

namespace emit::cpp {
namespace {

class CheckedSearch {
public:
    explicit CheckedSearch(const abi::Bridge& bridge) : bridge_(bridge) {}

    bool in(abi::CrossingId id) {
        if (!seen_.insert(id).second) {
            return false;
        }
        const auto& crossing = bridge_.crossing(id);
        switch (crossing.kind) {
        case api::TypeKind::scalar:
            return crossing.scalar == api::Scalar::boolean || crossing.scalar == api::Scalar::character;
        case api::TypeKind::enumeration: return !bridge_.library.enumerations[crossing.declaration].open;
        case api::TypeKind::variant:
        case api::TypeKind::duration:
        case api::TypeKind::time_point: return true;
        case api::TypeKind::record:
            return std::ranges::any_of(bridge_.records[crossing.declaration].fields,
                                       [&](const abi::Field& field) { return in(field.crossing); });
        case api::TypeKind::unit:
        case api::TypeKind::wide:
        case api::TypeKind::text:
        case api::TypeKind::list:
        case api::TypeKind::array:
        case api::TypeKind::option:
        case api::TypeKind::tuple:
        case api::TypeKind::map:
        case api::TypeKind::set:
        case api::TypeKind::error:
        case api::TypeKind::address:
        case api::TypeKind::socket_address:
        case api::TypeKind::ordering:
        case api::TypeKind::range:
        case api::TypeKind::converted:
        case api::TypeKind::unique: break;
        }
        return std::ranges::any_of(crossing.parts, [&](abi::CrossingId part) { return in(part); });
    }

private:
    const abi::Bridge& bridge_;
    std::set<abi::CrossingId> seen_;
};

}  // namespace

bool is_checked(const abi::Bridge& bridge, abi::CrossingId id) { return CheckedSearch(bridge).in(id); }

bool is_flat(const abi::Bridge& bridge, abi::CrossingId id) {
    const auto& crossing = bridge.crossing(id);
    switch (crossing.kind) {
    case api::TypeKind::unit:
    case api::TypeKind::scalar:
    case api::TypeKind::wide:
    case api::TypeKind::enumeration:
    case api::TypeKind::duration:
    case api::TypeKind::time_point: return true;
    case api::TypeKind::text:
    case api::TypeKind::list:
    case api::TypeKind::option:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::variant:
    case api::TypeKind::error:
    case api::TypeKind::unique: return false;
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::ordering: return true;
    case api::TypeKind::range:
    case api::TypeKind::converted: break;
    case api::TypeKind::record:
        return std::ranges::all_of(bridge.records[crossing.declaration].fields,
                                   [&](const abi::Field& field) { return is_flat(bridge, field.crossing); });
    case api::TypeKind::array:
    case api::TypeKind::tuple: break;
    }
    return std::ranges::all_of(crossing.parts, [&](abi::CrossingId part) { return is_flat(bridge, part); });
}

}  // namespace emit::cpp
