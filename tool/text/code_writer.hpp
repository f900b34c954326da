// SPDX-License-Identifier: MIT
// Writing code: raw strings in the shape of their output, with named holes.
#pragma once

#include <functional>
#include <initializer_list>
#include <source_location>
#include <string>
#include <string_view>
#include <variant>

namespace text {

class CodeWriter;

/// What fills a hole: text, or a function that writes at that place.
struct Hole {
    std::string_view name;
    std::variant<std::string, std::function<void(CodeWriter&)>> filling;
};

/// Collects the text of one file. A template is written with `$name$` holes:
///
///     writer.write(R"go(
///         func $name$($parameters$) {
///             $body$
///         }
///     )go", {{"name", name}, {"parameters", list}, {"body", [&](CodeWriter& w) { … }}});
///
/// A template that begins with a line end is a block: that line end and the last line's white space are dropped, and
/// the common indentation of the lines is taken away. Any other is taken as it is, a piece of a line for instance. A
/// hole alone on a line gives its indentation to every line of its filling and takes the line with it when the filling
/// is empty.
/// `$$` is a dollar sign. An unknown or unused hole is an assertion that names the template's line. `unit` is what one
/// level of indentation (four spaces in a template) becomes: a tab in Go.
class CodeWriter {
public:
    explicit CodeWriter(std::string unit = "    ") : unit_(std::move(unit)) {}

    void write(std::string_view text, std::initializer_list<Hole> holes = {},
               std::source_location where = std::source_location::current());
    /// One line end, for a gap between paragraphs; never two in a row, never at the start.
    void gap();
    bool empty() const { return text_.empty(); }
    const std::string& text() const { return text_; }
    std::string take() { return std::move(text_); }

private:
    std::string unit_;
    std::string text_;
    bool gap_wanted_ = false;
};

}  // namespace text
