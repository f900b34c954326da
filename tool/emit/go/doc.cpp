// SPDX-License-Identifier: MIT
// A doc is read into blocks (paragraph, code, list, heading), which are then written as gofmt would leave them.
#include "emit/go/doc.hpp"

#include <algorithm>
#include <cctype>
#include <span>
#include <string_view>
#include <vector>

#include "emit/go/file.hpp"
#include "support/strings.hpp"

namespace emit::go {
namespace {

enum class Shape { paragraph, code, list, heading };

struct Block {
    Shape shape = Shape::paragraph;
    std::vector<std::string> lines;
};

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

/// The text after a bullet or number, or nothing; `mark` is how Go sets it.
std::string_view list_item(std::string_view line, std::string& mark) {
    if (line.size() > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ') {
        mark = "  - ";
        return support::trim(line.substr(2));
    }
    std::size_t digits = 0;
    while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits]))) {
        ++digits;
    }
    if (digits > 0 && digits + 2 < line.size() && line[digits] == '.' && line[digits + 1] == ' ') {
        mark = " " + std::string(line.substr(0, digits)) + ". ";
        return support::trim(line.substr(digits + 2));
    }
    return {};
}

std::string_view heading(std::string_view line) {
    const auto marks = line.find_first_not_of('#');
    const auto is_heading = marks != std::string_view::npos && marks > 0 && line[marks] == ' ';
    return is_heading ? support::trim(line.substr(marks)) : std::string_view{};
}

class Reader {
public:
    std::vector<Block> read(const std::vector<std::string>& lines) {
        for (const auto& raw : lines) {
            line(raw);
        }
        end();
        return std::move(blocks_);
    }

private:
    void line(const std::string& raw) {
        const auto trimmed = support::trim(raw);
        std::string mark;
        if (in_code_) {
            in_code_ = !is_fence(trimmed);
            in_code_ ? add(Shape::code, raw) : end();
        } else if (is_fence(trimmed)) {
            end();
            in_code_ = true;
        } else if (trimmed.empty()) {
            end();
        } else if (!heading(trimmed).empty()) {
            end();
            add(Shape::heading, std::string(heading(trimmed)));
            end();
        } else if (const auto item = list_item(trimmed, mark); !item.empty()) {
            if (block_.shape != Shape::list) {
                end();
            }
            add(Shape::list, mark + std::string(item));
        } else if (block_.shape == Shape::list && !block_.lines.empty()) {
            block_.lines.back() += " " + std::string(trimmed);
        } else {
            add(Shape::paragraph, std::string(trimmed));
        }
    }

    void add(Shape shape, std::string line) {
        block_.shape = shape;
        block_.lines.push_back(std::move(line));
    }

    void end() {
        if (!block_.lines.empty()) {
            blocks_.push_back(std::move(block_));
        }
        block_ = {};
    }

    std::vector<Block> blocks_;
    Block block_;
    bool in_code_ = false;
};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// "returns", "prints" look like the third person that Go's own comments use; "this", "status" and the like do not.
bool looks_like_verb(std::string_view word) {
    static constexpr std::string_view others[] = {"this", "its", "has", "was", "does", "always", "less", "yes", "thus", "alias", "bias", "series"};
    return word.size() > 2 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") &&
           std::ranges::all_of(word, [](unsigned char letter) { return std::islower(letter); }) && !is_one_of(word, others);
}

/// "Errors that may occur", "Options for the parser": nouns, by what follows. "Ensures that", "Waits for": verbs all the same.
bool makes_noun(std::string_view word, std::string_view next) {
    static constexpr std::string_view after_nouns[] = {"that", "which", "whose", "of", "for", "about", "used", "are", "have", "can", "may", "will", "must"};
    static constexpr std::string_view before_that[] = {"asserts",  "assumes", "checks", "confirms", "demands",  "ensures", "expects", "guarantees", "indicates",
                                                       "means",    "proves",  "reports", "requires", "says",    "shows",   "signals", "states",     "tells",
                                                       "verifies"};
    static constexpr std::string_view before_for[] = {"accounts", "allows", "applies", "asks",  "calls", "checks", "exists", "listens", "looks",
                                                      "polls",    "prepares", "runs",  "scans", "searches", "sleeps", "stands", "tests", "waits",
                                                      "watches"};
    const auto is_verb_before = (next == "that" && is_one_of(word, before_that)) || (next == "for" && is_one_of(word, before_for)) ||
                                (next == "of" && (word == "consists" || word == "disposes"));
    return !is_verb_before && (is_one_of(next, after_nouns) || (next.size() > 5 && next.ends_with("ing")));
}

std::string lowered_first(std::string_view text) {
    std::string lowered(text);
    lowered[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(lowered[0])));
    return lowered;
}

bool begins_with_verb(std::string_view line) {
    constexpr std::string_view ends = " .,:;";
    const auto end = line.find_first_of(ends);
    const auto word = lowered_first(line.substr(0, end));
    const auto rest = end == std::string_view::npos || line[end] != ' ' ? std::string_view() : line.substr(end + 1);
    return looks_like_verb(word) && !makes_noun(word, rest.substr(0, rest.find_first_of(ends)));
}

/// Whether a line that begins with an article has a verb of its own: "An error is a value." "A point." has none.
bool is_sentence(std::string_view line) {
    const auto first = line.substr(0, line.find(". "));
    constexpr std::string_view verbs[] = {" is ",   " are ",  " was ",    " were ",  " has ",    " have ",  " had ",  " does ",  " did ",
                                          " can ",  " may ",  " cannot ", " can't ", " could ",  " must ",  " will ", " would ", " should ",
                                          " might "};
    return std::ranges::any_of(verbs, [&](std::string_view verb) {
        const auto place = first.find(verb);
        return place != std::string_view::npos && first.substr(0, place).find(" that") == std::string_view::npos &&
               first.substr(0, place).find(" which") == std::string_view::npos;
    });
}

/// The first line with the item's Go name in front, where the grammar allows it.
std::string named(const std::string& line, const std::string& source_name, const std::string& go_name) {
    const auto word = line.substr(0, line.find_first_of(" .,:;"));
    if (word == source_name || word == "`" + source_name + "`") {
        return go_name + line.substr(word.size());
    }
    if (begins_with_verb(line)) {
        return go_name + " " + lowered_first(line);
    }
    if ((word == "A" || word == "An" || word == "The") && !is_sentence(line)) {
        return go_name + " is " + lowered_first(line);
    }
    return line;
}

/// Rust's links to items, [`Point`], are plain in Go; gofmt knows no backquotes there.
std::string without_links(std::string line) {
    return support::replace_all(support::replace_all(std::move(line), "[`", "`"), "`]", "`");
}

std::string write(const Block& block) {
    std::string text;
    for (const auto& line : block.lines) {
        switch (block.shape) {
        case Shape::paragraph: text += "// " + without_links(line) + "\n"; break;
        case Shape::code: text += line.empty() ? "//\n" : "//\t" + line + "\n"; break;
        case Shape::list: text += "// " + without_links(line) + "\n"; break;
        case Shape::heading: text += "// # " + line + "\n"; break;
        }
    }
    return text;
}

}  // namespace

std::string doc_comment(const api::Doc& doc, const std::string& source_name, const std::string& go_name, const std::string& fallback,
                        const std::string& note) {
    auto blocks = Reader().read(doc.lines);
    if (blocks.empty() && !fallback.empty()) {
        blocks.push_back({Shape::paragraph, {fallback}});
    } else if (!go_name.empty() && !blocks.empty() && blocks[0].shape == Shape::paragraph) {
        blocks[0].lines[0] = named(blocks[0].lines[0], source_name, go_name);
    }
    if (!note.empty()) {
        blocks.push_back({Shape::paragraph, {note}});
    }
    if (doc.deprecated) {
        const auto reason = doc.deprecated->empty() ? "do not use it in new code." : *doc.deprecated;
        blocks.push_back({Shape::paragraph, support::split("Deprecated: " + reason, "\n")});
    }
    std::string text;
    for (const auto& block : blocks) {
        text += (text.empty() ? "" : "//\n") + write(block);
    }
    return text;
}

}  // namespace emit::go
