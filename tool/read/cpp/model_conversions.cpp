// SPDX-License-Identifier: MIT
// Conversions, which have to be known before any type is asked what it crosses as.
#include <algorithm>

#include <fmt/format.h>

#include "read/cpp/model.hpp"

namespace reader::cpp {
namespace {

/// Whether nothing but comments stands between the two.
bool is_right_below(const FunctionItem& upper, const FunctionItem& lower) {
    return upper.unit == lower.unit && upper.place.scope == lower.place.scope &&
           lower.entry.previous_end == upper.entry.node.span().end;
}

}  // namespace

void Model::read_conversions() {
    sort_functions();
    auto& functions = collected_.functions;
    for (const auto& item : functions) {
        if (item.entry.find(DirectiveKind::convert) != nullptr) {
            learn_converted_name(reading_.types, item);
        }
    }
    for (std::size_t i = 0; i < functions.size(); ++i) {
        auto& to = functions[i];
        if (to.entry.find(DirectiveKind::convert) == nullptr) {
            continue;
        }
        const bool has_partner = i + 1 < functions.size() && is_right_below(to, functions[i + 1]);
        auto* const from = has_partner ? &functions[i + 1] : nullptr;
        to.converts = true;
        (has_partner ? from : &to)->converts = true;
        if (auto read = read_conversion(reading_, to, from)) {
            add_conversion(std::move(*read), to);
        } else {
            reading_.sink.report(diagnostic(read.error(), path_of_item(to)));
        }
    }
}

void Model::add_conversion(ReadConversion read, const FunctionItem& item) {
    const auto directive = item.entry.find(DirectiveKind::convert)->span;
    if (const auto* known = conversions_.find(read.converted)) {
        reading_.sink.report({.kind = diagnostics::Kind::invalid_directive,
                              .message = fmt::format("`{}` is converted twice", read.conversion.name),
                              .span = directive,
                              .others = {{known->span, "here first"}},
                              .help = {"leave out one of the two"},
                              .item = path_of_item(item)});
        return;
    }
    conversions_.add(read.converted, {library_.conversions.size(), read.conversion.type, directive});
    if (read.converted.kind == CppType::Kind::declared) {
        read.converted.entity->is_converted = true;
    }
    library_.conversions.push_back(std::move(read.conversion));
}

/// What travels may be made of types that do not cross.
void Model::check_conversions() {
    for (const auto& conversion : library_.conversions) {
        auto problem = use_problem(conversion.type);
        if (!problem && conversion.error) {
            problem = use_problem(*conversion.error);
        }
        if (problem) {
            problem->severity = diagnostics::Severity::error;
            reading_.sink.report(diagnostic(*problem, conversion.name));
        }
    }
}

}  // namespace reader::cpp
