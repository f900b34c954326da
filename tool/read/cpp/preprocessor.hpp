// SPDX-License-Identifier: MIT
// The preprocessor: headers → units, in which what is not there for the parser has become spaces.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "read/cpp/includes.hpp"
#include "read/cpp/macros.hpp"
#include "read/cpp/reader.hpp"
#include "read/cpp/unit.hpp"

namespace reader::cpp {

/// All headers of a run. The first units are the API headers', as far as none includes another.
class Preprocessor {
public:
    Preprocessor(const Input& input, const support::Path& project, const support::FileSystem& files,
                 source::SourceMap& sources, diagnostics::Sink& sink);

    /// Reads the API headers and what they include; reports what is missing.
    void run();

    const Macros& macros() const { return macros_; }
    /// The API headers that were read by themselves, in order; others hang on their `includes`.
    const std::vector<Unit*>& roots() const { return roots_; }
    const std::vector<std::unique_ptr<Unit>>& units() const { return units_; }

private:
    friend class HeaderPass;

    /// The unit of a header, or nothing where it is already there for good or cannot be read.
    Unit* open(const std::string& path);
    void report_unreadable(const std::string& path, const std::string& reason);

    const Input& input_;
    support::Path project_;
    const support::FileSystem& files_;
    source::SourceMap& sources_;
    diagnostics::Sink& sink_;
    Macros macros_;
    Includes includes_;
    std::set<std::string> exported_;              // paths of the API headers
    std::map<std::string, source::FileId> read_;  // by path
    std::set<std::string> once_;                  // `#pragma once` was met
    std::set<std::string> open_;                  // being read at the moment
    std::map<std::string, int> opened_;           // how often, by path
    std::vector<std::unique_ptr<Unit>> units_;
    std::vector<Unit*> roots_;
};

}  // namespace reader::cpp
