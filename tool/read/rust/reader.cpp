// SPDX-License-Identifier: MIT
// The reader's passes: files, names, public paths, types, functions.
#include "read/rust/reader.hpp"

#include <fmt/format.h>

#include "read/rust/assembly.hpp"
#include "read/rust/declarations.hpp"
#include "read/rust/functions.hpp"
#include "read/rust/modules.hpp"
#include "read/rust/reading.hpp"
#include "read/rust/unread_items.hpp"

namespace reader::rust {
namespace {

/// What a function's types, fine by themselves, lead to.
std::optional<Refusal> find_obstacle(const api::Function& function, const Declarations& declarations) {
    const auto find = [&](const api::Type& type, const std::string& label) {
        auto refusal = declarations.find_refused(type, label);
        return refusal ? refusal : declarations.find_bad_key(type, label);
    };
    for (const api::Parameter& parameter : function.parameters) {
        const auto label = parameter.name.empty() ? "type of a parameter" : fmt::format("type of `{}`", parameter.name);
        if (auto refusal = find(parameter.type, label)) {
            return refusal;
        }
    }
    return find(function.result, fmt::format("the result of `{}`", function.name));
}

std::vector<api::Function> read_functions(const Reading& reading, const Declarations& declarations) {
    std::vector<api::Function> functions;
    for (std::size_t i = 0; i < reading.crate.items.size(); ++i) {
        if (reading.crate.items[i].kind != ItemKind::function || !reading.exports.path({i})) {
            continue;
        }
        auto function = read_function(reading, {i});
        auto refusal = function ? find_obstacle(*function, declarations) : std::optional(function.error());
        if (refusal) {
            report(reading.environment.sink, std::move(*refusal), reading.exports.shown({i}, reading.crate));
        } else {
            functions.push_back(std::move(*function));
        }
    }
    return functions;
}

void report_refused(const Reading& reading, const Declarations& declarations) {
    for (const auto& [id, declaration] : declarations.all()) {
        if (declaration.refusal) {
            report(reading.environment.sink, *declaration.refusal, reading.exports.shown(id, reading.crate));
        }
    }
}

}  // namespace

api::Library read(const Input& input, const support::Path& project, const support::FileSystem& files,
                  source::SourceMap& sources, diagnostics::Sink& sink) {
    const Environment environment{input, project, files, sources, sink};
    const Crate crate = load_crate(environment);
    const Scope scope(crate, input.edition);
    const Exports exports = find_exports(crate, scope, environment);
    const Implementations implementations(crate, scope);
    Constants constants(crate, scope, environment);
    TypeResolver resolver(crate, scope, constants);
    const Types types(crate, exports);
    const Reading reading{environment, crate, scope, exports, implementations, constants, resolver, types};
    const Declarations declarations(reading);
    auto functions = read_functions(reading, declarations);
    report_refused(reading, declarations);
    report_unread_items(reading);
    report_methods(reading, declarations);
    api::Library library = assemble(declarations, std::move(functions));
    library.language = api::Language::rust;
    library.doc = crate.doc;
    return library;
}

}  // namespace reader::rust
