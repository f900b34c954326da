// SPDX-License-Identifier: MIT
// A walk from functions, records and variants over the types of functions in them.
#include "emit/rust/callbacks.hpp"

#include <map>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "emit/rust/reachable.hpp"

namespace emit::rust {
namespace {

constexpr std::string_view option = "::std::option::Option<";

bool take(std::string_view& text, std::string_view prefix) {
    const bool has = text.starts_with(prefix);
    text.remove_prefix(has ? prefix.size() : 0);
    return has;
}

/// What a function is held in: `impl Fn()`, `dyn Fn()` and `(dyn Fn() + Send)` are boxed, pointers are as they are.
std::string held(std::string_view native) {
    if (native.starts_with('(')) {
        native = native.substr(1, native.size() - 2);
    }
    if (take(native, "impl ")) {
        return fmt::format("::std::boxed::Box<dyn {}>", native);
    }
    return native.starts_with("dyn ") ? fmt::format("::std::boxed::Box<{}>", native) : std::string(native);
}

/// Whether a reference is to a function itself, and not to a pointer to one.
bool is_bare(std::string_view target) { return target.starts_with('(') || target.starts_with("dyn "); }

std::string without_references(std::string_view native) {
    take(native, "&mut ") || take(native, "&");
    return held(native);
}

struct Needs {
    bool lift = false;
    bool lower = false;
};

class Search {
public:
    explicit Search(const abi::Bridge& bridge) : bridge_(bridge) {}

    void visit(const api::Type& type, abi::CrossingId id, Needs needs) {
        const auto& crossing = bridge_.crossing(id);
        if (type.kind == api::TypeKind::callback) {
            return visit_function(type, crossing.declaration, needs);
        }
        if (type.kind == api::TypeKind::converted) {
            return visit(type.arguments[0], id, needs);
        }
        for (std::size_t i = 0; i < type.arguments.size() && i < crossing.parts.size(); ++i) {
            visit(type.arguments[i], crossing.parts[i], needs);
        }
    }

    void visit(const std::vector<api::Field>& written, const std::vector<abi::Field>& bound, Needs needs) {
        for (std::size_t i = 0; i < written.size(); ++i) {
            visit(written[i].type, bound[i].crossing, needs);
        }
    }

    std::vector<FunctionType> take() {
        std::vector<FunctionType> all;
        for (auto& [native, type] : found_) {
            all.push_back(std::move(type));
        }
        return all;
    }

private:
    void visit_function(const api::Type& type, std::size_t callback, Needs needs) {
        const auto pointer = without_references(type.native);
        const auto at = pointer.find('<');
        const auto native = pointer.substr(at + 1, pointer.size() - at - 2);
        auto& entry = found_[native];
        entry.native = native;
        entry.callback = callback;
        entry.type = type;
        entry.comes_out = entry.comes_out || needs.lower;
        if (needs.lift) {
            entry.pointers.insert(pointer.substr(0, at));
        }
        const auto& bound = bridge_.callbacks[callback];
        for (std::size_t i = 0; i < type.arguments.size(); ++i) {
            visit(type.arguments[i], bound.parameters[i], {.lift = needs.lower, .lower = needs.lift});
        }
        if (bound.result) {
            visit(type.outcome[0], *bound.result, needs);
        }
        if (bound.error) {
            visit(type.outcome[1], *bound.error, needs);
        }
    }

    const abi::Bridge& bridge_;
    std::map<std::string, FunctionType> found_;
};

void search_types(const abi::Bridge& bridge, Search& search) {
    const auto types = reachable(bridge);
    const Needs both{.lift = true, .lower = true};
    for (const auto index : types.records) {
        search.visit(bridge.library.records[index].fields, bridge.records[index].fields, both);
    }
    for (const auto index : types.variants) {
        for (std::size_t i = 0; i < bridge.variants[index].cases.size(); ++i) {
            search.visit(bridge.library.variants[index].cases[i].fields, bridge.variants[index].cases[i].fields, both);
        }
    }
}

}  // namespace

std::vector<FunctionType> function_types(const abi::Bridge& bridge) {
    Search search(bridge);
    for (std::size_t i = 0; i < bridge.functions.size(); ++i) {
        const auto& written = bridge.library.functions[i];
        const auto& bound = bridge.functions[i];
        for (std::size_t j = 0; j < written.parameters.size(); ++j) {
            search.visit(written.parameters[j].type, bound.parameters[j].crossing, {.lift = true, .lower = false});
        }
        if (bound.result) {
            search.visit(written.result, *bound.result, {.lift = false, .lower = true});
        }
    }
    search_types(bridge, search);
    return search.take();
}

std::optional<LentFunction> lent_function(const api::Type& type, const std::string& name) {
    const auto is_option = type.kind == api::TypeKind::option && type.arguments[0].kind == api::TypeKind::callback;
    if (type.kind != api::TypeKind::callback && !is_option) {
        return std::nullopt;
    }
    const auto& reference = is_option ? type.arguments[0].native : type.native;
    std::string_view target = reference;
    const auto is_mutable = take(target, "&mut ");
    if (!is_mutable && !take(target, "&")) {
        return std::nullopt;
    }
    const auto* const borrow = is_mutable ? "&mut " : "&";
    if (!is_option) {
        return LentFunction{held(target), is_mutable, fmt::format("{}{}{}", borrow, is_bare(target) ? "*" : "", name)};
    }
    // Through `&mut` a trait object's lifetime gets shorter only where it is converted.
    const auto* const as = is_bare(target) ? (is_mutable ? "as_deref_mut().map(|it| it as _)" : "as_deref()")
                                           : (is_mutable ? "as_mut()" : "as_ref()");
    return LentFunction{fmt::format("{}{}>", option, held(target)), is_mutable, fmt::format("{}.{}", name, as)};
}

std::string boxed_result(const api::Type& type) {
    return type.kind == api::TypeKind::callback && type.native.starts_with("impl ") ? held(type.native) : "";
}

}  // namespace emit::rust
