// SPDX-License-Identifier: MIT
// What stays: types of the API headers, and those of other headers that these or a function need.
#include "read/cpp/model.hpp"

namespace reader::cpp {
namespace {

using api::TypeKind;

constexpr std::size_t gone = static_cast<std::size_t>(-1);

class Compaction {
public:
    Compaction(api::Library& library, const std::vector<Entity*>& records, const std::vector<Entity*>& enumerations,
               const std::vector<Entity*>& variants, const std::vector<Entity*>& objects)
        : library_(library), records_(records.size(), gone), enumerations_(enumerations.size(), gone),
          variants_(variants.size(), gone), objects_(objects.size(), gone) {
        mark_exported(records, TypeKind::record);
        mark_exported(enumerations, TypeKind::enumeration);
        mark_exported(variants, TypeKind::variant);
        mark_exported(objects, TypeKind::object);
        for (const auto& conversion : library_.conversions) {
            mark(conversion.type);
            if (conversion.error) {
                mark(*conversion.error);
            }
        }
        while (mark_uses()) {
        }
    }

    void run() {
        keep(library_.records, records_);
        keep(library_.enumerations, enumerations_);
        keep(library_.variants, variants_);
        keep(library_.objects, objects_);
        std::erase_if(library_.functions, [&](const auto& function) { return is_gone(function.owner); });
        for (auto& function : library_.functions) {
            renumber(function);
        }
        std::erase_if(library_.constants, [&](const auto& constant) { return is_gone(constant.owner); });
        for (auto& constant : library_.constants) {
            renumber(constant.type);
            renumber(constant.owner);
        }
        for (auto& conversion : library_.conversions) {
            renumber(conversion.type);
            renumber(conversion.from_parameter);
            if (conversion.error) {
                renumber(*conversion.error);
            }
        }
        for (auto& record : library_.records) {
            for (auto& field : record.fields) {
                renumber(field.type);
            }
            renumber(record.ancestors, records_);
        }
        for (auto& variant : library_.variants) {
            for (auto& alternative : variant.cases) {
                alternative.record = records_[*alternative.record];
            }
        }
        for (auto& object : library_.objects) {
            renumber(object.bases, objects_);
        }
    }

private:
    /// Where the items of a kind went.
    std::vector<std::size_t>& indices(TypeKind kind) {
        return kind == TypeKind::record        ? records_
               : kind == TypeKind::enumeration ? enumerations_
               : kind == TypeKind::object      ? objects_
                                               : variants_;
    }

    bool is_gone(const std::optional<api::Owner>& owner) {
        return owner && indices(owner->kind)[owner->declaration] == gone;
    }

    /// What functions and constants need, those of types that stay included; whether that brought further types.
    bool mark_uses() {
        const auto before = marked_;
        for (const auto& function : library_.functions) {
            if (is_gone(function.owner)) {
                continue;
            }
            for (const auto& parameter : function.parameters) {
                mark(parameter.type);
            }
            mark(function.result);
            if (function.error) {
                mark(*function.error);
            }
        }
        for (const auto& constant : library_.constants) {
            if (!is_gone(constant.owner)) {
                mark(constant.type);
            }
        }
        return marked_ != before;
    }

    void mark_exported(const std::vector<Entity*>& entities, TypeKind kind) {
        for (const auto* entity : entities) {
            if (entity->exported && !entity->refusal) {
                mark(kind, entity->declaration);
            }
        }
    }

    void mark(const api::Type& type) {
        if (type.kind == TypeKind::record || type.kind == TypeKind::enumeration || type.kind == TypeKind::variant ||
            type.kind == TypeKind::object) {
            mark(type.kind, type.declaration);
        }
        for (const auto& argument : type.arguments) {
            mark(argument);
        }
        for (const auto& part : type.outcome) {
            mark(part);
        }
    }

    void mark(TypeKind kind, std::size_t index) {
        auto& marks = indices(kind);
        if (marks[index] != gone) {
            return;
        }
        marks[index] = index;
        ++marked_;
        if (kind == TypeKind::record) {
            for (const auto& field : library_.records[index].fields) {
                mark(field.type);
            }
        } else if (kind == TypeKind::variant) {
            for (const auto& alternative : library_.variants[index].cases) {
                mark(TypeKind::record, *alternative.record);
            }
        }
    }

    /// Erases what is not marked; `indices` then leads from old to new.
    template <class T>
    static void keep(std::vector<T>& items, std::vector<std::size_t>& indices) {
        std::vector<T> kept;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (indices[i] != gone) {
                indices[i] = kept.size();
                kept.push_back(std::move(items[i]));
            }
        }
        items = std::move(kept);
    }

    /// What is gone is no base any more.
    static void renumber(std::vector<std::size_t>& bases, const std::vector<std::size_t>& indices) {
        std::erase_if(bases, [&](std::size_t base) { return indices[base] == gone; });
        for (auto& base : bases) {
            base = indices[base];
        }
    }

    void renumber(api::Function& function) {
        for (auto& parameter : function.parameters) {
            renumber(parameter.type);
        }
        renumber(function.result);
        if (function.error) {
            renumber(*function.error);
        }
        renumber(function.owner);
    }

    void renumber(std::optional<api::Owner>& owner) {
        if (owner) {
            owner->declaration = indices(owner->kind)[owner->declaration];
        }
    }

    void renumber(api::Type& type) {
        switch (type.kind) {
        case TypeKind::record: type.declaration = records_[type.declaration]; break;
        case TypeKind::enumeration: type.declaration = enumerations_[type.declaration]; break;
        case TypeKind::variant: type.declaration = variants_[type.declaration]; break;
        case TypeKind::object: type.declaration = objects_[type.declaration]; break;
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
        case TypeKind::error:
        case TypeKind::address:
        case TypeKind::socket_address:
        case TypeKind::ordering:
        case TypeKind::range:
        case TypeKind::converted:
        case TypeKind::callback:
        case TypeKind::unique: break;
        }
        for (auto& argument : type.arguments) {
            renumber(argument);
        }
        for (auto& part : type.outcome) {
            renumber(part);
        }
    }

    api::Library& library_;
    std::vector<std::size_t> records_, enumerations_, variants_, objects_;
    std::size_t marked_ = 0;
};

}  // namespace

void compact(api::Library& library, const std::vector<Entity*>& records, const std::vector<Entity*>& enumerations,
             const std::vector<Entity*>& variants, const std::vector<Entity*>& objects) {
    Compaction(library, records, enumerations, variants, objects).run();
}

}  // namespace reader::cpp
