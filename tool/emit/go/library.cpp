// SPDX-License-Identifier: MIT
// library.go: the library, and the table of its functions.
#include <cctype>

#include <fmt/format.h>

#include "emit/go/names.hpp"
#include "emit/go/parts.hpp"
#include "emit/go/signature.hpp"
#include "support/strings.hpp"

namespace emit::go {
namespace {

std::string upper(std::string text) {
    for (auto& character : text) {
        character = static_cast<char>(std::toupper(static_cast<unsigned char>(character)));
    }
    return text;
}

std::string table_row(const Writing& writing, std::size_t index) {
    const auto& function = writing.bridge.functions[index];
    std::string arguments;
    for (const auto& name : parameter_names(writing, index)) {
        arguments += fmt::format("{}\"{}\"", arguments.empty() ? "" : ", ", name);
    }
    return fmt::format("{{Symbol: \"{}\", Name: \"{}\"{}}},\n", function.symbol, full_name(writing.bridge, index),
                       arguments.empty() ? "" : ", Arguments: []string{" + arguments + "}");
}

}  // namespace

void write_library(Writing& writing) {
    const auto& bridge = writing.bridge;
    std::string indexes;
    std::string rows;
    for (std::size_t i = 0; i < bridge.functions.size(); ++i) {
        indexes += index_name(bridge.functions[i].label) + (indexes.empty() ? " = iota\n" : "\n");
        rows += table_row(writing, i);
    }
    writing.file.body.write(R"go(
        var library = $library${
            Package:     "$package$",
            Prefix:      "bb_$package$_",
            Environment: "BEEPBOOP_LIBRARY_$upper$",
            ABI:         "$abi$",
            Image:       &image,
            SHA256:      imageSHA256,
            Functions:   functions[:],
        }
    )go", {{"library", writing.types.runtime("Library")}, {"package", bridge.package}, {"upper", upper(bridge.package)}, {"abi", bridge.hash}});
    writing.file.body.gap();
    if (bridge.functions.empty()) {
        writing.file.body.write("var functions [0]$function$\n", {{"function", writing.types.runtime("Function")}});
        return;
    }
    writing.file.body.write(R"go(
        // Indexes of functions.
        const (
            $indexes$
        )

        var functions = [...]$function${
            $rows$
        }
    )go", {{"indexes", indexes}, {"function", writing.types.runtime("Function")}, {"rows", rows}});
}

}  // namespace emit::go
