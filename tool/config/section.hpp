// SPDX-License-Identifier: MIT
// One table of beepboop.toml, read key by key. Values of another type than asked for, and keys that nobody asked for,
// are reported with their places.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/document.hpp"

namespace config {

/// A string and where it stands.
struct Text {
    std::string text;
    source::Span span;
};

/// `key = "value"` of a table whose keys the user chooses.
struct Entry {
    Text key;
    Text value;
};

class Section {
public:
    /// The top level.
    Section(const Document& document, diagnostics::Sink& sink) : Section(document, &document.root(), "", sink) {}

    /// A table below; reads as an empty one where there is none.
    Section section(std::string_view key);
    bool is_present() const { return table_ != nullptr; }
    bool has(std::string_view key) const { return table_ != nullptr && table_->contains(key); }

    /// Nothing where the key is absent, or its value was refused.
    std::optional<Text> text(std::string_view key);
    std::optional<bool> flag(std::string_view key);
    std::vector<Text> texts(std::string_view key);
    /// All keys of a table whose keys the user chooses.
    std::vector<Text> keys() const;
    /// All keys of the table, with values as text; integers and booleans too where `plain_values`.
    std::vector<Entry> entries(bool plain_values = false);

    /// Reports the keys that were not asked for. `elsewhere` names a key's right table (`rust` for `crate`), or is
    /// empty.
    void finish(std::string (*elsewhere)(std::string_view key) = nullptr);

private:
    Section(const Document& document, const toml::table* table, std::string name, diagnostics::Sink& sink)
        : document_(document), table_(table), name_(std::move(name)), sink_(sink) {}

    const toml::node* find(std::string_view key);
    void refuse(std::string_view key, std::string_view wanted, const toml::node& value, std::string help = "");

    const Document& document_;
    const toml::table* table_;  // in the document; null where there is none
    std::string name_;          // `rust`; empty for the top level
    diagnostics::Sink& sink_;
    std::vector<std::string> known_;
};

}  // namespace config
