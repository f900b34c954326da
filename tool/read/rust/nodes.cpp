// SPDX-License-Identifier: MIT
// Text of nodes for messages.
#include "read/rust/nodes.hpp"

#include <cctype>

namespace reader::rust {

std::string one_line(const syntax::Node& node) {
    std::string line;
    for (const char character : node.text()) {
        const bool space = std::isspace(static_cast<unsigned char>(character));
        if (!space || (!line.empty() && line.back() != ' ')) {
            line.push_back(space ? ' ' : character);
        }
    }
    return line;
}

}  // namespace reader::rust
