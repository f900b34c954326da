// SPDX-License-Identifier: MIT
// A stamp's first line is a digest over the recipe and all files; each further line names a file that was learned.
#include "build/stamp.hpp"

#include <algorithm>

#include "support/strings.hpp"

namespace build {
namespace {

using support::Path;

std::string digest(const Recipe& recipe, const std::vector<Path>& learned, Contents& contents) {
    std::vector<Path> paths = recipe.files;
    paths.insert(paths.end(), learned.begin(), learned.end());
    std::ranges::sort(paths);
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    std::string text = recipe.words;
    for (const Path& path : paths) text += "\n" + contents.hash(path) + " " + path.string();
    return support::sha256(text);
}

}  // namespace

bool agrees(const Path& stamp, const Recipe& recipe, Contents& contents, const support::FileSystem& files) {
    const support::Result<std::string> text = files.exists(stamp) ? files.read(stamp) : "";
    if (!text || text->empty()) return false;
    const std::vector<std::string> lines = support::split(*text, "\n");
    std::vector<Path> learned;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!lines[i].empty()) learned.emplace_back(lines[i]);
    }
    return lines.front() == digest(recipe, learned, contents);
}

support::Result<void> note(const Path& stamp, const Recipe& recipe, const std::vector<Path>& learned,
                           Contents& contents, support::FileSystem& files) {
    std::string text = digest(recipe, learned, contents) + "\n";
    for (const Path& path : learned) text += path.string() + "\n";
    Path beside = stamp;
    beside += ".new";
    if (const auto written = files.write(beside, text); !written) return written;
    return files.rename(beside, stamp);
}

}  // namespace build
