// SPDX-License-Identifier: MIT
// Names, parameters and results of functions.
#include "emit/go/signature.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "abi/recursion.hpp"
#include "emit/go/doc.hpp"
#include "emit/go/names.hpp"
#include "support/strings.hpp"

namespace emit::go {

std::string receiver_name(const std::string& type) {
    return std::string(1, static_cast<char>(std::tolower(static_cast<unsigned char>(type.front()))));
}

namespace {

std::string free_receiver_name(const std::string& type, const std::vector<std::string>& others) {
    const auto letter = receiver_name(type);
    return std::ranges::find(others, letter) == others.end() ? letter : "self";
}

const std::string& owner_name(const abi::Bridge& bridge, const api::Owner& owner) {
    if (owner.kind == api::TypeKind::record) {
        return bridge.records[owner.declaration].go_name;
    }
    if (owner.kind == api::TypeKind::enumeration) {
        return bridge.enumerations[owner.declaration].go_name;
    }
    if (owner.kind == api::TypeKind::object) {
        return bridge.objects[owner.declaration].go_name;
    }
    return bridge.variants[owner.declaration].go_name;
}

std::string go_type(Writing& writing, const abi::Parameter& parameter) {
    const auto is_pointer =
        parameter.change != abi::Change::none && writing.bridge.crossing(parameter.crossing).kind != api::TypeKind::list;
    return (is_pointer ? "*" : "") + writing.types.go(parameter.crossing);
}

}  // namespace

Form form_of(const api::Function& function) {
    if (!function.is_method) {
        return Form::function;
    }
    return is_text_role(function.role) || function.owner->kind == api::TypeKind::variant ? Form::helper : Form::method;
}

bool is_text_role(api::Role role) {
    return role == api::Role::display || role == api::Role::error_text || role == api::Role::debug;
}

std::string helper_name(const abi::Function& function) { return "call" + function.label; }

std::string full_name(const abi::Bridge& bridge, std::size_t index) {
    const auto& written = bridge.library.functions[index];
    const auto& go_name = bridge.functions[index].go_name;
    return written.is_method ? fmt::format("{}.{}", owner_name(bridge, *written.owner), go_name) : go_name;
}

namespace {

/// Of functions that nobody wrote.
std::string role_doc(const abi::Bridge& bridge, std::size_t index) {
    const auto& written = bridge.library.functions[index];
    switch (written.role) {
    case api::Role::ordinary: break;
    case api::Role::error_text: return "// Error returns the text of the error.\n";
    case api::Role::display: return "// String returns the text of the value.\n";
    case api::Role::debug: return "// GoString returns the text that the value has for developers.\n";
    case api::Role::equal: return "// Equal reports whether both have equal values.\n";
    case api::Role::compare: return "// Compare returns a number less than, equal to or greater than 0, as the value is less, equal or greater.\n";
    case api::Role::hash: return "// Hash returns a number that is the same for equal values.\n";
    case api::Role::base: {
        const auto& base = bridge.objects[written.result.declaration].go_name;
        return fmt::format("// As{0} returns the object as a *{0}, which shares it and is closed by itself.\n", base);
    }
    }
    return "";
}

/// Whether there are objects in a value that are taken with it.
bool holds_offered(const abi::Bridge& bridge, abi::CrossingId id) {
    return abi::holds(bridge, id, [&](const abi::Crossing& part) {
        return part.kind == api::TypeKind::object && bridge.objects[part.declaration].offered;
    });
}

/// Of objects that count as closed when the function was called.
std::string note_of_consumed(const Writing& writing, std::size_t index) {
    const auto& parameters = writing.bridge.functions[index].parameters;
    const auto names = parameter_names(writing, index);
    std::vector<std::string> consumed;
    auto is_one = true;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (parameters[i].use == abi::Use::consumed) {
            consumed.push_back(names[i]);
        } else if (parameters[i].use == abi::Use::none && holds_offered(writing.bridge, parameters[i].crossing)) {
            consumed.push_back("the objects in " + names[i]);
            is_one = false;
        }
    }
    if (consumed.empty()) {
        return "";
    }
    is_one = is_one && consumed.size() == 1;
    return fmt::format("It takes {} for itself: afterwards {} as closed.", support::join(consumed, " and "),
                       is_one ? consumed[0] + " counts" : "they count");
}

}  // namespace

std::string function_doc(const Writing& writing, std::size_t index) {
    const auto& bridge = writing.bridge;
    const auto& written = bridge.library.functions[index];
    const auto& go_name = bridge.functions[index].go_name;
    if (written.role != api::Role::ordinary) {
        return role_doc(bridge, index);
    }
    const auto is_constructor = written.owner && !written.is_method && written.name == "new";
    if (is_constructor && written.doc.lines.empty()) {
        return doc_comment(written.doc, written.name, go_name, fmt::format("{} makes a new {}.", go_name, owner_name(bridge, *written.owner)),
                           note_of_consumed(writing, index));
    }
    return doc_comment(written.doc, written.name, go_name,
                       fmt::format("{} calls the native {} `{}`.", go_name, written.is_method ? "method" : "function",
                                   api::qualified(bridge.library, written, written.owner)),
                       note_of_consumed(writing, index));
}

std::vector<std::string> parameter_names(const Writing& writing, std::size_t index) {
    const auto& written = writing.bridge.library.functions[index];
    std::vector<std::string> sources;
    for (const auto& parameter : writing.bridge.functions[index].parameters) {
        sources.push_back(parameter.name);
    }
    if (!written.is_method) {
        return parameter_names(sources, writing.initialisms);
    }
    sources.erase(sources.begin());
    auto names = parameter_names(sources, writing.initialisms);
    const auto is_helper = form_of(written) == Form::helper;
    names.insert(names.begin(), is_helper ? "self" : free_receiver_name(owner_name(writing.bridge, *written.owner), names));
    return names;
}

std::string parameters(Writing& writing, const abi::Function& function, const std::vector<std::string>& names, std::size_t first) {
    const auto& all = function.parameters;
    std::string text;
    for (std::size_t i = first; i < names.size(); ++i) {
        const auto type = go_type(writing, all[i]);
        const auto same = i + 1 < names.size() && go_type(writing, all[i + 1]) == type;
        text += (i == first ? "" : ", ") + names[i] + (same ? "" : " " + type);
    }
    return text;
}

std::vector<abi::CrossingId> result_parts(const abi::Bridge& bridge, const abi::Function& function) {
    if (!function.result) {
        return {};
    }
    const auto& result = bridge.crossing(*function.result);
    return result.kind == api::TypeKind::tuple ? result.parts : std::vector{*function.result};
}

std::string results(Writing& writing, const abi::Function& function) {
    std::vector<std::string> parts;
    for (const auto part : result_parts(writing.bridge, function)) {
        parts.push_back(writing.types.go(part));
    }
    if (function.failure != abi::Failure::none) {
        parts.push_back("error");
    }
    return parts.empty() ? "" : parts.size() == 1 ? " " + parts[0] : " (" + support::join(parts, ", ") + ")";
}

}  // namespace emit::go
