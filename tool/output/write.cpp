// SPDX-License-Identifier: MIT
// Writing a tree: all new texts beside their targets, then each into its place, then the old files away. Whatever
// fails, what was done so far is taken back.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "output/output_tree.hpp"
#include "output/ownership.hpp"

namespace output {
namespace {

using support::Path;
using support::Result;

/// One run of writing, that takes back what it did unless told to keep it.
class Transaction {
public:
    Transaction(const Path& root, support::FileSystem& files) : root_(root), files_(files) {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction() {
        if (!kept_) take_back();
    }

    Result<void> write_beside(const std::string& path, const std::string& text) {
        note_new_folders(path);
        temporaries_.insert(temporary(path));
        return files_.write(root_ / temporary(path), text);
    }

    Result<void> put_in_place(const std::string& path) {
        Result<std::optional<std::string>> old = current(path);
        if (!old) return std::unexpected(old.error());
        const Result<void> renamed = files_.rename(root_ / temporary(path), root_ / path);
        if (!renamed) return renamed;
        temporaries_.erase(temporary(path));
        replaced_.emplace_back(path, std::move(*old));
        return {};
    }

    Result<void> remove(const std::string& path) {
        Result<std::optional<std::string>> old = current(path);
        if (!old) return std::unexpected(old.error());
        const Result<void> removed = files_.remove(root_ / path);
        if (!removed) return removed;
        replaced_.emplace_back(path, std::move(*old));
        return {};
    }

    void keep() { kept_ = true; }

private:
    /// The text that stands there now, or nothing.
    Result<std::optional<std::string>> current(const std::string& path) const {
        if (!files_.exists(root_ / path)) return std::nullopt;
        Result<std::string> text = files_.read(root_ / path);
        if (!text) return std::unexpected(text.error());
        return std::move(*text);
    }

    void note_new_folders(const std::string& path) {
        for (Path folder = Path(path).parent_path(); !folder.empty(); folder = folder.parent_path()) {
            if (files_.exists(root_ / folder)) return;
            new_folders_.insert(folder.generic_string());
        }
    }

    /// As far as the disk lets us; there is nobody left to tell of what it does not.
    void take_back() {
        for (auto change = replaced_.rbegin(); change != replaced_.rend(); ++change) {
            const auto& [path, old] = *change;
            if (old) static_cast<void>(files_.write(root_ / path, *old));
            else static_cast<void>(files_.remove(root_ / path));
        }
        for (const std::string& path : temporaries_) static_cast<void>(files_.remove(root_ / path));
        for (const std::string& folder : new_folders_) static_cast<void>(files_.remove(root_ / folder));
    }

    const Path& root_;
    support::FileSystem& files_;
    std::set<std::string> temporaries_;
    std::set<std::string> new_folders_;
    std::vector<std::pair<std::string, std::optional<std::string>>> replaced_;
    bool kept_ = false;
};

/// Folders inside an owned one that a removed file leaves empty go too.
void remove_empty_folders(const std::string& removed, const OutputTree& tree, const Path& root,
                          support::FileSystem& files) {
    const auto is_owned = [&](const Path& folder) {
        return std::ranges::find(tree.folders(), folder.generic_string()) != tree.folders().end();
    };
    for (Path folder = Path(removed).parent_path(); !folder.empty() && !is_owned(folder);
         folder = folder.parent_path()) {
        const auto names = files.list(root / folder);
        if (!names || !names->empty()) return;
        static_cast<void>(files.remove(root / folder));
    }
}

/// What a killed run left behind. Not part of the result: a leftover is in nobody's way.
void remove_leftovers(const OutputTree& tree, const Path& root, support::FileSystem& files) {
    for (const std::string& folder : tree.folders()) {
        for (const std::string& path : own_files(folder, root, files).leftovers)
            static_cast<void>(files.remove(root / path));
    }
}

Result<void> apply(const OutputTree& tree, const Changes& changes, Transaction& transaction) {
    for (const std::string& path : changes.written) {
        const Result<void> done = transaction.write_beside(path, tree.files().at(path));
        if (!done) return done;
    }
    for (const std::string& path : changes.written) {
        const Result<void> done = transaction.put_in_place(path);
        if (!done) return done;
    }
    for (const std::string& path : changes.removed) {
        const Result<void> done = transaction.remove(path);
        if (!done) return done;
    }
    return {};
}

}  // namespace

Result<Changes> write(const OutputTree& tree, const Path& root, support::FileSystem& files) {
    Result<Changes> changes = compare(tree, root, files);
    if (!changes) return changes;
    {
        Transaction transaction(root, files);
        const Result<void> done = apply(tree, *changes, transaction);
        if (!done) return support::in_context("nothing was written", done.error());
        transaction.keep();
    }
    for (const std::string& path : changes->removed) remove_empty_folders(path, tree, root, files);
    remove_leftovers(tree, root, files);
    return changes;
}

}  // namespace output
