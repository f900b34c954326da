// SPDX-License-Identifier: MIT
// zig's libSystem.tbd names arm64 by targets that rust-lld does not know (`arm64e.x1-macos`) or takes for another
// architecture (`arm64e-macos`); both are rewritten.
#include "build/sdk.hpp"

#include "support/strings.hpp"

namespace build {
namespace {

using support::Path;

/// Without the targets that begin with `prefix`, and the commas before them.
std::string without_targets(std::string text, const std::string& prefix) {
    for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at)) {
        const std::size_t end = text.find_first_of(" ,]\n", at);
        const std::size_t before = text.find_last_not_of(" \n", at - 1);
        const std::size_t begin = before != std::string::npos && text[before] == ',' ? before : at;
        if (end == std::string::npos) return text;
        text.erase(begin, end - begin);
        at = begin;
    }
    return text;
}

std::string for_rust_lld(std::string text) {
    return support::replace_all(without_targets(std::move(text), "arm64e.x1-"), "arm64e-", "arm64-");
}

}  // namespace

std::optional<Path> zig_library(const Tool& zig, const Path& project, support::ProcessRunner& runner) {
    support::Command command = zig.command({"env"});
    command.folder = project;
    const support::Result<support::ProcessOutput> result = runner.run(command);
    if (!result || result->exit_code != 0) return std::nullopt;
    const std::size_t key = result->output.find("lib_dir");
    if (key == std::string::npos) return std::nullopt;
    // `.lib_dir = "…"` today, `"lib_dir": "…"` before.
    const std::size_t open = result->output.find('"', result->output.find_first_of("=:", key));
    const std::size_t close = open == std::string::npos ? open : result->output.find('"', open + 1);
    if (close == std::string::npos) return std::nullopt;
    return (project / result->output.substr(open + 1, close - open - 1)).lexically_normal();
}

std::vector<std::string> framework_flags(const support::ProcessRunner& runner) {
    const std::string sdk = runner.variable("SDKROOT").value_or("");
    if (sdk.empty()) return {};
    return {"-F" + sdk + "/System/Library/Frameworks", "-L" + sdk + "/usr/lib"};
}

std::string framework_help(std::string_view output, const support::ProcessRunner& runner) {
    const bool lacks = output.find("unable to find system framework") != std::string_view::npos ||
                       output.find("framework not found") != std::string_view::npos;
    if (!lacks) return "";
    const std::string sdk = runner.variable("SDKROOT").value_or("");
    return sdk.empty() ? "frameworks come with Apple's SDK: set SDKROOT to its folder" : "SDKROOT is " + sdk;
}

std::optional<Path> stub_sdk(const Tool& zig, const Path& project, const Path& work, support::FileSystem& files,
                             support::ProcessRunner& runner) {
    const Path sdk = work / ("sdk-" + zig.version);
    const Path last = sdk / "complete";
    if (files.exists(last)) return sdk;
    const std::optional<Path> library = zig_library(zig, project, runner);
    if (!library) return std::nullopt;
    const support::Result<std::string> text = files.read(*library / "libc/darwin/libSystem.tbd");
    if (!text) return std::nullopt;
    const std::string stub = for_rust_lld(*text);
    for (const char* name : {"System", "c", "m", "pthread", "dl"}) {
        if (!files.write(sdk / "usr/lib" / ("lib" + std::string(name) + ".tbd"), stub)) return std::nullopt;
    }
    if (!files.write(last, "")) return std::nullopt;
    return sdk;
}

}  // namespace build
