// SPDX-License-Identifier: MIT
// Headers as units: opened once each, macros carried on from one to the next.
#include "read/cpp/preprocessor.hpp"

#include <fmt/format.h>

#include "read/cpp/header_pass.hpp"
#include "support/strings.hpp"

namespace reader::cpp {
namespace {

/// A header without a guard may be meant to be included several times, but not endlessly.
constexpr int most_often = 50;

std::string normal(const std::string& path) { return support::Path(path).lexically_normal().generic_string(); }

}  // namespace

Preprocessor::Preprocessor(const Input& input, const support::Path& project, const support::FileSystem& files,
                           source::SourceMap& sources, diagnostics::Sink& sink)
    : input_(input), project_(project), files_(files), sources_(sources), sink_(sink),
      macros_(input.defines, input.macros), includes_(project, files, input.headers, input.include) {
    for (const auto& header : input_.headers) {
        exported_.insert(normal(header));
    }
}

void Preprocessor::run() {
    for (const auto& header : input_.headers) {
        const auto path = normal(header);
        if (!read_.contains(path)) {
            if (auto* unit = open(path)) {
                roots_.push_back(unit);
            }
        }
    }
}

Unit* Preprocessor::open(const std::string& path) {
    if (once_.contains(path) || open_.contains(path) || opened_[path] == most_often) {
        return nullptr;
    }
    ++opened_[path];
    if (!read_.contains(path)) {
        auto text = files_.read(project_ / path);
        if (!text) {
            report_unreadable(path, text.error().message);
            return nullptr;
        }
        read_[path] = sources_.add(path, std::move(*text));
    }
    auto& unit = *units_.emplace_back(std::make_unique<Unit>());
    unit.file = read_[path];
    unit.exported = exported_.contains(path);
    open_.insert(path);
    HeaderPass(*this, unit, path).run();
    open_.erase(path);
    if (unit.includes.empty() && support::trim(unit.text).empty()) {
        units_.pop_back();
        return nullptr;
    }
    return &unit;
}

void Preprocessor::report_unreadable(const std::string& path, const std::string& reason) {
    sink_.report({.kind = diagnostics::Kind::missing_file,
                  .message = fmt::format("the header `{}` cannot be read: {}", path, reason),
                  .span = {}});
}

}  // namespace reader::cpp
