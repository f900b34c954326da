// SPDX-License-Identifier: MIT
// Copies of runtime/go with the few words that differ between packages.
#include "emit/go/runtime.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "support/embedded.hpp"
#include "support/strings.hpp"

namespace emit::go {
namespace {

constexpr std::string_view bridge_folder = "go/bridge/";
constexpr std::string_view native_folder = "go/native/";
constexpr std::string_view own_import = "\"beepboop.dev/runtime/bridge\"";

/// Our own licence line makes way for the mark of generated files.
std::string marked(std::string_view text) {
    constexpr std::string_view licence = "// SPDX-License-Identifier: MIT\n";
    if (text.starts_with(licence)) {
        text.remove_prefix(licence.size());
    }
    return fmt::format("// {}\n{}", output::ownership_mark, text);
}

/// Without build constraints that choose between files here, not in the generated package.
std::string without_choice(std::string text) {
    for (const std::string_view line : {"//go:build beepboop_cpp\n\n", "//go:build !beepboop_cpp\n\n",
                                        "//go:build beepboop_callbacks\n\n", "//go:build !beepboop_callbacks\n\n"}) {
        text = support::replace_all(std::move(text), line, "");
    }
    return text;
}

bool belongs(std::string_view name, const abi::Bridge& bridge) {
    const auto rust = bridge.library.language == api::Language::rust;
    if (name == "no_causes.go") {
        return std::ranges::none_of(bridge.conversions, [](const auto& conversion) { return conversion.error.has_value(); });
    }
    if (name == "no_exceptions.go") {
        return bridge.exceptions.empty();
    }
    const auto functions_come_out = std::ranges::any_of(bridge.callbacks, &abi::Callback::comes_out);
    if (name == "call_plain.go") {
        return !bridge.calls_back;
    }
    if (name == "call_movable.go" || name == "callbacks.go") {
        return bridge.calls_back;
    }
    if (name == "native_functions.go") {
        return functions_come_out;
    }
    if (name == "objects.go") {
        return functions_come_out || !bridge.objects.empty();
    }
    return name == "call.go" || name == "errors.go" || name == (rust ? "error_rust.go" : "error_cpp.go");
}

}  // namespace

void add_runtime(const abi::Bridge& bridge, const Package& package, output::OutputTree& tree) {
    const auto import_path = fmt::format("\"{}/internal/bridge\"", package.import_path);
    for (const auto& file : support::embedded_files()) {
        const auto path = std::string_view(file.path);
        if (path.starts_with(bridge_folder)) {
            tree.add(fmt::format("{}/internal/bridge/{}", package.folder, path.substr(bridge_folder.size())), marked(file.text));
        } else if (path.starts_with(native_folder) && belongs(path.substr(native_folder.size()), bridge)) {
            auto text = without_choice(marked(file.text));
            text = support::replace_all(std::move(text), "package native\n", "package " + bridge.package + "\n");
            tree.add(fmt::format("{}/{}", package.folder, path.substr(native_folder.size())),
                     support::replace_all(std::move(text), own_import, import_path));
        }
    }
}

}  // namespace emit::go
