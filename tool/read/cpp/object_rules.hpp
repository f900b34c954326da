// SPDX-License-Identifier: MIT
// What makes a struct or class an object: Go has handles of it, and nothing but its functions is seen.
#pragma once

#include <optional>
#include <vector>

#include "read/cpp/collect.hpp"
#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {

struct Base {
    syntax::Node node;
    Entity* entity = nullptr;  // of the headers; null for others
    bool is_public = false;
    bool is_virtual = false;
};
/// The direct base classes.
std::vector<Base> bases_of(TypeSyntax& types, const Entity& record);
/// Those of a record whose members are members of a class that derives from it, or is it: public ones of the headers,
/// which the class has once and not virtually.
std::vector<Base> visible_bases(TypeSyntax& types, const Entity& record, const Entity& derived);

/// Whether the record is no aggregate, or marked `object`; one that is marked `record` or `flat` is not.
bool is_object(TypeSyntax& types, const Entity& record);

/// Why an object does not cross, by its syntax alone.
std::optional<Problem> refusal_of_object(const Entity& object);

/// Whether some virtual function of it has no body.
bool is_abstract(TypeSyntax& types, const Entity& object);

/// Whether it has no constructor but the one that the compiler makes, and that one needs no arguments.
bool is_made_from_nothing(TypeSyntax& types, const Entity& object);

/// Whether it can be copied, as far as its text tells.
bool can_be_copied(TypeSyntax& types, const Entity& object);

/// Whether a constructor copies or moves.
bool copies(const Entity& object, const syntax::Node& function);

}  // namespace reader::cpp
