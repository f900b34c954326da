// SPDX-License-Identifier: MIT
// Asking a table for its values, and the reports on what was not expected there.
#include "config/section.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "support/strings.hpp"

namespace config {
namespace {

using diagnostics::Kind;

std::string_view noun(const toml::node& value) {
    switch (value.type()) {
    case toml::node_type::none: return "nothing";
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "a list";
    case toml::node_type::string: return "a string";
    case toml::node_type::integer: return "an integer";
    case toml::node_type::floating_point: return "a number";
    case toml::node_type::boolean: return "a boolean";
    case toml::node_type::date: return "a date";
    case toml::node_type::time: return "a time";
    case toml::node_type::date_time: return "a date and time";
    }
    return "";
}

/// The text of a string; of an integer or boolean too where those may stand for one.
std::optional<std::string> text_of(const toml::node& value, bool plain_values) {
    if (const auto* text = value.as_string()) return text->get();
    if (!plain_values) return std::nullopt;
    if (const auto* number = value.as_integer()) return std::to_string(number->get());
    if (const auto* flag = value.as_boolean()) return flag->get() ? "1" : "0";
    return std::nullopt;
}

std::string quoted_list(const std::vector<std::string>& words) {
    std::vector<std::string> quoted;
    for (const std::string& word : words) quoted.push_back("`" + word + "`");
    return support::join(quoted, ", ");
}

}  // namespace

const toml::node* Section::find(std::string_view key) {
    known_.emplace_back(key);
    return table_ == nullptr ? nullptr : table_->get(key);
}

void Section::refuse(std::string_view key, std::string_view wanted, const toml::node& value, std::string help) {
    diagnostics::Diagnostic diagnostic{.kind = Kind::invalid_value,
                                       .message = fmt::format("`{}` must be {}, not {}", key, wanted, noun(value)),
                                       .span = document_.span(value)};
    if (!help.empty()) diagnostic.help.push_back(std::move(help));
    sink_.report(std::move(diagnostic));
}

Section Section::section(std::string_view key) {
    const toml::node* value = find(key);
    if (value != nullptr && !value->is_table())
        refuse(key, "a table", *value, fmt::format("write `[{}]` on a line of its own", key));
    return {document_, value == nullptr ? nullptr : value->as_table(), std::string(key), sink_};
}

std::optional<Text> Section::text(std::string_view key) {
    const toml::node* value = find(key);
    if (value == nullptr) return std::nullopt;
    if (const auto* text = value->as_string()) return Text{text->get(), document_.span(*value)};
    refuse(key, "a string", *value);
    return std::nullopt;
}

std::optional<bool> Section::flag(std::string_view key) {
    const toml::node* value = find(key);
    if (value == nullptr) return std::nullopt;
    if (const auto* flag = value->as_boolean()) return flag->get();
    refuse(key, "`true` or `false`", *value);
    return std::nullopt;
}

std::vector<Text> Section::texts(std::string_view key) {
    const toml::node* value = find(key);
    std::vector<Text> texts;
    if (value == nullptr) return texts;
    if (!value->is_array()) {
        const auto text = text_of(*value, false);
        refuse(key, "a list of strings", *value, text ? fmt::format("write `{} = [\"{}\"]`", key, *text) : "");
        return texts;
    }
    for (const toml::node& element : *value->as_array()) {
        if (const auto* text = element.as_string()) texts.push_back({text->get(), document_.span(element)});
        else refuse(key, "a list of strings", element);
    }
    return texts;
}

std::vector<Text> Section::keys() const {
    std::vector<Text> keys;
    if (table_ == nullptr) return keys;
    for (const auto& [key, value] : *table_) keys.push_back({std::string(key.str()), document_.span(key)});
    return keys;
}

std::vector<Entry> Section::entries(bool plain_values) {
    std::vector<Entry> entries;
    if (table_ == nullptr) return entries;
    for (const auto& [key, value] : *table_) {
        const std::string name(key.str());
        known_.push_back(name);
        const auto text = text_of(value, plain_values);
        if (text) entries.push_back({{name, document_.span(key)}, {*text, document_.span(value)}});
        else refuse(name, plain_values ? "a string, an integer or a boolean" : "a string", value);
    }
    return entries;
}

void Section::finish(std::string (*elsewhere)(std::string_view)) {
    if (table_ == nullptr) return;
    for (const auto& [key, value] : *table_) {
        const std::string name(key.str());
        if (std::ranges::find(known_, name) != known_.end()) continue;
        const std::string home = elsewhere == nullptr ? "" : elsewhere(name);
        const std::string meant = support::nearest(name, known_);
        std::string help = "known here: " + quoted_list(known_);
        if (!meant.empty()) help = fmt::format("did you mean `{}`?", meant);
        else if (!home.empty()) help = fmt::format("`{}` belongs below `[{}]`", name, home);
        sink_.report({.kind = Kind::unknown_key,
                      .message = fmt::format("unknown key `{}`{}", name, name_.empty() ? "" : " in [" + name_ + "]"),
                      .span = document_.span(key),
                      .help = {std::move(help)}});
    }
}

}  // namespace config
