// SPDX-License-Identifier: MIT
// cargo for the crates, rustc for its standard library, zig for its own parts, and our runtime.
#include "publish/gather.hpp"

#include <algorithm>

#include "build/sdk.hpp"
#include "build/toolchain.hpp"
#include "build/version.hpp"
#include "publish/crates.hpp"
#include "publish/notice.hpp"
#include "publish/rust_std.hpp"
#include "publish/zig_parts.hpp"
#include "support/embedded.hpp"
#include "support/strings.hpp"

namespace publish {
namespace {

using support::Path;
using support::Result;
using Components = std::vector<Component>;

void append(Components& all, Components more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Path crate_folder(const Contents& contents) {
    const Path folder = (contents.project / contents.config.rust.crate).lexically_normal();
    return folder.has_filename() ? folder : folder.parent_path();
}

/// The wrapper resolves to the same versions as the author's crate does; a build has seen to that already.
Result<void> take_over_lock(const Contents& contents, const Path& wrapper, support::FileSystem& files) {
    if (files.exists(wrapper / "Cargo.lock") || contents.crate->lock.empty()) return {};
    const auto lock = files.read(contents.project / contents.crate->lock);
    if (!lock) return std::unexpected(lock.error());
    return files.write(wrapper / "Cargo.lock", *lock);
}

support::Command metadata_command(const build::Tool& cargo, const Contents& contents, const Path& wrapper) {
    support::Command command = cargo.command(
        {"metadata", "--format-version", "1", "--quiet", "--manifest-path", (wrapper / "Cargo.toml").string()});
    for (const build::Target& target : contents.targets) {
        command.arguments.insert(command.arguments.end(), {"--filter-platform", target.rust});
    }
    command.folder = crate_folder(contents);
    return command;
}

Result<Components> crates(const Contents& contents, support::FileSystem& files, support::ProcessRunner& runner) {
    const Path wrapper = contents.project / ".beepboop/rust";
    const auto cargo = build::find_cargo(runner);
    if (!cargo) return std::unexpected(cargo.error());
    if (const auto locked = take_over_lock(contents, wrapper, files); !locked) return std::unexpected(locked.error());
    const auto answer = runner.run(metadata_command(*cargo, contents, wrapper));
    if (!answer) return std::unexpected(answer.error());
    if (answer->exit_code != 0) {
        return support::failure("cargo metadata failed: " + std::string(support::trim(answer->error_output)));
    }
    const auto metadata = json::parse(answer->output);
    if (!metadata) return support::in_context("cargo metadata", metadata.error());
    return linked_crates(*metadata, contents.crate->package, files);
}

/// One compiler may lack the standard library of a target that was built for elsewhere.
Result<Components> standard_libraries(const Contents& contents, const support::FileSystem& files,
                                      support::ProcessRunner& runner) {
    build::Toolchain toolchain(runner, files);
    Components all;
    support::Error last;
    for (const build::Target& target : contents.targets) {
        const auto rustc = toolchain.rustc(target, crate_folder(contents));
        if (rustc) append(all, rust_std(*rustc, target, files));
        else last = rustc.error();
    }
    if (all.empty()) return std::unexpected(last);
    return all;
}

Result<Components> parts_of_zig(const Contents& contents, const support::FileSystem& files,
                                support::ProcessRunner& runner) {
    const auto zig = build::find_zig(runner);
    if (!zig) return std::unexpected(zig.error());
    const auto library = build::zig_library(*zig, contents.project, runner);
    if (!library) return support::failure("zig does not say where its libraries are", "zig env");
    Components all;
    for (const build::Target& target : contents.targets) {
        append(all, zig_parts(*library, zig->version, contents.config.language, target, files));
    }
    return all;
}

Component our_runtime() {
    Component component{"beepboop runtime", std::string(build::tool_version), "MIT", "", {}};
    const auto files = support::embedded_files();
    const auto licence = std::ranges::find(files, "LICENSE", &support::EmbeddedFile::path);
    if (licence != files.end()) component.texts.push_back({"LICENSE", std::string(licence->text)});
    return component;
}

/// What only the author knows of, such as a static library; a file is named by its folder, if it has one.
Result<Components> named_by_the_author(const Contents& contents, const support::FileSystem& files) {
    Components all;
    for (const std::string& notice : contents.config.notices) {
        const Path path = notice;
        const auto text = files.read(contents.project / path);
        if (!text) return std::unexpected(text.error());
        const Path name = path.has_parent_path() ? path.parent_path().filename() : path;
        all.push_back({name.string(), "", "as below", "", {{path.filename().string(), *text}}});
    }
    return all;
}

}  // namespace

Result<Components> gather_components(const Contents& contents, support::FileSystem& files,
                                     support::ProcessRunner& runner) {
    Components all = {our_runtime()};
    const auto zig = parts_of_zig(contents, files, runner);
    if (!zig) return std::unexpected(zig.error());
    append(all, *zig);
    const auto named = named_by_the_author(contents, files);
    if (!named) return std::unexpected(named.error());
    append(all, *named);
    if (contents.config.language == config::Language::cpp) return united(std::move(all));
    const auto own = crates(contents, files, runner);
    if (!own) return std::unexpected(own.error());
    append(all, *own);
    const auto standard = standard_libraries(contents, files, runner);
    if (!standard) return std::unexpected(standard.error());
    append(all, *standard);
    return united(std::move(all));
}

}  // namespace publish
