// SPDX-License-Identifier: MIT
// One generated Go file: its head, its imports, its body; and tables in gofmt's columns.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/code_writer.hpp"

namespace emit::go {

/// The packages that a file imports; a body asks for each it needs.
class Imports {
public:
    void need(const std::string& path) { paths_.insert(path); }
    /// The import declaration: std first, then the others; empty where there are none.
    std::string declaration() const;

private:
    std::set<std::string> paths_;
};

struct File {
    std::string head;          // further lines of the first comment, without marks
    std::string package_doc;   // comment lines with their marks, or empty
    Imports imports;
    text::CodeWriter body{"\t"};

    /// The whole file.
    std::string text(const std::string& package) const;
};

/// Rows of two columns, the second aligned as gofmt does, a row a line. A row without a second column stands alone.
std::string columns(const std::vector<std::pair<std::string, std::string>>& rows);

/// Each line of a text as a comment line.
std::string comment(std::string_view lines);

}  // namespace emit::go
