// SPDX-License-Identifier: MIT
// The kinds' names.
#include "diagnostics/kind.hpp"

namespace diagnostics {

std::string_view name(Kind kind) {
    switch (kind) {
    case Kind::syntax_error: return "syntax-error";
    case Kind::unknown_directive: return "unknown-directive";
    case Kind::invalid_directive: return "invalid-directive";
    case Kind::unsupported_type: return "unsupported-type";
    case Kind::unsupported_item: return "unsupported-item";
    case Kind::unresolved_name: return "unresolved-name";
    case Kind::static_borrow: return "static-borrow";
    case Kind::platform_dependent: return "platform-dependent";
    case Kind::key_not_comparable: return "key-not-comparable";
    case Kind::constant_not_evaluated: return "constant-not-evaluated";
    case Kind::not_fast: return "not-fast";
    case Kind::name_clash: return "name-clash";
    case Kind::reserved_name: return "reserved-name";
    case Kind::unknown_item: return "unknown-item";
    case Kind::recursive_type: return "recursive-type";
    case Kind::overloaded: return "overloaded";
    case Kind::unknown_key: return "unknown-key";
    case Kind::invalid_value: return "invalid-value";
    case Kind::missing_file: return "missing-file";
    case Kind::missing_crate: return "missing-crate";
    }
    return {};
}

std::vector<Kind> all_kinds() {
    std::vector<Kind> kinds;
    // The enum has no gaps, and every kind has a name.
    for (int number = 0; !name(static_cast<Kind>(number)).empty(); ++number) kinds.push_back(static_cast<Kind>(number));
    return kinds;
}

}  // namespace diagnostics
