// SPDX-License-Identifier: MIT
// Errors that have no type of their own in Go: std::error_code and its like, exceptions of the standard library as
// values, std::exception_ptr. They come out only.
#pragma once

#include <exception>
#include <string>
#include <system_error>
#include <type_traits>
#include <vector>

#include "error_number.hpp"
#include "failure.hpp"
#include "list.hpp"
#include "text.hpp"

namespace beepboop::runtime {

/// What is told of an error.
struct Report {
    std::string message;
    std::vector<std::string> causes;  // outermost first
    std::uint64_t error_number = 0;   // of the operating system; 0 for none
};

inline Report report_of(const std::exception& exception) {
    Report report{text_or_nothing(exception.what()), {}, 0};
#if defined(__cpp_rtti)
    if (const auto* const of_system = dynamic_cast<const std::system_error*>(&exception)) {
        report.error_number = error_number(of_system->code());
    }
#endif
    for_each_nested(exception, [&](std::string cause) { report.causes.push_back(std::move(cause)); });
    return report;
}

inline Report report_of(const std::error_code& code) { return {code.message(), {}, error_number(code)}; }
inline Report report_of(const std::error_condition& code) { return {code.message(), {}, error_number(code)}; }

template <class E>
requires(std::is_error_code_enum_v<E>) inline Report report_of(E code) { return report_of(std::error_code(code)); }

template <class E>
requires(std::is_error_condition_enum_v<E>) inline Report report_of(E condition) {
    return report_of(std::error_condition(condition));
}

inline Report report_of(const std::exception_ptr& pointer) {
    if (pointer == nullptr) {
        return {"an std::exception_ptr that is null", {}, 0};
    }
#if defined(__cpp_exceptions)
    try {
        std::rethrow_exception(pointer);
    } catch (const std::exception& exception) {
        return report_of(exception);
    } catch (...) {
        return {std::string(ThrownType().name()) + ": " + text_of_no_exception(), {}, 0};
    }
#else
    return {"an exception", {}, 0};
#endif
}

/// Types that tell of themselves so, unless the API makes them known otherwise.
template <class E>
concept Told = std::is_same_v<E, std::error_code> || std::is_same_v<E, std::error_condition> ||
    std::is_same_v<E, std::exception_ptr> || std::is_error_code_enum_v<E> || std::is_error_condition_enum_v<E> ||
    std::is_base_of_v<std::exception, E>;

template <Told E>
struct Crossing<E> : Traits {
    using Wire = ErrorReport;
    static constexpr bool flat = false;

    static void measure(const E& value, Measure& size) {
        const auto& report = size.make<Report>([&] { return report_of(value); });
        runtime::measure(report.message, size);
        runtime::measure(report.causes, size);
    }

    static void write(const E&, ErrorReport& to, Writer& writer) {
        const auto& report = writer.take<Report>();
        runtime::write(report.message, to.message, writer);
        runtime::write(report.causes, to.causes, writer);
        to.error_number = report.error_number;
    }
};

}  // namespace beepboop::runtime
