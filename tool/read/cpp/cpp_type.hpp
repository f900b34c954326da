// SPDX-License-Identifier: MIT
// A C++ type, resolved: aliases gone, names absolute. What it becomes in the model is decided in types/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "read/cpp/constant.hpp"
#include "read/cpp/scope.hpp"

namespace reader::cpp {

struct CppType {
    enum class Kind {
        fundamental,  // `name`: `unsigned long long`, `void`
        standard,     // `name`: `std::vector`, with `arguments`
        foreign,  // `name`: `boost::rational`, with `arguments`: of other libraries, or of a template, `entity`, of the
                  // API
        declared,          // `entity`: a record, an enumeration, or the alias of a variant
        pointer,           // to arguments[0]
        reference,         // `arguments[0]&`
        rvalue_reference,  // `arguments[0]&&`
        array,             // of arguments[0], `value` of them
        function,          // gives arguments[0], takes the others
        value,             // an argument of a template that is no type: `value`
    };

    Kind kind = Kind::fundamental;
    bool is_const = false;
    std::string name;
    Entity* entity = nullptr;
    std::vector<CppType> arguments;
    Number value;
    source::Span span;  // where it is used; of what an alias stands for, where the alias is

    bool is_standard(std::string_view wanted) const { return kind == Kind::standard && name == wanted; }
};

/// Of a duration of <chrono>; none for all else, and for ratios that cannot be read here.
std::optional<Period> period_of(const CppType& type);

/// By absolute names, as it can be written at global scope: `const ::geo::Point&`, `::std::span<const int>`, `int[4]`.
std::string spell(const CppType& type);

}  // namespace reader::cpp
