// SPDX-License-Identifier: MIT
// A walk over a type and the functions in it, which turn the direction around.
#include "read/rust/handles.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <utility>
#include <variant>

namespace reader::rust {
namespace {

using api::TypeKind;

bool is_handle(const api::Type& type) { return api::is_handle(type.kind); }

/// By itself, or as an option, it is an argument like any other.
bool is_whole(const api::Type& type) {
    return is_handle(type) || (type.kind == TypeKind::option && is_handle(type.arguments[0]));
}

bool is_shared_function(const api::Type& type) { return type.native.starts_with("::std::sync::Arc<"); }

bool is_owned_object(const api::Type& type) {
    return type.kind == TypeKind::object && !type.shared && type.access == api::Access::value;
}

bool copies(const Declaration& declaration) {
    const auto* const object = std::get_if<api::Object>(&declaration.value);
    return object != nullptr && object->copies;
}

/// What has to be moved when it comes out.
bool is_moved(const api::Type& type) {
    return is_owned_object(type) || (type.kind == TypeKind::callback && !is_shared_function(type));
}

bool is_lent_function(const api::Type& type) { return type.kind == TypeKind::callback && type.native.starts_with('&'); }

/// Looks for something inside of data. What functions take and give is not inside them.
class Search {
public:
    using Wanted = std::function<bool(const api::Type& type)>;

    Search(const Declarations& declarations, Wanted wanted) : declarations_(declarations), wanted_(std::move(wanted)) {}

    bool in(const api::Type& type) {
        if (is_handle(type)) {
            return wanted_(type);
        }
        if (type.kind == TypeKind::record || type.kind == TypeKind::variant) {
            return in_fields(type);
        }
        return std::ranges::any_of(type.arguments, [&](const api::Type& part) { return in(part); });
    }

private:
    bool in_fields(const api::Type& type) {
        return seen_.insert(type.declaration).second &&
               std::ranges::any_of(fields_of(declarations_.of(type)),
                                   [&](const api::Field* field) { return in(field->type); });
    }

    const Declarations& declarations_;
    Wanted wanted_;
    std::set<std::size_t> seen_;
};

/// Whether what it holds is not its own to give away.
bool lends(std::string_view native) {
    constexpr std::string_view box = "::std::boxed::Box<";
    while (native.starts_with(box)) {
        native.remove_prefix(box.size());
    }
    constexpr std::array pointers = {"&", "::std::sync::Arc<", "::std::rc::Rc<", "::std::borrow::Cow<"};
    return std::ranges::any_of(pointers, [&](std::string_view pointer) { return native.starts_with(pointer); });
}

class Places {
public:
    Places(const Declarations& declarations, const std::string& label) : declarations_(declarations), label_(label) {}

    std::optional<Refusal> find(const api::Type& type, Direction direction) const {
        auto refusal = direction == Direction::comes_out ? find_lent(type) : find_moved(type);
        return refusal ? refusal : find_in_functions(type, direction);
    }

    std::optional<Refusal> find_lent(const api::Type& type) const {
        if (!is_handle(type) && lends(type.native) && Search(declarations_, is_moved).in(type)) {
            return refusal(type, "what is in it cannot be moved out of what is only borrowed or shared",
                           "hold objects and functions in an `Arc`, or give the value away");
        }
        return is_handle(type) ? std::nullopt : in_parts(type, [&](const api::Type& part) { return find_lent(part); });
    }

    std::optional<Refusal> find_in_functions(const api::Type& type, Direction direction) const {
        const auto other = direction == Direction::goes_in ? Direction::comes_out : Direction::goes_in;
        if (type.kind != TypeKind::callback) {
            return in_parts(type, [&](const api::Type& part) { return find_in_functions(part, direction); });
        }
        if (auto refusal = in_parts(type, [&](const api::Type& part) { return find(part, other); })) {
            return refusal;
        }
        for (const api::Type& given : type.outcome) {
            if (is_lent_function(given)) {
                return lent_function(given);
            }
            if (auto refusal = find(given, direction)) {
                return refusal;
            }
        }
        return std::nullopt;
    }

private:
    std::optional<Refusal> find_moved(const api::Type& type) const {
        if (is_whole(type)) {
            return std::nullopt;
        }
        return Search(declarations_, is_lent_function).in(type) ? std::optional(lent_function(type)) : find_kept(type);
    }

    /// What goes in with data is taken out of Go's hands, and is not there to be lent.
    std::optional<Refusal> find_kept(const api::Type& type) const {
        const auto is_taken = [&](const api::Type& part) { return is_owned_object(part) && !copies(declarations_.of(part)); };
        if (!is_handle(type) && lends(type.native) && Search(declarations_, is_taken).in(type)) {
            return refusal(type, "an object inside data that is only lent is not moved into native code",
                           "take the data by value, hold the object in an `Arc`, or take each as an argument of its own");
        }
        return is_handle(type) ? std::nullopt : in_parts(type, [&](const api::Type& part) { return find_kept(part); });
    }

    Refusal lent_function(const api::Type& type) const {
        return refusal(type, "a function that is lent is an argument by itself", "write `Box<dyn Fn…>`");
    }

    Refusal refusal(const api::Type& type, std::string message, std::string help) const {
        return {.kind = diagnostics::Kind::unsupported_type,
                .message = std::move(message),
                .span = type.span,
                .label = label_,
                .help = {std::move(help)}};
    }

    template <class Find>
    std::optional<Refusal> in_parts(const api::Type& type, Find find) const {
        for (const api::Type& part : type.arguments) {
            if (auto refusal = find(part)) {
                return refusal;
            }
        }
        return std::nullopt;
    }

    const Declarations& declarations_;
    const std::string& label_;
};

}  // namespace

std::optional<Refusal> find_misplaced(const Declarations& declarations, const api::Type& type, Direction direction,
                                      const std::string& label) {
    return Places(declarations, label).find(type, direction);
}

std::optional<Refusal> find_misplaced_field(const Declarations& declarations, const api::Type& type,
                                            const std::string& label) {
    const Places places(declarations, label);
    if (auto refusal = places.find_lent(type)) {
        return refusal;
    }
    auto refusal = places.find_in_functions(type, Direction::goes_in);
    return refusal ? refusal : places.find_in_functions(type, Direction::comes_out);
}

}  // namespace reader::rust
