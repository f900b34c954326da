// SPDX-License-Identifier: MIT
// What is linked into the libraries besides the author's own code, and on which terms it may be passed on.
#pragma once

#include <string>
#include <vector>

namespace publish {

struct LicenceText {
    std::string file;  // `LICENSE-MIT`
    std::string text;
};

struct Component {
    std::string name;
    std::string version;
    std::string licence;  // an SPDX expression, or empty where none is known
    std::string source;   // where it comes from, or empty
    std::vector<LicenceText> texts;
    bool own = false;  // the author's, in the same repository: its licence is their business
};

}  // namespace publish
