// SPDX-License-Identifier: MIT
// Reading and listing the inputs of builds.
#include "build/inputs.hpp"

#include <algorithm>

#include "support/strings.hpp"

namespace build {
namespace {

using support::Path;

constexpr int deepest = 64;  // folders; a link to a parent folder would have no end

void collect(const Path& folder, const support::FileSystem& files, int depth, std::vector<Path>& found) {
    const support::Result<std::vector<std::string>> names = files.list(folder);
    if (!names || depth > deepest) return;
    for (const std::string& name : *names) {
        const Path path = folder / name;
        if (!files.is_directory(path)) found.push_back(path);
        else if (name != "target" && !name.starts_with('.')) collect(path, files, depth + 1, found);
    }
}

/// Words parted by white space; a backslash keeps a space, and joins lines.
class MakeWords {
public:
    explicit MakeWords(std::string_view text) : text_(text) {}

    /// The next word, or empty at the end. `at_line_end` tells whether a line ended before it.
    std::string next() {
        skip_space();
        std::string word;
        while (at_ < text_.size() && !is_space(text_[at_]) && !joins_lines()) word += take();
        return word;
    }
    bool at_line_end() const { return line_ended_; }

private:
    static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
    bool joins_lines() const {
        return text_.substr(at_).starts_with("\\\n") || text_.substr(at_).starts_with("\\\r\n");
    }

    void skip_space() {
        line_ended_ = false;
        while (at_ < text_.size()) {
            if (joins_lines()) at_ = text_.find('\n', at_) + 1;
            else if (is_space(text_[at_])) line_ended_ |= text_[at_++] == '\n';
            else return;
        }
    }

    char take() {
        if (at_ + 1 < text_.size()) {
            const char next = text_[at_ + 1];
            const bool escaped = (text_[at_] == '\\' && (next == ' ' || next == '#' || next == ':')) ||
                                 (text_[at_] == '$' && next == '$');
            if (escaped) ++at_;
        }
        return text_[at_++];
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool line_ended_ = false;
};

}  // namespace

std::string Contents::hash(const Path& path) {
    {
        const std::lock_guard guard(lock_);
        if (const auto known = hashes_.find(path); known != hashes_.end()) return known->second;
    }
    const support::Result<std::string> content = files_.read(path);
    const std::string hash = content ? support::sha256(*content) : "missing";
    const std::lock_guard guard(lock_);
    return hashes_[path] = hash;
}

void Contents::forget(const Path& path) {
    const std::lock_guard guard(lock_);
    hashes_.erase(path);
}

std::vector<Path> files_below(const Path& folder, const support::FileSystem& files) {
    std::vector<Path> found;
    collect(folder, files, 0, found);
    std::ranges::sort(found);
    return found;
}

std::vector<Path> dependencies(std::string_view depfile, const Path& folder) {
    std::vector<Path> found;
    MakeWords words(depfile);
    bool in_targets = true;
    for (std::string word = words.next(); !word.empty(); word = words.next()) {
        in_targets |= words.at_line_end();
        if (in_targets) in_targets = !word.ends_with(':');
        else found.push_back((folder / word).lexically_normal());
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace build
