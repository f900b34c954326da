// SPDX-License-Identifier: MIT
// COPYRIGHT-library.html is what Rust's own distribution says. It names crates of other platforms too, and lacks those
// that come by way of `backtrace`; which ones are there is seen from the files of the target's standard library.
#include "publish/rust_std.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "publish/licence_files.hpp"
#include "support/strings.hpp"

namespace publish {
namespace {

using support::Path;

constexpr std::string_view mit = R"(
Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
)";

/// All can be had under the MIT licence.
struct Known {
    std::string_view name;
    std::string_view licence;
    std::string_view copyright;
};

constexpr std::array<Known, 5> known = {{
    {"addr2line", "Apache-2.0 OR MIT", "Copyright (c) 2016-2018 The gimli Developers"},
    {"adler2", "0BSD OR MIT OR Apache-2.0", "Copyright (C) Jonas Schievink"},
    {"memchr", "Unlicense OR MIT", "Copyright (c) 2015 Andrew Gallant"},
    {"miniz_oxide", "MIT OR Zlib OR Apache-2.0",
     "Copyright 2013-2014 RAD Game Tools and Valve Software\n"
     "Copyright 2010-2014 Rich Geldreich and Tenacious Software LLC\n"
     "Copyright (c) 2017 Frommi\nCopyright (c) 2017-2024 oyvindln"},
    {"object", "Apache-2.0 OR MIT", "Copyright (c) 2015 The Gimli Developers"},
}};

/// What stands between two marks, from `at` on, which moves behind it; empty where there is no such thing.
std::string_view between(std::string_view text, std::string_view open, std::string_view close, std::size_t& at) {
    const std::size_t begin = text.find(open, at);
    if (begin == std::string_view::npos) return {};
    const std::size_t end = text.find(close, begin + open.size());
    if (end == std::string_view::npos) return {};
    at = end + close.size();
    return text.substr(begin + open.size(), end - begin - open.size());
}

std::string_view first_between(std::string_view text, std::string_view open, std::string_view close) {
    std::size_t at = 0;
    return between(text, open, close, at);
}

std::string plain(std::string_view html) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> entities = {{{"&#34;", "\""},
                                                                                        {"&#39;", "'"},
                                                                                        {"&#60;", "<"},
                                                                                        {"&#62;", ">"},
                                                                                        {"&lt;", "<"},
                                                                                        {"&gt;", ">"},
                                                                                        {"&#38;", "&"},
                                                                                        {"&amp;", "&"}}};
    std::string text(html);
    for (const auto& [entity, letter] : entities) text = support::replace_all(std::move(text), entity, letter);
    return text;
}

/// Of the dash between name and version, as in `windows-link-0.2.1`.
std::size_t version_place(const std::string& title) {
    for (std::size_t at = title.find('-'); at != std::string::npos; at = title.find('-', at + 1)) {
        if (at + 1 < title.size() && title[at + 1] >= '0' && title[at + 1] <= '9') return at;
    }
    return title.size();
}

Component crate(std::string_view section) {
    std::string title(section.substr(0, section.find("</h3>")));
    title = title.substr(std::min(title.find_first_of("abcdefghijklmnopqrstuvwxyz"), title.size()));
    const std::size_t cut = version_place(title);
    Component component{title.substr(0, cut), title.substr(std::min(cut + 1, title.size())), "", "", {}};
    component.licence = plain(support::trim(first_between(section, "<b>License:</b>", "</p>")));
    component.source = plain(first_between(section, "<a href=\"", "\""));
    std::vector<LicenceText> texts;
    for (std::size_t at = 0;;) {
        const std::string_view file = between(section, "<summary><code>", "</code></summary>", at);
        if (file.empty()) break;
        texts.push_back({plain(file), plain(between(section, "<pre>", "</pre>", at))});
    }
    component.texts = chosen_texts(component.licence, std::move(texts));
    return component;
}

/// `libgimli-0123.rlib` in the folder of the target's standard library means gimli.
bool has_crate(const std::vector<std::string>& files, const std::string& crate) {
    const std::string begin = "lib" + support::replace_all(crate, "-", "_") + "-";
    return std::ranges::any_of(files, [&](const std::string& file) { return file.starts_with(begin); });
}

/// Parts of the repository itself that have terms of their own, a line each.
std::string exceptions(std::string_view html) {
    std::string text;
    const std::string_view part = first_between(html, "<h2 id=\"in-tree-files\">", "<h2 ");
    for (std::size_t at = 0;;) {
        const std::string_view file = between(part, "<b>File/Directory:</b> <code>", "</code>", at);
        if (file.empty()) return text;
        const std::string_view rest = part.substr(at, part.find("<b>File/Directory:", at) - at);
        if (file == ".") continue;
        text += fmt::format("{}: {}", file, plain(support::trim(first_between(rest, "<b>License:</b>", "</p>"))));
        for (std::size_t place = 0;;) {
            const std::string_view holder = between(rest, "<b>Copyright:</b>", "</p>", place);
            if (holder.empty()) break;
            text += fmt::format(", copyright {}", plain(support::trim(holder)));
        }
        text += "\n";
    }
}

Component itself(const build::Rustc& rustc, std::string_view html, const support::FileSystem& files) {
    Component component{
        "Rust standard library", rustc.release, "MIT OR Apache-2.0", "https://github.com/rust-lang/rust", {}};
    component.texts.push_back({"LICENSE-MIT", "Copyright (c) The Rust Project Contributors\n" + std::string(mit)});
    const std::string parts = exceptions(html);
    if (!parts.empty()) component.texts.push_back({"COPYRIGHT", parts});
    const auto unicode = files.read(rustc.sysroot / "share/doc/rust/licenses/Unicode-3.0.txt");
    if (unicode && parts.find("Unicode-3.0") != std::string::npos) {
        component.texts.push_back({"LICENSES/Unicode-3.0", *unicode});
    }
    return component;
}

}  // namespace

std::vector<Component> crates_of_copyright(std::string_view html) {
    std::vector<Component> components;
    const std::vector<std::string> sections = support::split(html, "<h3>");
    for (std::size_t i = 1; i < sections.size(); ++i) components.push_back(crate(sections[i]));
    return components;
}

std::vector<Component> rust_std(const build::Rustc& rustc, const build::Target& target,
                                const support::FileSystem& files) {
    const auto html = files.read(rustc.sysroot / "share/doc/rust/COPYRIGHT-library.html").value_or("");
    const auto rlibs = files.list(rustc.sysroot / "lib/rustlib" / target.rust / "lib");
    if (!rlibs) return {itself(rustc, html, files)};
    std::vector<Component> components = crates_of_copyright(html);
    std::erase_if(components, [&](const Component& component) { return !has_crate(*rlibs, component.name); });
    for (const Known& crate : known) {
        const std::string name(crate.name);
        if (!has_crate(*rlibs, name) || std::ranges::find(components, name, &Component::name) != components.end()) {
            continue;
        }
        components.push_back({name,
                              "",
                              std::string(crate.licence),
                              "",
                              {{"LICENSE-MIT", std::string(crate.copyright) + "\n" + std::string(mit)}}});
    }
    // Parts of Rust's own programs, not of libraries.
    std::erase_if(components, [](const Component& component) {
        return component.name == "getopts" || component.name == "rustc-literal-escaper";
    });
    components.insert(components.begin(), itself(rustc, html, files));
    return components;
}

}  // namespace publish
