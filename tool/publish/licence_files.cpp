// SPDX-License-Identifier: MIT
// Licence files are known by their names, as every tool of this kind does it.
#include "publish/licence_files.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "support/strings.hpp"

namespace publish {
namespace {

using support::Path;

std::string upper(std::string text) {
    for (char& letter : text) {
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    }
    return text;
}

bool begins_with_one_of(const std::string& name, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return name.starts_with(word); });
}

/// No program is a licence, whatever its name.
bool is_source(const std::string& name) {
    constexpr std::array<std::string_view, 6> extensions = {".RS", ".GO", ".PY", ".SH", ".HTML", ".TOML"};
    return std::ranges::any_of(extensions, [&](std::string_view extension) { return name.ends_with(extension); });
}

bool is_licence(const std::string& file) {
    const std::string name = upper(file);
    return begins_with_one_of(name, {"LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE", "AUTHORS"}) &&
           !is_source(name);
}

/// What goes along whichever licence was chosen.
bool is_notice(const std::string& file) { return begins_with_one_of(upper(file), {"NOTICE", "COPYRIGHT", "AUTHORS"}); }

bool offers_mit(const std::string& licence) {
    const std::string spaced = support::replace_all(support::replace_all(licence, "(", " "), ")", " ");
    if (spaced.find(" AND ") != std::string::npos) return false;
    const std::string parts = support::replace_all(support::replace_all(spaced, " OR ", "/"), " ", "");
    const std::vector<std::string> choices = support::split(parts, "/");
    return choices.size() > 1 && std::ranges::find(choices, "MIT") != choices.end();
}

void add(const Path& folder, const std::string& name, const std::string& shown, const support::FileSystem& files,
         std::vector<LicenceText>& texts) {
    if (files.is_directory(folder / name)) return;
    if (const auto text = files.read(folder / name)) texts.push_back({shown, *text});
}

}  // namespace

std::vector<LicenceText> chosen_texts(const std::string& licence, std::vector<LicenceText> texts) {
    const auto is_mit = [](const LicenceText& text) { return upper(text.file).find("MIT") != std::string::npos; };
    if (!offers_mit(licence) || std::ranges::none_of(texts, is_mit)) return texts;
    std::erase_if(texts, [&](const LicenceText& text) { return !is_mit(text) && !is_notice(text.file); });
    return texts;
}

std::vector<LicenceText> licence_texts(const Path& folder, const std::string& named, const support::FileSystem& files) {
    std::vector<LicenceText> texts;
    const auto names = files.list(folder);
    for (const std::string& name : names.value_or(std::vector<std::string>{})) {
        if (is_licence(name)) add(folder, name, name, files, texts);
    }
    const auto reuse = files.list(folder / "LICENSES");
    for (const std::string& name : reuse.value_or(std::vector<std::string>{})) {
        add(folder / "LICENSES", name, "LICENSES/" + name, files, texts);
    }
    const auto is_named = [&](const LicenceText& text) { return text.file == named; };
    if (!named.empty() && std::ranges::none_of(texts, is_named)) {
        add(folder, named, Path(named).filename().string(), files, texts);
    }
    return texts;
}

bool is_copyleft(const std::string& licence) {
    const bool choice = licence.find(" OR ") != std::string::npos || licence.find('/') != std::string::npos;
    return !choice && licence.find("GPL") != std::string::npos;
}

}  // namespace publish
