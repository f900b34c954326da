// SPDX-License-Identifier: MIT
// The reader's passes: files, names, public paths, types, functions.
#include "read/rust/reader.hpp"

#include "read/rust/assembly.hpp"
#include "read/rust/constant_items.hpp"
#include "read/rust/conversions.hpp"
#include "read/rust/declarations.hpp"
#include "read/rust/exported_functions.hpp"
#include "read/rust/mentions.hpp"
#include "read/rust/modules.hpp"
#include "read/rust/named_crates.hpp"
#include "read/rust/reading.hpp"
#include "read/rust/unread_items.hpp"

namespace reader::rust {
namespace {

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
    const Crate crate = load_crates(environment);
    const Scope scope(crate, input);
    Exports exports = find_exports(crate, scope, environment);
    const Implementations implementations(crate, scope);
    Constants constants(crate, scope, environment);
    TypeResolver resolver(crate, scope, constants);
    export_mentioned(crate, scope, implementations, resolver, environment, exports);
    const ErrorTypes errors(crate, scope, exports, implementations, resolver, environment);
    const ConversionPairs pairs(crate, exports, resolver, input.dependencies);
    const ObjectTypes objects(crate, implementations, errors, environment);
    const Types types(crate, exports, pairs, objects);
    const Reading reading{environment, crate,   scope,     exports,  implementations, errors,
                          objects,     constants, resolver, pairs,    types};
    const Declarations declarations(reading);
    auto functions = read_functions(reading, declarations);
    auto values = read_constants(reading, declarations);
    auto conversions = read_conversions(reading, declarations);
    report_refused(reading, declarations);
    report_unread_items(reading);
    api::Library library = assemble(declarations, std::move(functions), std::move(values), std::move(conversions));
    library.language = api::Language::rust;
    library.doc = crate.doc;
    name_crates(input.dependencies, library);
    return library;
}

}  // namespace reader::rust
