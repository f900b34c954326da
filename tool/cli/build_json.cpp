// SPDX-License-Identifier: MIT
// Reports as JSON. What the compilers said goes to people.
#include "cli/build_json.hpp"

#include "json/json.hpp"

namespace cli {
namespace {

std::string_view state_name(build::State state) {
    switch (state) {
    case build::State::built: return "built";
    case build::State::unchanged: return "unchanged";
    case build::State::failed: return "failed";
    }
    return "";
}

json::Array steps(const build::TargetReport& report) {
    json::Array steps;
    for (const build::StepTime& step : report.steps) {
        steps.emplace_back(json::Object{{"name", step.name}, {"seconds", step.seconds}});
    }
    return steps;
}

json::Object entry(const build::TargetReport& report) {
    json::Object object{{"target", report.target.name()}, {"state", state_name(report.state)}};
    if (report.state == build::State::failed) {
        object.emplace_back("message", report.message);
        object.emplace_back("help", report.help);
        return object;
    }
    object.emplace_back("library", report.library.generic_string());
    object.emplace_back("size", report.size);
    object.emplace_back("seconds", report.seconds);
    object.emplace_back("steps", steps(report));
    object.emplace_back("check", report.check);
    object.emplace_back("remarks", report.remarks);
    return object;
}

}  // namespace

std::string build_json(const std::vector<build::TargetReport>& reports, bool good) {
    json::Array targets;
    for (const build::TargetReport& report : reports) targets.emplace_back(entry(report));
    return json::write(json::Object{{"ok", good}, {"targets", targets}}) + "\n";
}

}  // namespace cli
