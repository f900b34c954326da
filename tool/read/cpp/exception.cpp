// SPDX-License-Identifier: MIT
// Walks over base classes.
#include "read/cpp/exception.hpp"

#include <algorithm>
#include <map>

namespace reader::cpp {
namespace {

/// A class cannot derive from itself, but the text of one can say so.
constexpr std::size_t deepest = 32;

/// The specifiers of the public bases.
std::vector<syntax::Node> public_bases(const Entity& record) {
    std::vector<syntax::Node> bases;
    const bool by_default = !record.node.is("class_specifier");
    bool is_public = by_default;
    for (const auto& child : record.node.child("base_class_clause").children()) {
        if (child.is("access_specifier")) {
            is_public = child.text() == "public";
        } else if (child.text() == ",") {
            is_public = by_default;
        } else if (child.is_named() && !child.is("comment") && is_public) {
            bases.push_back(child);
        }
    }
    return bases;
}

class Walk {
public:
    explicit Walk(TypeSyntax& types) : types_(types) {}

    std::optional<Lineage> of(const Entity& record, std::size_t depth = 0) {
        const auto clause = record.node.child("base_class_clause");
        if (!clause || depth > deepest) {
            return std::nullopt;
        }
        Lineage lineage;
        bool found = false;
        for (const auto& base : public_bases(record)) {
            const auto type = types_.read_specifier(base, {record.scope, record.definition_order});
            lineage.bases += 1;
            found = (type && add(*type, lineage, depth)) || found;
        }
        return found ? std::optional(std::move(lineage)) : std::nullopt;
    }

private:
    /// Whether that base is an exception.
    bool add(const CppType& base, Lineage& lineage, std::size_t depth) {
        if (base.kind == CppType::Kind::standard) {
            const auto bases = bases_of_standard_exception(base.name);
            lineage.bases += bases.value_or(0);
            lineage.has_code = lineage.has_code || has_system_code(base.name);
            return bases.has_value();
        }
        if (base.kind != CppType::Kind::declared || base.entity->kind != EntityKind::record || !base.entity->node) {
            return false;
        }
        const auto inner = of(*base.entity, depth + 1);
        if (inner) {
            lineage.bases += inner->bases;
            lineage.has_code = lineage.has_code || inner->has_code;
            std::ranges::copy(inner->declared, std::back_inserter(lineage.declared));
        }
        lineage.declared.push_back(base.entity);
        return inner.has_value();
    }

    TypeSyntax& types_;
};

}  // namespace

std::optional<std::size_t> bases_of_standard_exception(std::string_view name) {
    static const std::map<std::string_view, std::size_t> known = {
        {"std::exception", 0},
        {"std::logic_error", 1},
        {"std::invalid_argument", 2},
        {"std::domain_error", 2},
        {"std::length_error", 2},
        {"std::out_of_range", 2},
        {"std::future_error", 2},
        {"std::runtime_error", 1},
        {"std::range_error", 2},
        {"std::overflow_error", 2},
        {"std::underflow_error", 2},
        {"std::regex_error", 2},
        {"std::format_error", 2},
        {"std::chrono::nonexistent_local_time", 2},
        {"std::chrono::ambiguous_local_time", 2},
        {"std::system_error", 2},
        {"std::ios_base::failure", 3},
        {"std::ios::failure", 3},
        {"std::filesystem::filesystem_error", 3},
        {"std::bad_alloc", 1},
        {"std::bad_array_new_length", 2},
        {"std::bad_cast", 1},
        {"std::bad_any_cast", 2},
        {"std::bad_typeid", 1},
        {"std::bad_exception", 1},
        {"std::bad_function_call", 1},
        {"std::bad_weak_ptr", 1},
        {"std::bad_optional_access", 1},
        {"std::bad_variant_access", 1},
        {"std::bad_expected_access", 2},
    };
    const auto found = known.find(name);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

bool has_system_code(std::string_view name) {
    return name == "std::system_error" || name == "std::ios_base::failure" || name == "std::ios::failure" ||
           name == "std::filesystem::filesystem_error";
}

std::optional<Lineage> exception_lineage(TypeSyntax& types, const Entity& record) { return Walk(types).of(record); }

}  // namespace reader::cpp
