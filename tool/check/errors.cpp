// SPDX-License-Identifier: MIT
// Which declared types are errors in Go: what functions and callbacks fail with, and what such an error holds as its cause.
#include <algorithm>

#include <fmt/format.h>

#include "check/check.hpp"
#include "check/walk.hpp"

namespace check {
namespace {

using api::TypeKind;

class Marking {
public:
    explicit Marking(api::Library& library) : library_(library) {}

    void all() {
        for (const auto& function : library_.functions) {
            mark(function.error);
        }
        for (const auto& conversion : library_.conversions) {
            mark(conversion.error);
        }
        for_each_type(library_, [&](const api::Type& type) {
            if (type.kind == TypeKind::callback && type.outcome.size() > 1) {
                mark(type.outcome[1]);
            }
        });
        do {
            changed_ = false;
            spread();
        } while (changed_);
    }

private:
    void mark(const std::optional<api::Type>& type) {
        if (type) {
            mark(*type);
        }
    }

    void mark(const api::Type& type) {
        if (bool* const flag = error_flag(type); flag != nullptr && !*flag) {
            *flag = changed_ = true;
        }
    }

    bool* error_flag(const api::Type& type) {
        switch (type.kind) {
        case TypeKind::record: return &library_.records[type.declaration].is_error;
        case TypeKind::variant: return &library_.variants[type.declaration].is_error;
        case TypeKind::enumeration: {
            auto& enumeration = library_.enumerations[type.declaration];
            return enumeration.flags ? nullptr : &enumeration.is_error;
        }
        case TypeKind::unit:
        case TypeKind::scalar:
        case TypeKind::wide:
        case TypeKind::text:
        case TypeKind::list:
        case TypeKind::array:
        case TypeKind::option:
        case TypeKind::tuple:
        case TypeKind::map:
        case TypeKind::set:
        case TypeKind::duration:
        case TypeKind::time_point:
        case TypeKind::object:
        case TypeKind::callback:
        case TypeKind::unique:
        case TypeKind::error:
        case TypeKind::address:
        case TypeKind::socket_address:
        case TypeKind::ordering:
        case TypeKind::range:
        case TypeKind::converted: break;
        }
        return nullptr;
    }

    bool is_error(const api::Type& type) {
        const bool* const flag = error_flag(type);
        return type.kind == TypeKind::error || (flag != nullptr && *flag);
    }

    /// Sources of errors are errors, and so are the structs of a std::variant that is one.
    void spread() {
        for (auto& record : library_.records) {
            if (record.is_error) {
                mark_sources(record.fields);
            }
        }
        for (auto& variant : library_.variants) {
            if (!variant.is_error) {
                continue;
            }
            for (auto& alternative : variant.cases) {
                spread(alternative);
            }
        }
    }

    void spread(api::Case& alternative) {
        if (alternative.record) {
            auto& record = library_.records[*alternative.record];
            changed_ = changed_ || !record.is_error;
            record.is_error = true;
            return;
        }
        if (alternative.form == api::Form::tuple && alternative.fields.size() == 1 && is_error(alternative.fields[0].type)) {
            alternative.fields[0].source = true;
        }
        mark_sources(alternative.fields);
    }

    void mark_sources(const std::vector<api::Field>& fields) {
        for (const auto& field : fields) {
            if (field.source) {
                mark(field.type.kind == TypeKind::option ? field.type.arguments[0] : field.type);
            }
        }
    }

    api::Library& library_;
    bool changed_ = false;
};

/// The enumerator before this one that is another name of its value.
std::optional<std::size_t> earlier_of(const api::Enumeration& enumeration, std::size_t index) {
    const auto value = [&](std::size_t i) {
        const auto& each = enumeration.enumerators[i];
        return std::pair(each.negative && each.magnitude != 0, each.magnitude);
    };
    for (std::size_t i = 0; i < index; ++i) {
        if (value(i) == value(index)) {
            return i;
        }
    }
    return std::nullopt;
}

api::Variant variant_of(const api::Enumeration& enumeration) {
    api::Variant variant;
    static_cast<api::Declared&>(variant) = enumeration;
    variant.non_exhaustive = enumeration.non_exhaustive;
    variant.displays = enumeration.displays;
    variant.is_error = variant.of_enumeration = true;
    for (std::size_t i = 0; i < enumeration.enumerators.size(); ++i) {
        const auto& enumerator = enumeration.enumerators[i];
        api::Case alternative;
        alternative.same_as = earlier_of(enumeration, i);
        alternative.name = enumerator.name;
        alternative.rename = enumerator.rename;
        alternative.doc = enumerator.doc;
        alternative.span = enumerator.span;
        variant.cases.push_back(std::move(alternative));
    }
    return variant;
}

/// Sentinels are no constants in Go.
void drop_constants(api::Library& library, diagnostics::Sink& sink) {
    std::erase_if(library.constants, [&](const api::Constant& constant) {
        const auto is_lost = constant.type.kind == TypeKind::enumeration && library.enumerations[constant.type.declaration].is_error;
        if (is_lost) {
            const auto path = api::qualified(library, constant, constant.owner);
            sink.report({.kind = diagnostics::Kind::unsupported_item,
                         .severity = diagnostics::Severity::skipped,
                         .message = fmt::format("`{}` is an error, of which Go has no constants", path),
                         .span = constant.span,
                         .help = {"return it from a function"},
                         .item = path});
        }
        return is_lost;
    });
}

/// Enumerations that are errors become variants without fields, behind the others.
class Move {
public:
    explicit Move(api::Library& library) : library_(library) {}

    void all() {
        std::vector<api::Enumeration> kept;
        for (auto& enumeration : library_.enumerations) {
            if (enumeration.is_error) {
                places_.push_back({TypeKind::variant, library_.variants.size()});
                library_.variants.push_back(variant_of(enumeration));
            } else {
                places_.push_back({TypeKind::enumeration, kept.size()});
                kept.push_back(std::move(enumeration));
            }
        }
        library_.enumerations = std::move(kept);
        for_each_type(library_, [&](api::Type& type) { move(type); });
        for_each_owner(library_, [&](api::Owner& owner) { move(owner); });
    }

private:
    template <class T>
    void move(T& place) const {
        if (place.kind == TypeKind::enumeration) {
            const auto& moved = places_[place.declaration];
            place.kind = moved.kind;
            place.declaration = moved.declaration;
        }
    }

    api::Library& library_;
    std::vector<api::Owner> places_;
};

}  // namespace

void find_errors(api::Library& library, diagnostics::Sink& sink) {
    Marking(library).all();
    drop_constants(library, sink);
    Move(library).all();
}

}  // namespace check
