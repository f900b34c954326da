// SPDX-License-Identifier: MIT
// Each target in turn: unchanged, or built, checked and put in its place.
#include "build/build.hpp"

#include <chrono>

#include "build/embed.hpp"
#include "build/image.hpp"
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

/// Checks the library and copies it into the package: whole, in one step. Gives its size.
support::Result<std::uint64_t> put_in_place(const Job& job, const Product& product) {
    const support::Result<std::string> image = job.files.read(product.library);
    if (!image) return support::in_context("the compilers left no library", image.error());
    const auto checked = check_image(*image, job.target, job.request.config.go.package, job.request.abi_hash);
    if (!checked) return support::failure("the library that was built " + checked.error().message);
    Path beside = destination(job);
    beside += ".new";
    auto moved = job.files.write(beside, *image);
    if (moved) moved = job.files.rename(beside, destination(job));
    if (!moved) {
        (void)job.files.remove(beside);
        return std::unexpected(moved.error());
    }
    return image->size();
}

void fail(TargetReport& report, const support::Error& error, const std::string& output = "") {
    report.state = State::failed;
    report.message = error.message;
    report.help = error.help;
    report.output = output;
}

void carry_out(const Job& job, const Plan& plan, TargetReport& report) {
    const Outcome outcome = plan.carry_out();
    if (!outcome) return fail(report, outcome.error().error, outcome.error().output);
    report.output = outcome->output;
    const support::Result<std::uint64_t> size = put_in_place(job, *outcome);
    if (!size) return fail(report, size.error(), report.output);
    report.size = *size;
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
