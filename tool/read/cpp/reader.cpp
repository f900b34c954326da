// SPDX-License-Identifier: MIT
// The reader's passes: preprocess and parse, collect declarations, read them into the model.
#include "read/cpp/reader.hpp"

#include "read/cpp/model.hpp"
#include "read/cpp/preprocessor.hpp"

namespace reader::cpp {

api::Library read(const Input& input, const support::Path& project, const support::FileSystem& files,
                  source::SourceMap& sources, diagnostics::Sink& sink) {
    Preprocessor preprocessor(input, project, files, sources, sink);
    preprocessor.run();
    Collected collected;
    collect(preprocessor.roots(), sources, sink, collected);
    TypeSyntax types(sources, preprocessor.macros());
    Conversions conversions;
    const TypeMapper mapper(sources, conversions);
    const Reading reading{.sources = sources, .sink = sink, .types = types, .mapper = mapper};
    return Model(reading, collected, conversions).read();
}

}  // namespace reader::cpp
