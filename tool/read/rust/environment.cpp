// SPDX-License-Identifier: MIT
// Which crate a file belongs to: the one whose root lies nearest above it.
#include "read/rust/environment.hpp"

#include <string_view>

namespace reader::rust {
namespace {

/// The length of the folder of a crate's root, or 0 where the file lies elsewhere.
std::size_t nearness(std::string_view file, std::string_view root) {
    const auto folder = root.substr(0, root.rfind('/') + 1);
    return file.starts_with(folder) ? folder.size() : 0;
}

}  // namespace

const std::set<std::string>& features_at(const Environment& environment, source::Span place) {
    const Input& input = environment.input;
    const std::set<std::string>* features = &input.features;
    if (input.others.empty()) {
        return *features;
    }
    const std::string& file = environment.sources.file(place.file).path();
    std::size_t nearest = nearness(file, input.root);
    for (const OtherCrate& other : input.others) {
        if (const auto distance = nearness(file, other.root); distance > nearest) {
            nearest = distance;
            features = &other.features;
        }
    }
    return *features;
}

}  // namespace reader::rust
