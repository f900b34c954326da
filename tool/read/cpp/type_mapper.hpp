// SPDX-License-Identifier: MIT
// C++ types → the model's: what crosses and as what. One file a kind: types_*.cpp.
#pragma once

#include "api/library.hpp"
#include "read/cpp/conversion.hpp"
#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {

/// What a function gives back.
struct Outcome {
    api::Type result;
    std::optional<api::Type> error;  // E of std::expected<T, E>
};

class TypeMapper {
public:
    TypeMapper(const source::SourceMap& sources, const Conversions& conversions)
        : sources_(sources), conversions_(conversions) {}

    Expected<api::Type> parameter(const CppType& type) const;
    Expected<Outcome> result(const CppType& type) const;
    Expected<api::Type> field(const CppType& type) const;
    /// E of std::expected<T, E>.
    Expected<api::Type> error(const CppType& type) const;

private:
    friend struct StandardTypes;

    /// A value, wherever it stands.
    Expected<api::Type> value(const CppType& type) const;
    /// A value inside of another type.
    Expected<api::Type> element(const CppType& type) const;
    Expected<api::Type> of_kind(const CppType& type) const;
    Expected<api::Type> foreign(const CppType& type) const;
    Expected<api::Type> referenced(const CppType& type) const;
    Expected<api::Type> array(const CppType& type) const;
    Expected<api::Type> declared(const CppType& type) const;
    /// An object, as the parameter takes it.
    Expected<api::Type> taken(const CppType& type, api::Type object) const;
    /// A function: its own parameters are results of C++, and its result is an argument.
    Expected<api::Type> callback(const CppType& type) const;
    Expected<api::Type> callback_parameter(const CppType& type) const;
    Expected<void> add_outcome(const CppType& type, api::Type& callback) const;
    Expected<api::Type> fundamental(const CppType& type) const;

    // of the standard library
    Expected<api::Type> standard(const CppType& type) const;
    Expected<api::Type> integer(const CppType& type) const;
    Expected<api::Type> text(const CppType& type) const;
    Expected<api::Type> span(const CppType& type) const;
    Expected<api::Type> vector(const CppType& type) const;
    Expected<api::Type> fixed_array(const CppType& type) const;
    Expected<api::Type> optional(const CppType& type) const;
    Expected<api::Type> tuple(const CppType& type) const;
    Expected<api::Type> map(const CppType& type) const;
    Expected<api::Type> set(const CppType& type) const;
    Expected<api::Type> unique(const CppType& type) const;
    Expected<api::Type> shared(const CppType& type) const;
    Expected<api::Type> duration(const CppType& type) const;
    Expected<api::Type> time_point(const CppType& type) const;
    Expected<api::Type> variant(const CppType& type) const;
    Expected<api::Type> expected(const CppType& type) const;
    Expected<api::Type> opaque_error(const CppType& type) const;
    Expected<api::Type> ordering(const CppType& type) const;

    /// A type of that kind, spelled.
    static api::Type made(api::TypeKind kind, const CppType& type);
    /// With its arguments as elements.
    Expected<api::Type> made_of(api::TypeKind kind, const CppType& type, std::size_t count) const;
    /// As the user wrote it, in backquotes.
    std::string quoted(const CppType& type) const;
    std::unexpected<Problem> unsupported(const CppType& type, std::string why, std::vector<std::string> help) const;
    std::unexpected<Problem> platform(const CppType& type, std::string why, std::vector<std::string> help) const;

    const source::SourceMap& sources_;
    const Conversions& conversions_;
};

bool is_const_char_pointer(const CppType& type);
/// `std::error_code` and its like, `std::exception_ptr`, exception classes of the standard library.
bool is_standard_error(const CppType& type);

}  // namespace reader::cpp
