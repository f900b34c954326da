// SPDX-License-Identifier: MIT
// Types of the standard library: text, lists, options, maps, sets, and the pointers that are looked through.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/rust/errors.hpp"
#include "read/rust/standard.hpp"
#include "read/rust/types.hpp"

namespace reader::rust {
namespace {

using api::TypeKind;

struct Collection {
    std::string_view path;
    TypeKind kind;
    std::size_t arguments;
    bool hashed;
};

constexpr std::array collections = {
    Collection{"std::option::Option", TypeKind::option, 1, false},
    Collection{"std::vec::Vec", TypeKind::list, 1, false},
    Collection{"std::collections::VecDeque", TypeKind::list, 1, false},
    Collection{"std::collections::HashMap", TypeKind::map, 2, true},
    Collection{"std::collections::BTreeMap", TypeKind::map, 2, false},
    Collection{"std::collections::HashSet", TypeKind::set, 1, true},
    Collection{"std::collections::BTreeSet", TypeKind::set, 1, false},
};

/// Objects are behind one `Box` or `Arc`, or none, and functions behind one.
std::optional<Refusal> find_bad_pointer(const RustType& type, const api::Type& target) {
    if (target.kind == TypeKind::callback) {
        return against(type, "it is a pointer to a pointer", "write one of them");
    }
    if (target.kind != TypeKind::object) {
        return std::nullopt;
    }
    if (type.is_standard("std::rc::Rc")) {
        return against(type, "Go's goroutines run on any thread, and an `Rc` stays on one", "write `Arc`");
    }
    if (type.is_standard("std::borrow::Cow")) {
        return against(type, "objects are not copied", "write `&T`, or the type itself");
    }
    if (is_pointer(type.arguments[0])) {
        return against(type, "it is a pointer to a pointer", "write one of them");
    }
    return std::nullopt;
}

}  // namespace

bool is_pointer(const RustType& type) {
    return type.is_standard("std::boxed::Box") || type.is_standard("std::rc::Rc") ||
           type.is_standard("std::sync::Arc") || type.is_standard("std::borrow::Cow");
}

bool is_container(const RustType& type) {
    return std::ranges::find(collections, type.name, &Collection::path) != collections.end() || is_pointer(type) ||
           type.is_standard("std::result::Result") || type.is_standard("std::ops::Range");
}

Read<api::Type> Types::standard(const RustType& type, Position position) const {
    for (const RustType& argument : type.arguments) {
        if (argument.is_refused()) {
            return refuse(*argument.refusal);
        }
    }
    const auto found = std::ranges::find(collections, type.name, &Collection::path);
    if (found != collections.end()) {
        return found->hashed ? hashed(type, found->kind, position, found->arguments)
                             : collection(type, found->kind, position, found->arguments);
    }
    if (auto read = value(type, position)) {
        return *read;
    }
    if (is_pointer(type)) {
        return type.is_standard("std::borrow::Cow") ? copy_on_write(type, position) : pointer(type, position);
    }
    if (is_error_path(type.name)) {
        return error(type, position);
    }
    if (type.name.ends_with("::Result")) {
        return refuse(against(type, "a `Result` is the whole result of a function or nothing",
                              "use `Option`, or return it from the function"));
    }
    const auto reason = reason_against(type.name);
    return refuse(reason ? against(type, "it " + reason->why, reason->help)
                         : against(type, "this type of the standard library has no Go type"));
}

Read<api::Type> Types::collection(const RustType& type, TypeKind kind, Position position, std::size_t arguments) const {
    if (type.arguments.size() != arguments) {
        const auto why = type.arguments.size() > arguments ? "allocators of one's own are not supported"
                                                           : "its type arguments are missing";
        return refuse(against(type, why));
    }
    std::vector<api::Type> parts;
    for (const RustType& argument : type.arguments) {
        auto read = part(argument, position);
        if (!read) {
            return read;
        }
        parts.push_back(std::move(*read));
    }
    api::Type result = make(type, kind);
    result.ordered = type.name.starts_with("std::collections::BTree");
    result.arguments = std::move(parts);
    return result;
}

Read<api::Type> Types::hashed(const RustType& type, TypeKind kind, Position position, std::size_t arguments) const {
    if (type.arguments.size() != arguments + 1) {
        return collection(type, kind, position, arguments);
    }
    if (!type.arguments.back().is_standard("std::hash::RandomState")) {
        return refuse(against(type, "hashers of one's own are not supported", "leave the hasher out"));
    }
    RustType without = type;
    without.arguments.pop_back();
    return collection(without, kind, position, arguments);
}

/// `Box`, `Rc`, `Arc` and `Cow` are what they point to.
Read<api::Type> Types::pointer(const RustType& type, Position position) const {
    if (type.arguments.size() != 1) {
        return refuse(against(type, "its type argument is missing"));
    }
    const RustType& target = type.arguments[0];
    if (is_unsized_text(target)) {
        return make(type, TypeKind::text);
    }
    if (target.is(RustType::Kind::slice)) {
        return list_of(type, target.arguments[0], position);
    }
    if (target.is(RustType::Kind::dynamic_error)) {
        return error(type, position);
    }
    if (target.is(RustType::Kind::function) && !type.is_standard("std::borrow::Cow")) {
        return callback(type, target, position);
    }
    auto result = part(target, position);
    if (!result) {
        return result;
    }
    if (result->access != api::Access::value && position != Position::result) {
        return refuse(against(type, "it points to a borrow", "write the type without the pointer"));
    }
    if (auto refusal = find_bad_pointer(type, *result)) {
        return refuse(std::move(*refusal));
    }
    result->shared = result->kind == TypeKind::object && type.is_standard("std::sync::Arc");
    result->span = type.span;
    result->native = spell(type, exports_, Lifetimes::left_out);
    return result;
}

Read<api::Type> Types::copy_on_write(const RustType& type, Position position) const {
    const bool owns = type.lifetime == "'static" && position != Position::result;
    if (position == Position::field && !owns) {
        return refuse(against(type, "a record owns what is in it", "use the type that it owns, or `Cow<'static, …>`"));
    }
    auto result = pointer(type, position);
    if (result && result->access == api::Access::value && !owns) {
        result->access = api::Access::borrow;
    }
    return result;
}

}  // namespace reader::rust
