// SPDX-License-Identifier: MIT
// Each target in turn: unchanged, or built, checked and put in its place.
#include "build/build.hpp"

#include <chrono>

#include "build/embed.hpp"
#include "build/examine.hpp"
#include "build/plan.hpp"

namespace build {
namespace {

using support::Path;

Path destination(const Job& job) {
    const config::Go& go = job.request.config.go;
    return job.request.project / go.folder / library_path(go, job.target);
}

Path stamp(const Job& job) { return job.work() / "stamps" / job.target.folder(); }

support::Result<Plan> make_plan(const Job& job) {
    support::Result<Plan> plan = job.request.config.language == config::Language::rust ? plan_rust(job) : plan_cpp(job);
    if (plan) plan->recipe.files.push_back(destination(job));
    return plan;
}

/// Folders that tell whose machine a library was built on.
std::vector<std::string> own_folders(const Job& job) {
    std::vector<std::string> folders = {job.request.project.string()};
    for (const char* name : {"CARGO_HOME", "HOME"}) {
        const auto value = job.runner.variable(name);
        if (value && value->size() > 1) folders.push_back(*value);
    }
    return folders;
}

void fail(TargetReport& report, const support::Error& error, const std::string& output = "") {
    report.state = State::failed;
    report.message = error.message;
    report.help = error.help;
    report.output = output;
}

support::Result<void> inspect(const Job& job, std::string_view library, TargetReport& report) {
    const auto found =
        examine(library, {job.target, job.request.config.go.package, job.request.abi_hash, own_folders(job)});
    if (!found) return std::unexpected(found.error());
    report.size = library.size();
    report.check = found->summary;
    report.remarks = found->remarks;
    return {};
}

/// Copies the library into the package: whole, in one step.
support::Result<void> put_in_place(const Job& job, std::string_view library) {
    Path beside = destination(job);
    beside += ".new";
    auto moved = job.files.write(beside, library);
    if (moved) moved = job.files.rename(beside, destination(job));
    if (!moved) (void)job.files.remove(beside);
    return moved;
}

support::Result<void> take(const Job& job, const Product& product, TargetReport& report) {
    const support::Result<std::string> library = job.files.read(product.library);
    if (!library) return support::in_context("the compilers left no library", library.error());
    if (const auto sound = inspect(job, *library, report); !sound) {
        return support::failure("the library that was built " + sound.error().message, sound.error().help);
    }
    return put_in_place(job, *library);
}

void carry_out(const Job& job, const Plan& plan, TargetReport& report) {
    const Outcome outcome = plan.carry_out();
    if (!outcome) return fail(report, outcome.error().error, outcome.error().output);
    report.output = outcome->output;
    if (const auto taken = take(job, *outcome, report); !taken) return fail(report, taken.error(), report.output);
    job.contents.forget(destination(job));
    // Without a stamp the next build only does more than it must.
    (void)note(stamp(job), plan.recipe, outcome->learned, job.contents, job.files);
}

TargetReport build_target(const Job& job) {
    const auto start = std::chrono::steady_clock::now();
    TargetReport report;
    report.target = job.target;
    const support::Result<Plan> plan = make_plan(job);
    if (!plan) fail(report, plan.error());
    else if (agrees(stamp(job), plan->recipe, job.contents, job.files)) report.state = State::unchanged;
    else carry_out(job, *plan, report);
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

}  // namespace

std::vector<TargetReport> build(const Request& request, support::FileSystem& files, support::ProcessRunner& runner,
                                const Listener& listener) {
    Toolchain toolchain(runner, files);
    Contents contents(files);
    std::vector<TargetReport> reports;
    for (const Target& target : request.targets) {
        const auto tell = [&](const std::string& step) { listener.step(target, step); };
        reports.push_back(build_target({request, target, files, runner, toolchain, contents, tell}));
        listener.done(reports.back());
    }
    return reports;
}

}  // namespace build
