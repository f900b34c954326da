// SPDX-License-Identifier: MIT
// One mistake of the user's, and the sink that collects them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diagnostics/kind.hpp"
#include "source/source.hpp"

namespace diagnostics {

enum class Severity {
    error,    // nothing is written
    skipped,  // the item is left out and listed; an error with --strict
};

struct Label {
    source::Span span;
    std::string text;
};

struct Diagnostic {
    Kind kind = Kind::syntax_error;
    Severity severity = Severity::error;
    std::string message;                 // one line, names in backquotes
    std::optional<source::Span> span;    // the culprit, under the carets
    std::string label = {};              // text beside the carets; may be empty
    std::vector<Label> others = {};      // further places
    std::vector<std::string> help = {};  // what to write instead, a line each
    std::string item =
        {};  // source path of the item concerned (`geometry::area`), for exclusions and the list of skipped items
};

class Sink {
public:
    /// One that says the same of the same place as an earlier one is dropped.
    void report(Diagnostic diagnostic);
    /// Those reported so far, by file, then offset; those without a place first.
    std::vector<Diagnostic> sorted() const;
    bool has_errors() const;
    /// Forgets all that concerns an item and what lies below it (the user has excluded it).
    void forget(const std::string& item);
    /// Makes errors of what was skipped.
    void be_strict();

private:
    std::vector<Diagnostic> diagnostics_;
};

}  // namespace diagnostics
