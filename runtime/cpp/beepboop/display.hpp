// SPDX-License-Identifier: MIT
// The text of a value, as its type gives it.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <variant>

#include "block.hpp"
#include "thrown_text.hpp"

namespace beepboop::runtime {

/// By `<<`.
template <class T>
inline std::string display(const T& value) {
    std::ostringstream stream;
    stream << value;
    return std::move(stream).str();
}

template <class T>
concept Printed = requires(std::ostream& stream, const T& value) {
    stream << value;
};

/// Converts to T, and no further.
template <class T>
struct Exactly {
    operator const T&() const noexcept;
};

/// What may be printed as something that it converts to. (A `<<` that is a template takes no Exactly.)
template <class T>
inline constexpr bool converts_to_printed =
    std::is_convertible_v<const T&, long double> || std::is_convertible_v<const T&, const void*> ||
    std::is_convertible_v<const T&, std::error_code> || std::is_convertible_v<const T&, std::error_condition>;

/// Has a `<<` of its own. Whether an unscoped enumeration has cannot be told.
template <class T>
concept Streamed = Printed<T> &&(!converts_to_printed<T> || (Printed<Exactly<T>> && !std::is_enum_v<T>));

template <class T>
inline std::string text_of_part(const T& text) {
    if constexpr (std::is_pointer_v<T>) {
        return text == nullptr ? std::string() : std::string(text);
    } else {
        return std::string(std::string_view(text));
    }
}

/// The text of an error: by `<<`, `what()`, `message()`, or a public member of such a name; else empty, and Go says
/// which error it is.
template <class T>
inline std::string error_text(const T& error) {
    if constexpr (Streamed<T>) {
        return runtime::display(error);
    } else if constexpr (std::is_base_of_v<std::exception, T>) {
        return runtime::whole_text(error);
    } else if constexpr (requires { std::string_view(error.what()); }) {
        return runtime::text_of_part(error.what());
    } else if constexpr (requires { std::string_view(error.message()); }) {
        return runtime::text_of_part(error.message());
    } else if constexpr (requires { std::string_view(error.message); }) {
        return runtime::text_of_part(error.message);
    } else if constexpr (requires { std::string_view(error.what); }) {
        return runtime::text_of_part(error.what);
    } else if constexpr (std::is_error_code_enum_v<T>) {
        return std::error_code(error).message();
    } else if constexpr (std::is_error_condition_enum_v<T>) {
        return std::error_condition(error).message();
    } else {
        return {};
    }
}

/// Of the error that it holds.
template <class... T>
inline std::string error_text(const std::variant<T...>& error) {
    if constexpr (Streamed<std::variant<T...>>) {
        return runtime::display(error);
    } else {
        return std::visit([](const auto& alternative) { return runtime::error_text(alternative); }, error);
    }
}

/// The text that goes along with an error which Go cannot ask for it.
template <class Make>
inline void measure_message(Measure& size, const Make& make) {
    size.text(size.make<std::string>(make).size());
}

inline void write_message(Text& to, Writer& writer) {
    const auto& text = writer.take<std::string>();
    to = writer.text(text.data(), text.size());
}

}  // namespace beepboop::runtime
