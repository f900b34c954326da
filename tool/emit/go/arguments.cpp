// SPDX-License-Identifier: MIT
// Arguments by what they are: as they lie, as mirrors, or as objects and functions that the call holds.
#include "emit/go/arguments.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

#include <fmt/format.h>

#include "support/strings.hpp"

namespace emit::go {
namespace {

using Row = std::pair<std::string, std::string>;

bool is_exclusive(const abi::Parameter& parameter) { return parameter.change != abi::Change::none; }

/// What a mirror is called that the frame only points to.
std::string local(const std::string& name) {
    return "lowered" + std::string(1, static_cast<char>(std::toupper(name[0]))) + name.substr(1);
}

/// How the bridge calls what is done with an object.
std::string_view verb(abi::Use use) {
    switch (use) {
    case abi::Use::none:
    case abi::Use::shared: return "Share";
    case abi::Use::exclusive: return "Exclude";
    case abi::Use::consumed: return "Consume";
    }
    return "";
}

}  // namespace

/// Slices that native code may look at in place while it changes another.
bool Arguments::is_shared_memory(const abi::Parameter& parameter) const {
    return parameter.access == api::Access::borrow && crossing(parameter).kind == api::TypeKind::list &&
           bridge_.crossing(crossing(parameter).parts[0]).plain;
}

/// Whether an exclusive slice has a neighbour that it could overlap.
bool Arguments::may_overlap() const {
    const auto& all = function_.parameters;
    const auto exclusive = std::ranges::count_if(all, is_exclusive);
    const auto shared = std::ranges::count_if(all, [&](const auto& parameter) { return is_shared_memory(parameter); });
    return exclusive > 1 || (exclusive == 1 && shared > 0);
}

/// Objects and Go functions are held until the call has returned.
bool Arguments::holds_at(std::size_t i) const {
    return !(callee_.is_native && i == 0) && holds_handles(bridge_, function_.parameters[i].crossing);
}

bool Arguments::holds() const {
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (holds_at(i)) {
            return true;
        }
    }
    return false;
}

/// The quick way: a method of an object, and no other object or function.
bool Arguments::holds_receiver_alone() const {
    if (!callee_.written.is_method || callee_.written.owner->kind != api::TypeKind::object) {
        return false;
    }
    const auto use = function_.parameters[0].use;
    if (use != abi::Use::shared && use != abi::Use::exclusive) {
        return false;
    }
    for (std::size_t i = 1; i < names_.size(); ++i) {
        if (holds_at(i)) {
            return false;
        }
    }
    return true;
}

bool Arguments::is_filled_later(std::size_t i) const { return i == 0 && (callee_.is_native || holds_receiver_alone()); }

bool Arguments::lowers() const {
    if (may_overlap()) {
        return true;
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const auto& parameter = function_.parameters[i];
        if (!is_filled_later(i) && (is_mirrored(parameter) || is_pointer(bridge_, parameter))) {
            return true;
        }
    }
    return false;
}

std::string Arguments::lowering() { return lowers() ? "var lowering " + types_.runtime("Lowering") + "\n" + locals() : ""; }

std::string Arguments::lowered_object(std::size_t i) const {
    const auto& parameter = function_.parameters[i];
    const auto optional = crossing(parameter).kind == api::TypeKind::option ? "Maybe" : "";
    return fmt::format("lowering.Argument({}).{}{}({}.handle())", i, optional, verb(parameter.use), names_[i]);
}

std::string Arguments::lowered(std::size_t i) {
    if (function_.parameters[i].use != abi::Use::none) {
        return lowered_object(i);
    }
    if (is_pointer(bridge_, function_.parameters[i])) {
        return lowered_pointer(i);
    }
    return types_.lower(function_.parameters[i].crossing, fmt::format("lowering.Argument({})", i), names_[i]);
}

std::string Arguments::lowered_pointer(std::size_t i) {
    const auto& parameter = function_.parameters[i];
    if (!is_mirrored(parameter)) {
        return fmt::format("{}(lowering.Argument({}), {})", types_.runtime("Present"), i, names_[i]);
    }
    return fmt::format("{}(lowering.Argument({}), {}, {})", types_.runtime("LowerPointer"), i, names_[i],
                       types_.lowerer(parameter.crossing));
}

/// Mirrors that the frame only points to.
std::string Arguments::locals() {
    std::string text;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const auto& parameter = function_.parameters[i];
        if (is_mirrored(parameter) && parameter.passing == abi::Passing::by_pointer && !is_pointer(bridge_, parameter)) {
            text += fmt::format("{} := {}\n", local(names_[i]), lowered(i));
        }
    }
    return text;
}

std::string Arguments::slot_type(std::size_t i) {
    if (callee_.is_native && i == 0) {
        return "uintptr";
    }
    const auto& parameter = function_.parameters[i];
    const auto type = types_.mirror(parameter.crossing);
    return parameter.passing == abi::Passing::by_pointer ? "*" + type : type;
}

std::uint64_t Arguments::slot_size(const abi::Parameter& parameter) const {
    return parameter.passing == abi::Passing::slot ? crossing(parameter).wire.size : 8 * parameter.slots;
}

/// Alignment of the frame's field after parameter `i`.
std::uint64_t Arguments::next_alignment(std::size_t i) const {
    if (i + 1 < function_.parameters.size()) {
        const auto& next = function_.parameters[i + 1];
        return next.passing == abi::Passing::slot ? crossing(next).wire.alignment : 8;
    }
    return function_.result ? bridge_.crossing(*function_.result).wire.alignment : 8;
}

std::string Arguments::fields() {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const auto& parameter = function_.parameters[i];
        rows.emplace_back(names_[i], slot_type(i));
        const auto missing = 8 * parameter.slots - slot_size(parameter);
        if (missing > 0 && next_alignment(i) < 8) {
            rows.emplace_back("_", fmt::format("[{}]byte", missing));
        }
    }
    if (function_.result) {
        rows.emplace_back("result", types_.wire(*function_.result));
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (function_.parameters[i].change == abi::Change::out) {
            rows.emplace_back(changed_name(callee_, i), types_.wire(function_.parameters[i].crossing));
            rows.emplace_back(block_name(callee_, i), "uintptr");
        }
    }
    rows.emplace_back(types_.runtime("Outcome"), "");
    return columns(rows);
}

/// Whether the frame's field can lead to memory of Go.
bool Arguments::leads_on(const abi::Parameter& parameter) const {
    const auto& type = crossing(parameter);
    const auto& inner = type.kind == api::TypeKind::option ? bridge_.crossing(type.parts[0]) : type;
    return parameter.passing == abi::Passing::by_pointer || !(type.plain || api::is_handle(inner.kind));
}

/// A value that stays where it is when a callback moves the goroutine's stack.
std::string Arguments::kept_in_place(const abi::Parameter& parameter, const std::string& value) {
    return bridge_.calls_back && leads_on(parameter) ? fmt::format("{}({})", types_.runtime("Escape"), value) : value;
}

std::string Arguments::fill() {
    auto text = callee_.is_native ? fmt::format("frame.{0} = {0}.Holder\n", names_[0]) : "";
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const auto& parameter = function_.parameters[i];
        const auto by_pointer = parameter.passing == abi::Passing::by_pointer && !is_pointer(bridge_, parameter);
        if (is_filled_later(i)) {
            continue;
        }
        const auto value = is_pointer(bridge_, parameter) ? lowered_pointer(i)
                           : !is_mirrored(parameter)      ? names_[i]
                           : by_pointer                   ? local(names_[i])
                                                          : lowered(i);
        text += fmt::format("frame.{} = {}\n", names_[i], kept_in_place(parameter, (by_pointer ? "&" : "") + value));
    }
    if (may_overlap()) {
        text += overlap() + "\n";
    }
    if (lowers()) {
        text += if_error_(fmt::format("refused({}, &lowering)", callee_.description)) + "\n";
    }
    return text + begin();
}

std::string Arguments::overlap() {
    std::vector<std::string> regions;
    const auto add = [&](auto&& belongs) {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (belongs(function_.parameters[i])) {
                const auto region = is_pointer(bridge_, function_.parameters[i]) ? "RegionOfValue" : "RegionOf";
                regions.push_back(fmt::format("{}({}, {})", types_.runtime(region), i, names_[i]));
            }
        }
    };
    add(is_exclusive);
    const auto exclusive = regions.size();
    add([&](const auto& parameter) { return is_shared_memory(parameter); });
    return fmt::format("lowering.RefuseOverlap({}, {})", exclusive, support::join(regions, ", "));
}

/// Takes what the call holds.
std::string Arguments::begin() {
    std::string text;
    if (callee_.is_native) {
        writing_.file.imports.need("runtime");
        text = fmt::format("defer runtime.KeepAlive({})\n", names_[0]);
    }
    if (holds() && !holds_receiver_alone()) {
        text += if_error_("lowering.Begin()") + "\ndefer lowering.End(&frame.Outcome)\n";
    }
    return text;
}

}  // namespace emit::go
