// SPDX-License-Identifier: MIT
// For tests: folders of their own below the system's temporary one.
#pragma once

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

#include "support/file_system.hpp"

namespace support {

/// A new, empty folder. A name by the process's id would be that of a killed test's folder, now and then.
inline Path new_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "beepboop-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::filesystem::filesystem_error(name, {errno, std::generic_category()});
    return name;
}

}  // namespace support
