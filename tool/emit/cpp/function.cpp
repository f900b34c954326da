// SPDX-License-Identifier: MIT
// Functions: the frame, held against abi's slots, and the exported symbol that gives it to the runtime.
#include <algorithm>

#include <fmt/format.h>

#include "emit/cpp/lines.hpp"
#include "emit/cpp/names.hpp"
#include "emit/cpp/parts.hpp"
#include "emit/cpp/traits.hpp"
#include "emit/cpp/wire.hpp"

namespace emit::cpp {
namespace {

constexpr std::uint64_t slot_size = 8;

std::string fields(const abi::Bridge& bridge, const abi::Function& function) {
    const auto names = frame_fields(function);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < names.size(); ++i) {
        lines.push_back(fmt::format("{} {};", wire_of_parameter(bridge, function.parameters[i]), names[i]));
    }
    if (function.result) {
        lines.push_back(fmt::format("{} result;", wire_of_result(bridge, *function.result)));
    }
    const auto changed = changed_fields(function);
    for (std::size_t i = 0; i < changed.size(); ++i) {
        if (!changed[i].empty()) {
            lines.push_back(fmt::format("Changed<{}> {};", wire(bridge, function.parameters[i].crossing), changed[i]));
        }
    }
    return joined_lines(lines);
}

/// Where the arguments, the result and what was changed begin, and how long the whole is.
std::string assertion(const abi::Function& function) {
    const auto frame = frame_struct(function);
    const auto names = frame_fields(function);
    std::vector<std::string> conditions;
    const auto expect = [&](const std::string& name, std::uint64_t slot) {
        conditions.push_back(fmt::format("offsetof({}, {}) == {}", frame, name, slot * slot_size));
    };
    for (std::size_t i = 0; i < names.size(); ++i) {
        expect(names[i], function.parameters[i].slot);
    }
    if (function.result) {
        expect("result", function.result_slot);
    }
    const auto changed = changed_fields(function);
    for (std::size_t i = 0; i < changed.size(); ++i) {
        if (!changed[i].empty()) {
            expect(changed[i], function.parameters[i].out_slot);
        }
    }
    conditions.push_back(fmt::format("sizeof({}) == {}", frame, function.slots * slot_size));
    return packed({"static_assert(", conditions, " &&", ");"}, 0);
}

/// What becomes of an exception.
std::string caught(const abi::Bridge& bridge, std::size_t index) {
    const auto& written = bridge.library.functions[index];
    const auto* const caught = !bridge.functions[index].may_throw ? "Panics"
                               : bridge.exceptions.empty()        ? "Throws"
                                                                  : "Exceptions";
    const auto calling =
        !bridge.calls_back ? std::string(caught) : fmt::format("Calling<{}{}>", caught, written.fast ? ", true" : "");
    const auto converts = std::ranges::any_of(
        written.parameters, [&](const api::Parameter& parameter) { return is_converted(bridge, parameter.type); });
    return converts ? fmt::format("Converting<{}>", calling) : calling;
}

std::string call(const abi::Bridge& bridge, std::size_t index) {
    const auto& function = bridge.functions[index];
    std::vector<std::string> arguments = {"function", "frame->outcome",
                                          function.result ? "frame->result" : "Nothing{}"};
    const auto names = frame_fields(function);
    const auto changed = changed_fields(function);
    for (std::size_t i = 0; i < names.size(); ++i) {
        arguments.push_back(changed[i].empty() ? "frame->" + names[i]
                                               : fmt::format("changing(frame->{}, frame->{})", names[i], changed[i]));
    }
    return packed({fmt::format("runtime::call<{}>(", caught(bridge, index)), arguments, ",", ");"}, 4);
}

/// Whether its type has a `<<`, so that this is its text.
bool displays(const api::Library& library, const api::Owner& owner) {
    switch (owner.kind) {
    case api::TypeKind::record: return library.records[owner.declaration].displays;
    case api::TypeKind::enumeration: return library.enumerations[owner.declaration].displays;
    case api::TypeKind::variant: return library.variants[owner.declaration].displays;
    case api::TypeKind::object: return library.objects[owner.declaration].displays;
    case api::TypeKind::unit:
    case api::TypeKind::scalar:
    case api::TypeKind::wide:
    case api::TypeKind::text:
    case api::TypeKind::list:
    case api::TypeKind::array:
    case api::TypeKind::option:
    case api::TypeKind::tuple:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::duration:
    case api::TypeKind::time_point:
    case api::TypeKind::callback:
    case api::TypeKind::unique:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::ordering:
    case api::TypeKind::range:
    case api::TypeKind::converted: break;  // own nothing
    }
    return false;
}

/// `using Type = …;` with the parameters broken over lines where need be.
std::string type(std::string_view type) {
    const auto end = type.rfind(')');
    int depth = 1;
    auto begin = end;
    while (depth > 0) {
        --begin;
        depth += type[begin] == ')' ? 1 : type[begin] == '(' ? -1 : 0;
    }
    return packed({.head = fmt::format("using Type = {}", type.substr(0, begin + 1)),
                   .items = split_types(type.substr(begin + 1, end - begin - 1)),
                   .separator = ",",
                   .tail = fmt::format("{};", type.substr(end))},
                  4);
}

/// A function of the runtime, with what it takes and gives.
std::string called_of_runtime(const api::Library& library, const api::Function& function) {
    const auto& native = api::declared(library, *function.owner).native;
    const auto of = [](const std::string& type, std::string_view name) {
        return fmt::format("using Type = {};\nType* const function = &{};\n", type, name);
    };
    switch (function.role) {
    case api::Role::display: return of(fmt::format("std::string(const {}&)", native), "display");
    case api::Role::error_text:
        return of(fmt::format("std::string(const {}&)", native),
                  displays(library, *function.owner) ? "display" : "error_text");
    case api::Role::equal: return of(fmt::format("bool(const {0}&, const {0}&)", native), "equal");
    case api::Role::compare: return of(fmt::format("std::strong_ordering(const {0}&, const {0}&)", native), "compare");
    case api::Role::hash: return of(fmt::format("std::uint64_t(const {}&)", native), "hash");
    case api::Role::base:
        return of(fmt::format("{}(const std::shared_ptr<{}>&) noexcept", function.result.native, native), "as_base");
    case api::Role::ordinary:
    case api::Role::debug: break;  // the one is the user's, the other Rust's
    }
    return "";
}

bool is_constructor(const api::Library& library, const api::Function& function) {
    return function.owner && function.owner->kind == api::TypeKind::object &&
           function.native == library.objects[function.owner->declaration].native;
}

/// The function that is called, and its type.
std::string called(const api::Library& library, const api::Function& function) {
    if (function.role != api::Role::ordinary) {
        return called_of_runtime(library, function);
    }
    if (is_constructor(library, function)) {
        return fmt::format("{}\nType* const function = &Construct<Type>::call;\n", type(function.native_type));
    }
    const auto is_member = function.native_type.find("::*)") != std::string::npos;
    return fmt::format("{}\n{} function = &{};\n", type(function.native_type), is_member ? "const Type" : "Type* const",
                       function.native);
}

}  // namespace

void write_function(const abi::Bridge& bridge, std::size_t index, text::CodeWriter& writer) {
    const auto& written = bridge.library.functions[index];
    const auto& function = bridge.functions[index];
    writer.gap();
    writer.write(R"cpp(
        // $path$
        struct $frame$ {
            $fields$
            Outcome outcome;
        };
        $assertion$

        extern "C" BEEPBOOP_EXPORT void $symbol$($frame$* frame) noexcept {
            $called$
            $call$
        }
    )cpp",
                 {{"path", api::qualified(bridge.library, written, written.owner)},
                  {"frame", frame_struct(function)},
                  {"fields", fields(bridge, function)},
                  {"assertion", assertion(function)},
                  {"symbol", function.symbol},
                  {"called", called(bridge.library, written)},
                  {"call", call(bridge, index)}});
}

}  // namespace emit::cpp
