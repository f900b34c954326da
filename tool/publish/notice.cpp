// SPDX-License-Identifier: MIT
// A list of the components first, then the texts.
#include "publish/notice.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "support/strings.hpp"

namespace publish {
namespace {

std::string title(const Component& component) {
    return component.version.empty() ? component.name : component.name + " " + component.version;
}

/// As one text whatever the line ends and the blank lines around it.
std::string tidy(const std::string& text) {
    std::vector<std::string> lines = support::split(support::replace_all(text, "\r\n", "\n"), "\n");
    for (std::string& line : lines) line.erase(line.find_last_not_of(" \t\f") + 1);
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    while (!lines.empty() && lines.front().empty()) lines.erase(lines.begin());
    return support::join(lines, "\n") + "\n";
}

std::string entry(const Component& component) {
    std::string text = title(component) + "\n";
    text += fmt::format("    licence: {}\n", component.licence.empty() ? "not named" : component.licence);
    if (!component.source.empty()) text += fmt::format("    source:  {}\n", component.source);
    return text;
}

struct SharedText {
    std::string file;
    std::string text;
    std::vector<std::string> titles;
};

std::vector<SharedText> shared_texts(const std::vector<Component>& components) {
    std::vector<SharedText> shared;
    std::map<std::string, std::size_t> places;
    for (const Component& component : components) {
        for (const LicenceText& licence : component.texts) {
            const std::string text = tidy(licence.text);
            const auto [place, is_new] = places.try_emplace(text, shared.size());
            if (is_new) shared.push_back({licence.file, text, {}});
            std::vector<std::string>& titles = shared[place->second].titles;
            if (titles.empty() || titles.back() != title(component)) titles.push_back(title(component));
        }
    }
    return shared;
}

}  // namespace

std::vector<Component> united(std::vector<Component> components) {
    std::ranges::stable_sort(components, {}, title);
    const auto same = [](const Component& one, const Component& other) { return title(one) == title(other); };
    components.erase(std::unique(components.begin(), components.end(), same), components.end());
    return components;
}

std::string notice(const std::vector<Component>& components) {
    const std::string rule(80, '-');
    std::string text =
        fmt::format("{}\n\nThe native libraries of this package contain the software named here, each on "
                    "its own terms.\n\n",
                    notice_mark);
    for (const Component& component : components) text += entry(component);
    for (const SharedText& shared : shared_texts(components)) {
        text += fmt::format("\n{0}\n{1} of {2}\n{0}\n\n{3}", rule, shared.file, support::join(shared.titles, ", "),
                            shared.text);
    }
    return text;
}

}  // namespace publish
