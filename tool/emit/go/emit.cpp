// SPDX-License-Identifier: MIT
// The files of a package: functions, types, conversions, library, and the runtime it carries.
#include "emit/go/emit.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "emit/go/doc.hpp"
#include "emit/go/file.hpp"
#include "emit/go/parts.hpp"
#include "emit/go/runtime.hpp"

namespace emit::go {
namespace {

/// "Left out" and why, for the first comment.
std::string head(const abi::Bridge& bridge) {
    std::string text;
    for (const auto& skipped : bridge.skipped) {
        text += fmt::format("{}\n  - {}: {}", text.empty() ? "Left out:" : "", skipped.item, skipped.reason);
    }
    return text;
}

std::string package_doc(const abi::Bridge& bridge) {
    const auto language = bridge.library.language == api::Language::rust ? "Rust" : "C++";
    auto text = fmt::format("// Package {} calls {} code, which it carries inside, without cgo.\n", bridge.package, language);
    if (!bridge.library.doc.lines.empty()) {
        text += "//\n" + doc_comment(bridge.library.doc, "", "", "");
    }
    return text;
}

std::set<std::size_t> tuple_sizes(const abi::Bridge& bridge) {
    std::set<std::size_t> sizes;
    for (const auto& crossing : bridge.crossings) {
        if (crossing.kind == api::TypeKind::tuple) {
            sizes.insert(crossing.parts.size());
        }
    }
    return sizes;
}

void write_types(Writing& writing) {
    for (std::size_t i = 0; i < writing.bridge.records.size(); ++i) {
        write_record(writing, i);
    }
    for (std::size_t i = 0; i < writing.bridge.enumerations.size(); ++i) {
        write_enumeration(writing, i);
    }
    for (std::size_t i = 0; i < writing.bridge.variants.size(); ++i) {
        write_variant(writing, i);
    }
    for (std::size_t i = 0; i < writing.bridge.objects.size(); ++i) {
        write_object(writing, i);
    }
    for (const auto size : tuple_sizes(writing.bridge)) {
        write_tuple(writing, size);
    }
    if (std::ranges::any_of(writing.bridge.crossings, [](const auto& crossing) { return crossing.kind == api::TypeKind::range; })) {
        write_range(writing);
    }
}

void write_functions(Writing& writing) {
    for (std::size_t i = 0; i < writing.bridge.functions.size(); ++i) {
        write_function(writing, i);
    }
}

void write_constants(Writing& writing) {
    for (std::size_t i = 0; i < writing.bridge.constants.size(); ++i) {
        write_constant(writing, i);
    }
}

class Emitter {
public:
    Emitter(const abi::Bridge& bridge, const Package& package, output::OutputTree& tree)
        : bridge_(bridge), package_(package), bridge_path_(package.import_path + "/internal/bridge"), tree_(tree), conversions_(bridge) {}

    void emit() {
        tree_.own(package_.folder);
        tree_.own(package_.folder + "/internal/bridge");
        File functions{.head = head(bridge_), .package_doc = package_doc(bridge_)};
        add(bridge_.package + ".go", std::move(functions), write_functions, true);
        add("types.go", {}, write_types);
        add("constants.go", {}, write_constants);
        add("causes.go", {}, write_causes);
        add("exceptions.go", {}, write_exceptions);
        add("wire.go", {}, write_conversions);
        add("library.go", {}, write_library);
        add_runtime(bridge_, package_, tree_);
    }

private:
    void add(const std::string& name, File file, const std::function<void(Writing&)>& write, bool even_if_empty = false) {
        Writing writing{bridge_, package_.initialisms, file, Types(bridge_, bridge_path_, file.imports, conversions_), conversions_};
        write(writing);
        if (even_if_empty || !file.body.empty()) {
            tree_.add(fmt::format("{}/{}", package_.folder, name), file.text(bridge_.package));
        }
    }

    const abi::Bridge& bridge_;
    const Package& package_;
    std::string bridge_path_;
    output::OutputTree& tree_;
    Conversions conversions_;
};

}  // namespace

void emit(const abi::Bridge& bridge, const Package& package, output::OutputTree& tree) { Emitter(bridge, package, tree).emit(); }

}  // namespace emit::go
