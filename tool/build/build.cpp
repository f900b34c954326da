// SPDX-License-Identifier: MIT
// Each target: unchanged, or built, checked and put in its place; several at once, as far as there are processors.
#include "build/build.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "build/embed.hpp"
#include "build/examine.hpp"
#include "build/plan.hpp"
#include "build/universal.hpp"
#include "support/strings.hpp"

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
    report.library = destination(job).lexically_relative(job.request.project);
    report.check = found->summary;
    report.remarks = found->remarks;
    return {};
}

/// Writes the library: whole, in one step.
support::Result<void> put_in_place(const Job& job, const Path& path, std::string_view library) {
    Path beside = path;
    beside += ".new";
    auto moved = job.files.write(beside, library);
    if (moved) moved = job.files.rename(beside, path);
    if (!moved) (void)job.files.remove(beside);
    return moved;
}

support::Result<void> take(const Job& job, const Product& product, TargetReport& report) {
    const support::Result<std::string> library = job.files.read(product.library);
    if (!library) return support::in_context("the compilers left no library", library.error());
    if (const auto sound = inspect(job, *library, report); !sound) {
        return support::failure("the library that was built " + sound.error().message, sound.error().help);
    }
    return put_in_place(job, destination(job), *library);
}

/// One target of the request on its way.
struct Work {
    Job job;
    std::optional<Plan> plan = std::nullopt;  // where something is to be done
    TargetReport report = {};
    Steps steps = {};
};
using Works = std::vector<std::unique_ptr<Work>>;

/// Whether the compilers took for up to date what is none of their work any more.
bool is_damaged(const Job& job, const Outcome& outcome) {
    if (!outcome) return false;
    const support::Result<std::string> library = job.files.read(outcome->library);
    return !library || !check_image(*library, job.target, job.request.config.go.package, job.request.abi_hash);
}

void carry_out(Work& work) {
    const Job& job = work.job;
    Outcome outcome = work.plan->carry_out();
    if (work.plan->forget && is_damaged(job, outcome)) {
        job.progress("compiling anew, since what an earlier build has left is damaged");
        work.plan->forget();
        outcome = work.plan->carry_out();
    }
    if (!outcome) return fail(work.report, outcome.error().error, outcome.error().output);
    work.report.output = outcome->output;
    job.progress("checking");
    if (const auto taken = take(job, *outcome, work.report); !taken)
        return fail(work.report, taken.error(), work.report.output);
    job.contents.forget(destination(job));
    // Without a stamp the next build only does more than it must.
    (void)note(stamp(job), work.plan->recipe, outcome->learned, job.contents, job.files);
}

void carry_out_and_time(Work& work) {
    const auto start = std::chrono::steady_clock::now();
    carry_out(work);
    work.steps.end();
    work.report.steps = work.steps.times();
    work.report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Decides whether there is anything to do; for a joined target that is known only when its parts are there.
void plan_work(Work& work) {
    const Job& job = work.job;
    work.report.target = job.target;
    if (!job.target.parts.empty()) return;
    support::Result<Plan> plan = make_plan(job);
    if (!plan) return fail(work.report, plan.error());
    if (agrees(stamp(job), plan->recipe, job.contents, job.files)) {
        const support::Result<std::string> library = job.files.read(destination(job));
        work.report.state = State::unchanged;
        if (library && inspect(job, *library, work.report)) return;
    }
    work.report.state = State::built;
    if (const auto ready = plan->prepare(); !ready) return fail(work.report, ready.error());
    work.plan = std::move(*plan);
}

/// The same for a target whatever else is asked for, so that each build finds what the one before has left.
unsigned lane_of(const Target& target, unsigned lanes) {
    const auto found = std::ranges::find(targets(), target.name(), &Target::name);
    return static_cast<unsigned>(found - targets().begin()) % std::max(1u, lanes);
}

/// The works of each lane that has any.
std::vector<std::vector<Work*>> lanes(const Works& works) {
    std::map<unsigned, std::vector<Work*>> by_lane;
    for (const auto& work : works) {
        if (work->plan) by_lane[work->job.lane].push_back(work.get());
    }
    std::vector<std::vector<Work*>> found;
    for (auto& [lane, list] : by_lane) found.push_back(std::move(list));
    return found;
}

/// Carries out all that is planned, the lanes at the same time.
void carry_out_all(const Works& works, unsigned jobs, const std::function<void(const TargetReport&)>& done) {
    const auto all = lanes(works);
    const auto run = [&](const std::vector<Work*>& lane) {
        for (Work* work : lane) {
            work->job.jobs = std::max(1u, jobs / static_cast<unsigned>(all.size()));
            carry_out_and_time(*work);
            done(work->report);
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < all.size(); ++i) threads.emplace_back(run, std::cref(all[i]));
    if (!all.empty()) run(all.front());
    for (std::thread& thread : threads) thread.join();
}

/// The libraries that a joined target is made of.
support::Result<std::vector<std::string>> read_parts(const Job& job, const Works& works) {
    std::vector<std::string> libraries;
    for (const auto& work : works) {
        const std::string name = work->job.target.name();
        if (std::ranges::find(job.target.parts, name) == job.target.parts.end()) continue;
        if (work->report.state == State::failed) return support::failure("it is made of " + name + ", which failed");
        support::Result<std::string> library = job.files.read(destination(work->job));
        if (!library) return std::unexpected(library.error());
        libraries.push_back(std::move(*library));
    }
    return libraries;
}

/// Puts the file that is made of others' libraries beside what is built, since the Go package needs none such.
void join(Work& work, const Works& works) {
    const Job& job = work.job;
    const auto parts = read_parts(job, works);
    if (!parts) return fail(work.report, parts.error());
    const std::string library = join_mach_o(*parts);
    work.report.size = library.size();
    work.report.check = support::join(job.target.parts, " + ");
    const support::Path path = job.work() / job.target.folder() / job.library_name();
    work.report.library = path.lexically_relative(job.request.project);
    const auto before = job.files.exists(path) ? job.files.read(path) : "";
    if (before && *before == library) work.report.state = State::unchanged;
    else if (const auto put = put_in_place(job, path, library); !put) fail(work.report, put.error());
}

bool is_outdated(const Job& job) {
    if (!job.target.parts.empty() || !job.files.exists(stamp(job)) || !job.files.exists(destination(job))) return false;
    const support::Result<Plan> plan = make_plan(job);
    return plan && !agrees(stamp(job), plan->recipe, job.contents, job.files);
}

}  // namespace

std::vector<TargetReport> build(const Request& request, support::FileSystem& files, support::ProcessRunner& runner,
                                const Listener& listener) {
    Toolchain toolchain(runner, files);
    Contents contents(files);
    std::mutex telling;
    const auto done = [&](const TargetReport& report) {
        const std::lock_guard guard(telling);
        listener.done(report);
    };
    Works works;
    for (const Target& target : request.targets) {
        works.push_back(std::make_unique<Work>(
            Work{{request, target, files, runner, toolchain, contents, {}, lane_of(target, request.jobs)}}));
        works.back()->job.progress = [&, work = works.back().get()](const std::string& step) {
            work->steps.begin(step);
            const std::lock_guard guard(telling);
            listener.step(work->job.target, step);
        };
        plan_work(*works.back());
        if (!works.back()->plan && target.parts.empty()) done(works.back()->report);
    }
    carry_out_all(works, request.jobs, done);
    for (const auto& work : works) {
        if (work->job.target.parts.empty()) continue;
        join(*work, works);
        done(work->report);
    }
    std::vector<TargetReport> reports;
    for (const auto& work : works) reports.push_back(std::move(work->report));
    return reports;
}

std::vector<Target> outdated_targets(const Request& request, support::FileSystem& files,
                                     support::ProcessRunner& runner) {
    Toolchain toolchain(runner, files);
    Contents contents(files);
    std::vector<Target> found;
    for (const Target& target : request.targets) {
        const auto tell = [](const std::string&) {};
        if (is_outdated({request, target, files, runner, toolchain, contents, tell})) found.push_back(target);
    }
    return found;
}

}  // namespace build
