// SPDX-License-Identifier: MIT
// The agreement as text: a line a symbol, with its slots, and a line a type, with its layout.
#include "abi/dump.hpp"

#include <fmt/format.h>

namespace abi {
namespace {

/// Raised when the meaning of a frame or wire value changes, so that old libraries are refused.
constexpr int boundary_version = 5;

/// Of a record, or a variant's case.
template <class T>
std::string fields(const Bridge& bridge, const T& owner) {
    std::string text;
    for (const auto& field : owner.fields) {
        text += fmt::format("    {:>4} {} {}\n", field.offset, field.go_name, bridge.crossing(field.crossing).key);
    }
    return text + (owner.message ? fmt::format("    {:>4} message\n", *owner.message) : "");
}

std::string_view name(api::Access access) {
    switch (access) {
    case api::Access::value: return "";
    case api::Access::borrow: return "&";
    case api::Access::exclusive: return "&mut ";
    }
    return "";
}

std::string_view name(Use use) {
    switch (use) {
    case Use::none: return "";
    case Use::shared: return " shared";
    case Use::exclusive: return " exclusive";
    case Use::consumed: return " consumed";
    }
    return "";
}

std::string_view name(Failure failure) {
    switch (failure) {
    case Failure::none: return "";
    case Failure::text: return " fails with text";
    case Failure::opaque: return " fails";
    case Failure::typed: return " fails with an error of its own";
    case Failure::exception: return " throws";
    }
    return "";
}

std::string dump(const Bridge& bridge, const Function& function) {
    auto text = fmt::format("function {} {}{}\n", function.symbol, function.label, name(function.failure));
    for (const auto& parameter : function.parameters) {
        text += fmt::format("    {:>4} {} {}{}{}\n", parameter.slot, parameter.name, name(parameter.access),
                            bridge.crossing(parameter.crossing).key, name(parameter.use));
    }
    if (function.result) {
        text += fmt::format("    {:>4} -> {}\n", function.result_slot, bridge.crossing(*function.result).key);
    }
    for (const auto& parameter : function.parameters) {
        if (parameter.change == Change::out) {
            text += fmt::format("    {:>4} new {}\n", parameter.out_slot, parameter.name);
        }
    }
    if (function.error) {
        text += fmt::format("       ! {}\n", bridge.crossing(*function.error).key);
    }
    return text + fmt::format("    {:>4} outcome\n", function.slots - 2);
}

std::string dump(const Bridge& bridge, std::size_t index) {
    const auto& written = bridge.library.enumerations[index];
    auto text = fmt::format("enumeration {} {}{}\n", bridge.enumerations[index].go_name,
                            api::name(bridge.enumerations[index].underlying), written.flags ? " flags" : "");
    for (std::size_t i = 0; i < written.enumerators.size(); ++i) {
        const auto& enumerator = written.enumerators[i];
        text += fmt::format("    {} = {}{}\n", bridge.enumerations[index].go_enumerators[i], enumerator.negative ? "-" : "",
                            enumerator.magnitude);
    }
    return text;
}

}  // namespace

std::string dump(const Bridge& bridge) {
    auto text = fmt::format("boundary {}\npackage {}\n", boundary_version, bridge.package);
    for (const auto& crossing : bridge.crossings) {
        text += fmt::format("type {}: {} bytes, alignment {}\n", crossing.key, crossing.wire.size, crossing.wire.alignment);
    }
    for (const auto& record : bridge.records) {
        text += fmt::format("record {}\n{}", record.go_name, fields(bridge, record));
    }
    for (std::size_t i = 0; i < bridge.enumerations.size(); ++i) {
        text += dump(bridge, i);
    }
    for (const auto& variant : bridge.variants) {
        text += fmt::format("variant {}\n", variant.go_name);
        for (const auto& alternative : variant.cases) {
            text += fmt::format("  {}\n{}", alternative.go_name, fields(bridge, alternative));
        }
    }
    for (std::size_t i = 0; i < bridge.objects.size(); ++i) {
        text += fmt::format("object {} {}{}\n", bridge.objects[i].go_name, bridge.objects[i].destroy_symbol,
                            bridge.library.objects[i].shared ? " shared"
                            : bridge.objects[i].offered      ? " offered"
                                                             : "");
    }
    for (const auto& callback : bridge.callbacks) {
        text += fmt::format("callback {}{}{}, {} slots\n", bridge.crossing(callback.crossing).key, callback.goes_in ? " in" : "",
                            callback.comes_out ? " out" : "", callback.slots);
    }
    for (const auto index : bridge.exceptions) {
        text += fmt::format("exception {}\n", bridge.records[index].go_name);
    }
    for (std::size_t i = 0; i < bridge.conversions.size(); ++i) {
        const auto& conversion = bridge.conversions[i];
        text += fmt::format("conversion {} {}{}\n", bridge.library.conversions[i].name, bridge.crossing(conversion.crossing).key,
                            conversion.error ? " ! " + bridge.crossing(*conversion.error).key : "");
    }
    for (const auto& function : bridge.functions) {
        text += dump(bridge, function);
    }
    return text;
}

}  // namespace abi
