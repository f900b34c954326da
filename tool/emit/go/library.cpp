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

/// Destructors are functions like others.
std::string destructor_row(const abi::Object& object) {
    return fmt::format("{{Symbol: \"{}\", Name: \"{}.Close\", Arguments: []string{{\"object\"}}}},\n", object.destroy_symbol,
                       object.go_name);
}

/// The table of classes: it refers to the library, which does not refer to it.
void write_classes(Writing& writing) {
    const auto& bridge = writing.bridge;
    std::string indexes;
    std::string rows;
    for (std::size_t i = 0; i < bridge.objects.size(); ++i) {
        const auto& object = bridge.objects[i];
        const auto indirect = bridge.library.objects[i].shared && bridge.library.language == api::Language::cpp;
        indexes += class_name(object.go_name) + (indexes.empty() ? " = iota\n" : "\n");
        rows += fmt::format("{{Name: \"{}\", Library: &library, Destroy: &functions[{}]{}{}, Panic: raise}},\n", object.go_name,
                            destructor_name(object.go_name), object.locks || object.consumed ? ", Locks: true" : "",
                            indirect ? ", Indirect: true" : "");
    }
    writing.file.body.gap();
    writing.file.body.write(R"go(
        // Indexes of classes.
        const (
            $indexes$
        )

        var classes = [...]$class${
            $rows$
        }
    )go", {{"indexes", indexes}, {"class", writing.types.runtime("Class")}, {"rows", rows}});
}

}  // namespace

void write_library(Writing& writing) {
    const auto& bridge = writing.bridge;
    const auto more = bridge.calls_back ? "CallsBack:   true,\n" : "";
    std::string indexes;
    std::string rows;
    for (std::size_t i = 0; i < bridge.functions.size(); ++i) {
        indexes += index_name(bridge.functions[i].label) + (indexes.empty() ? " = iota\n" : "\n");
        rows += table_row(writing, i);
    }
    for (const auto& object : bridge.objects) {
        indexes += destructor_name(object.go_name) + (indexes.empty() ? " = iota\n" : "\n");
        rows += destructor_row(object);
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
            $more$
        }
    )go", {{"more", more}, {"library", writing.types.runtime("Library")}, {"package", bridge.package}, {"upper", upper(bridge.package)}, {"abi", bridge.hash}});
    if (!bridge.objects.empty()) {
        write_classes(writing);
    }
    writing.file.body.gap();
    if (rows.empty()) {
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
