// SPDX-License-Identifier: MIT
// Which of a folder's files are the licence texts that must go with what was built from it.
#pragma once

#include <string>
#include <vector>

#include "publish/component.hpp"
#include "support/file_system.hpp"

namespace publish {

/// Of texts under an expression like `MIT OR Apache-2.0` those that the choice of MIT asks for, where there is that
/// choice and that text; else all. Notices and lists of authors stay.
std::vector<LicenceText> chosen_texts(const std::string& licence, std::vector<LicenceText> texts);

/// The licence texts in the folder and in its folder LICENSES, and the file that a manifest names (empty: none).
std::vector<LicenceText> licence_texts(const support::Path& folder, const std::string& named,
                                       const support::FileSystem& files);

/// Whether the licence asks whoever passes the libraries on for more than a notice, and offers no other choice.
bool is_copyleft(const std::string& licence);

}  // namespace publish
