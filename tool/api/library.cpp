// SPDX-License-Identifier: MIT
// What declared things and scalars are called.
#include "api/library.hpp"

#include "support/strings.hpp"

namespace api {

std::string Declared::path() const {
    auto parts = modules;
    parts.push_back(name);
    return support::join(parts, "::");
}

const Declared& declared(const Library& library, const Owner& owner) {
    if (owner.kind == TypeKind::record) {
        return library.records[owner.declaration];
    }
    if (owner.kind == TypeKind::enumeration) {
        return library.enumerations[owner.declaration];
    }
    if (owner.kind == TypeKind::object) {
        return library.objects[owner.declaration];
    }
    return library.variants[owner.declaration];
}

std::string qualified(const Library& library, const Declared& item, const std::optional<Owner>& owner) {
    return owner ? declared(library, *owner).path() + "::" + item.name : item.path();
}

std::string_view name(Scalar scalar) {
    switch (scalar) {
    case Scalar::boolean: return "bool";
    case Scalar::i8: return "i8";
    case Scalar::i16: return "i16";
    case Scalar::i32: return "i32";
    case Scalar::i64: return "i64";
    case Scalar::isize: return "isize";
    case Scalar::u8: return "u8";
    case Scalar::u16: return "u16";
    case Scalar::u32: return "u32";
    case Scalar::u64: return "u64";
    case Scalar::usize: return "usize";
    case Scalar::f32: return "f32";
    case Scalar::f64: return "f64";
    case Scalar::character: return "char";
    }
    return "";
}

}  // namespace api
