// SPDX-License-Identifier: MIT
// Which classes are exceptions: those that derive from std::exception.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {

/// How many bases, direct and indirect, an exception of the standard library has; none for what is none.
std::optional<std::size_t> bases_of_standard_exception(std::string_view name);

/// Whether an exception of the standard library has `code()`, an error of the system.
bool has_system_code(std::string_view name);

/// The public bases of an exception class.
struct Lineage {
    std::size_t bases = 0;          // direct and indirect ones, as far as they are known
    std::vector<Entity*> declared;  // those of the headers, the most general first
    bool has_code = false;          // one of them is std::system_error, or derives from it
};

/// None where the record is no exception.
std::optional<Lineage> exception_lineage(TypeSyntax& types, const Entity& record);

}  // namespace reader::cpp
