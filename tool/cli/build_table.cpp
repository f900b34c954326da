// SPDX-License-Identifier: MIT
// Columns as wide as what is in them; numbers to the right.
#include "cli/build_table.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/project.hpp"

namespace cli {
namespace {

struct Row {
    std::string target, size, time, check;
};

Row row(const build::TargetReport& report) {
    const std::string name = report.target.name();
    switch (report.state) {
    case build::State::built:
        return {name, size_text(report.size), fmt::format("{:.1f} s", report.seconds), report.check};
    case build::State::unchanged: return {name, size_text(report.size), "unchanged", report.check};
    case build::State::failed: return {name, "-", "-", "failed: " + report.message};
    }
    return {};
}

}  // namespace

std::string build_table(const std::vector<build::TargetReport>& reports) {
    std::vector<Row> rows = {{"target", "size", "time", "check"}};
    std::ranges::transform(reports, std::back_inserter(rows), row);
    std::size_t target = 0, size = 0, time = 0;
    for (const Row& one : rows) {
        target = std::max(target, one.target.size());
        size = std::max(size, one.size.size());
        time = std::max(time, one.time.size());
    }
    std::string text;
    for (const Row& one : rows) {
        text +=
            fmt::format("{:<{}}  {:>{}}  {:>{}}  {}\n", one.target, target, one.size, size, one.time, time, one.check);
    }
    return text;
}

}  // namespace cli
