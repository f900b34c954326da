// SPDX-License-Identifier: MIT
// What makes a struct more than its public fields, so that it does not cross (yet).
#pragma once

#include <optional>

#include "read/cpp/scope.hpp"

namespace reader::cpp {

/// What any type can be: skipped, broken, there on some targets only.
std::optional<Problem> refusal_of_item(const Entity& entity, source::Span whole);
/// By syntax alone: classes, unions, bases, constructors, virtual functions, hidden fields, bit-fields.
std::optional<Problem> refusal_of_record(const Entity& entity);

/// Whether a member is a non-static field, or several.
bool is_data(const syntax::Node& member);
/// The function_declarator of a member function, or null.
syntax::Node method_of(const syntax::Node& member);

}  // namespace reader::cpp
