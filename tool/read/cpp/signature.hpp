// SPDX-License-Identifier: MIT
// A function's type as it is written: resolved, but not yet asked what crosses.
#pragma once

#include "read/cpp/collect.hpp"
#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {

struct Signature {
    struct Parameter {
        std::string name;  // empty where it has none
        CppType type;
        source::Span span;       // of the name, or of the whole parameter
        source::Span type_span;  // what a caret shows as its type
    };
    std::vector<Parameter> parameters;
    CppType result;
    source::Span result_span;
    bool is_noexcept = false;

    // of member functions
    bool is_static = false;
    bool is_const = false;
    bool is_volatile = false;
    std::string reference;  // `&`, `&&` or nothing

    /// `const & noexcept`, with a space in front of each word.
    std::string qualifiers() const;
    /// What tells overloads apart: `(int, const ::std::string&) const`.
    std::string parameter_list() const;
    /// `double(int) noexcept`; of a member function that is not static `double (::geo::Point::*)(int) const noexcept`.
    std::string spelled(const Entity* owner) const;
};

/// What a function can be that no call from Go could reach; before its types are looked at.
std::optional<Problem> refusal_of_function(const FunctionItem& item);

/// Fails where a type leads nowhere.
Expected<Signature> read_signature(TypeSyntax& types, const FunctionItem& item);

/// "type of `x`", "type of parameter 2".
std::string label_of(const Signature::Parameter& parameter, std::size_t index);

}  // namespace reader::cpp
