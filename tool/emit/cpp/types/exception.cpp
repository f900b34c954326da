// SPDX-License-Identifier: MIT
// Exception classes of the API: who is caught, derived classes first.
#include <fmt/format.h>

#include "emit/cpp/parts.hpp"

namespace emit::cpp {

void write_exceptions(const abi::Bridge& bridge, text::CodeWriter& writer) {
    std::string handlers;
    for (std::size_t tag = 0; tag < bridge.exceptions.size(); ++tag) {
        handlers += fmt::format("}} catch (const {}& exception) {{\n    tell_exception(outcome, {}, exception);\n",
                                bridge.library.records[bridge.exceptions[tag]].native, tag);
    }
    writer.gap();
    writer.write(R"cpp(
        // What becomes of an exception.
        #if defined(__cpp_exceptions)
        struct Exceptions : Throws {
            [[gnu::cold, gnu::noinline]] static void caught(Outcome& outcome) noexcept {
                try {
                    throw;
                $handlers$
                } catch (...) {
                    Throws::caught(outcome);
                }
            }
        };
        #else
        using Exceptions = Throws;
        #endif
    )cpp",
                 {{"handlers", handlers}});
}

}  // namespace emit::cpp
