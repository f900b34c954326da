// SPDX-License-Identifier: MIT
// Where an included header lies, and whether it is one that is read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "support/file_system.hpp"

namespace reader::cpp {

enum class Lookup {
    read,     // under the folder of an API header
    ignored,  // elsewhere, or a header of the system
    missing,
};

struct Located {
    Lookup lookup = Lookup::ignored;
    std::string path;  // relative to the project
};

class Includes {
public:
    Includes(const support::Path& project, const support::FileSystem& files, const std::vector<std::string>& headers,
             const std::vector<std::string>& folders);

    /// `name` as written between quotes or angles; `from` is the including header's path.
    Located locate(const std::string& name, bool quoted, const std::string& from) const;

private:
    bool is_below_api(const support::Path& path) const;

    support::Path project_;
    const support::FileSystem& files_;
    std::vector<support::Path> api_folders_;
    std::vector<support::Path> folders_;
};

}  // namespace reader::cpp
