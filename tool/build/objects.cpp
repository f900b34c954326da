// SPDX-License-Identifier: MIT
// Which units are stale, and compiling those with as many compilers at once as the request allows.
#include "build/objects.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

#include <fmt/format.h>

#include "support/strings.hpp"

namespace build {
namespace {

using support::Path;

Path beside(const Path& object, const char* extension) { return Path(object).replace_extension(extension); }

bool is_below(const Path& path, const Path& folder) {
    const auto [in_folder, in_path] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return !folder.empty() && in_folder == folder.end();
}

std::vector<Path> read_dependencies(const Job& job, const Unit& unit, const Path& ours) {
    const support::Result<std::string> text = job.files.read(beside(unit.object, "d"));
    if (!text) return {};
    std::vector<Path> found = dependencies(*text, job.request.project);
    std::erase_if(found, [&](const Path& path) { return is_below(path, ours); });
    return found;
}

Recipe recipe(const Job& job, const Unit& unit, const std::string& words) {
    Recipe recipe{words, {job.request.project / unit.source, unit.object}};
    for (const std::string& argument : unit.command.arguments) recipe.words += "\n" + argument;
    return recipe;
}

support::Command command(const Unit& unit) {
    support::Command command = unit.command;
    command.arguments.insert(command.arguments.end(), {"-MD", "-MF", beside(unit.object, "d").string(), "-o",
                                                       unit.object.string(), "-c", unit.source.string()});
    return command;
}

using Results = std::vector<support::Result<support::ProcessOutput>>;

/// Runs all, at most `jobs` at a time.
Results run_all(const std::vector<const Unit*>& units, unsigned jobs, support::ProcessRunner& runner) {
    Results results(units.size(), support::ProcessOutput{});
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < units.size(); i = next++) results[i] = runner.run(command(*units[i]));
    };
    std::vector<std::thread> workers;
    for (std::size_t i = 1; i < std::min<std::size_t>(jobs, units.size()); ++i) workers.emplace_back(work);
    work();
    for (std::thread& worker : workers) worker.join();
    return results;
}

std::vector<const Unit*> stale_units(const Job& job, const std::vector<Unit>& units, const std::string& words) {
    std::vector<const Unit*> stale;
    for (const Unit& unit : units) {
        if (!agrees(beside(unit.object, "stamp"), recipe(job, unit, words), job.contents, job.files)) {
            stale.push_back(&unit);
        }
    }
    return stale;
}

/// Notes what was compiled, and gathers what the compilers said.
std::expected<std::string, Failed> take_results(const Job& job, const std::vector<const Unit*>& units,
                                                const Results& results, const std::string& words, const Path& ours) {
    std::string output;
    std::vector<std::string> failed;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const Unit& unit = *units[i];
        if (!results[i]) return std::unexpected(Failed{results[i].error(), output});
        output += results[i]->error_output;
        if (results[i]->exit_code != 0) {
            failed.push_back("`" + unit.source.string() + "`");
            continue;
        }
        job.contents.forget(unit.object);
        const auto noted = note(beside(unit.object, "stamp"), recipe(job, unit, words),
                                read_dependencies(job, unit, ours), job.contents, job.files);
        if (!noted) return std::unexpected(Failed{noted.error(), output});
    }
    if (failed.empty()) return output;
    return std::unexpected(Failed{{fmt::format("zig could not compile {}", support::join(failed, ", ")), ""}, output});
}

}  // namespace

std::expected<Objects, Failed> compile(const Job& job, const std::vector<Unit>& units, const std::string& words,
                                       const Path& ours) {
    const std::vector<const Unit*> stale = stale_units(job, units, words);
    if (!stale.empty()) job.progress("compiling");
    for (const Unit* unit : stale) {
        // The compilers make no folders.
        const auto folder = job.files.write(beside(unit->object, "stamp"), "");
        if (!folder) return std::unexpected(Failed{folder.error(), ""});
    }
    const auto output = take_results(job, stale, run_all(stale, job.jobs, job.runner), words, ours);
    if (!output) return std::unexpected(output.error());
    Objects objects{{}, *output};
    for (const Unit& unit : units) {
        const std::vector<Path> found = read_dependencies(job, unit, ours);
        objects.learned.insert(objects.learned.end(), found.begin(), found.end());
    }
    std::ranges::sort(objects.learned);
    objects.learned.erase(std::unique(objects.learned.begin(), objects.learned.end()), objects.learned.end());
    return objects;
}

}  // namespace build
