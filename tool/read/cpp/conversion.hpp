// SPDX-License-Identifier: MIT
// Types that two functions of the user convert, so that something else travels in their place.
#pragma once

#include <map>
#include <string>

#include "api/library.hpp"
#include "read/cpp/cpp_type.hpp"

namespace reader::cpp {

class Conversions {
public:
    struct Known {
        std::size_t index = 0;  // of the library's conversions
        api::Type travels;
        source::Span span;  // of the directive
    };

    /// Of the very type, `const` aside; null where it has none.
    const Known* find(const CppType& type) const;
    void add(const CppType& type, Known known);

private:
    std::map<std::string, Known> known_;  // by the type's spelling
};

}  // namespace reader::cpp
