// SPDX-License-Identifier: MIT
// The bridge source from top to bottom, and the runtime beside it.
#include "emit/cpp/emit.hpp"

#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/names.hpp"
#include "emit/cpp/needed.hpp"
#include "emit/cpp/parts.hpp"
#include "support/embedded.hpp"

namespace emit::cpp {
namespace {

std::string runtime_includes(const Needed& needed) {
    auto headers = needed.headers;
    headers.insert("block.hpp");
    std::vector<std::string> lines;
    for (const auto& header : headers) {
        lines.push_back(fmt::format("#include \"beepboop/{}\"", header));
    }
    return joined_lines(lines);
}

std::string api_includes(const std::vector<std::string>& headers) {
    std::vector<std::string> lines;
    for (const auto& header : headers) {
        lines.push_back(fmt::format("#include \"{}\"", header));
    }
    return joined_lines(lines);
}

/// Wire structs point to one another, and conversions may convert to what holds another.
std::string forward_declarations(const abi::Bridge& bridge, const Needed& needed) {
    std::vector<std::string> lines;
    for (const auto index : needed.conversions) {
        const auto& native = bridge.library.conversions[index].native;
        lines.push_back(fmt::format("template <>\nstruct Crossing<{}>;", native));
    }
    for (const auto index : needed.records) {
        lines.push_back(fmt::format("struct {};", wire_struct(bridge.records[index])));
    }
    for (const auto index : needed.records) {
        if (!bridge.callbacks.empty() && bridge.crossing(bridge.records[index].crossing).plain) {
            lines.push_back(fmt::format("template <>\ninline constexpr bool is_plain<{}> = true;",
                                        wire_struct(bridge.records[index])));
        }
    }
    return joined_lines(lines);
}

void write_types(const abi::Bridge& bridge, const Needed& needed, text::CodeWriter& writer) {
    for (std::size_t i = 0; i < bridge.objects.size(); ++i) {
        write_object(bridge, i, writer);
    }
    for (std::size_t i = 0; i < bridge.enumerations.size(); ++i) {
        write_enumeration(bridge, i, writer);
    }
    for (const auto index : needed.variants) {
        write_variant(bridge, index, writer);
    }
    writer.gap();
    writer.write(forward_declarations(bridge, needed));
    for (const auto index : needed.records) {
        write_record(bridge, index, writer);
    }
    for (const auto index : needed.conversions) {
        write_conversion(bridge, index, writer);
    }
    for (const auto index : needed.records) {
        write_record_bodies(bridge, index, writer);
    }
    for (std::size_t i = 0; i < bridge.callbacks.size(); ++i) {
        write_callback(bridge, i, writer);
    }
}

void write_constants(const abi::Bridge& bridge, text::CodeWriter& writer) {
    writer.gap();
    for (std::size_t i = 0; i < bridge.constants.size(); ++i) {
        write_constant(bridge, i, writer);
    }
}

/// What Go asks and tells a library that calls it.
std::string calls_into_go(const abi::Bridge& bridge) {
    const auto function = [](const std::string& symbol, std::string_view frame, std::string_view called) {
        return fmt::format("BEEPBOOP_EXPORT void {}({}* frame) noexcept {{ {}(*frame); }}", symbol, frame, called);
    };
    return !bridge.calls_back ? ""
                              : joined_lines({function(bridge.start_symbol, "StartCall", "start"),
                                              function(bridge.dropped_symbol, "DroppedCall", "give_dropped"),
                                              function(bridge.deliver_symbol, "DeliverCall", "deliver")});
}

void write_common(const abi::Bridge& bridge, text::CodeWriter& writer) {
    writer.gap();
    writer.write(R"cpp(
        extern "C" {
        // What both sides have agreed on.
        extern BEEPBOOP_EXPORT const char $abi$[$length$];
        const char $abi$[$length$] = "$hash$";

        BEEPBOOP_EXPORT void $free$(const FreeCall* frame) noexcept { free_block(*frame); }
        $calls_into_go$
        }
    )cpp",
                 {{"abi", bridge.abi_symbol},
                  {"calls_into_go", calls_into_go(bridge)},
                  {"length", std::to_string(bridge.hash.size() + 1)},
                  {"hash", bridge.hash},
                  {"free", bridge.free_symbol}});
}

std::string bridge_source(const abi::Bridge& bridge, const std::vector<std::string>& headers) {
    const auto parts = needed(bridge);
    text::CodeWriter writer;
    writer.write(R"cpp(
        // $mark$
        // The library inside the Go package `$package$`.
        $runtime$

        $headers$

        // The API may be deprecated, and its types as they like; what is written below must know all of an enumeration.
        #pragma GCC diagnostic ignored "-Wdeprecated-declarations"
        #pragma GCC diagnostic ignored "-Wignored-qualifiers"
        #pragma GCC diagnostic ignored "-Winvalid-offsetof"
        #pragma GCC diagnostic error "-Wswitch"

        namespace beepboop::runtime {
    )cpp",
                 {{"mark", std::string(output::ownership_mark)},
                  {"package", bridge.package},
                  {"runtime", runtime_includes(parts)},
                  {"headers", api_includes(headers)}});
    write_types(bridge, parts, writer);
    write_constants(bridge, writer);
    if (parts.exceptions) {
        write_exceptions(bridge, writer);
    }
    for (std::size_t i = 0; i < bridge.functions.size(); ++i) {
        write_function(bridge, i, writer);
    }
    for (std::size_t i = 0; i < bridge.objects.size(); ++i) {
        write_destroy(bridge, i, writer);
    }
    write_common(bridge, writer);
    writer.gap();
    writer.write("}  // namespace beepboop::runtime\n");
    return writer.take();
}

/// Our own licence line makes way for the mark of generated files.
std::string marked(std::string_view text) {
    constexpr std::string_view licence = "// SPDX-License-Identifier: MIT\n";
    if (text.starts_with(licence)) {
        text.remove_prefix(licence.size());
    }
    return fmt::format("// {}\n{}", output::ownership_mark, text);
}

void add_runtime(const std::string& folder, output::OutputTree& tree) {
    constexpr std::string_view sources = "cpp/";
    for (const auto& file : support::embedded_files()) {
        if (file.path.starts_with(sources)) {
            tree.add(fmt::format("{}/{}", folder, file.path.substr(sources.size())), marked(file.text));
        }
    }
}

}  // namespace

void emit(const abi::Bridge& bridge, const std::vector<std::string>& headers, const std::string& folder,
          output::OutputTree& tree) {
    tree.own(folder);
    tree.add(folder + "/bridge.cpp", bridge_source(bridge, headers));
    add_runtime(folder, tree);
}

}  // namespace emit::cpp
