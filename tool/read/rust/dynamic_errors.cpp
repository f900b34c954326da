// SPDX-License-Identifier: MIT
// Bounds of trait objects, of which one is `Error`.
#include "read/rust/dynamic_errors.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "read/rust/nodes.hpp"

namespace reader::rust {
namespace {

/// The bounds of `dyn A + B`, which nest to the left; a trait in parentheses without them.
void add_bounds(const syntax::Node& type, std::vector<syntax::Node>& bounds) {
    if (!type.is("dynamic_type") && !type.is("bounded_type") && !type.is("tuple_type")) {
        bounds.push_back(type);
        return;
    }
    for (const syntax::Node& part : code_children(type)) {
        add_bounds(part, bounds);
    }
}

/// A trait that says nothing of what can be done with the value: of the prelude, by whatever path.
std::string marker_path(const std::string& name) {
    constexpr std::array markers = {"std::marker::Send", "std::marker::Sync", "std::marker::Unpin",
                                    "std::panic::UnwindSafe", "std::panic::RefUnwindSafe"};
    for (const std::string path : markers) {
        if (path == name || path == "std::marker::" + name) {
            return path;
        }
    }
    return "";
}

bool is_dynamic(const syntax::Node& type) {
    return type.is("dynamic_type") || (type.is("bounded_type") && is_dynamic(code_children(type).front()));
}

}  // namespace

std::optional<std::string> read_dynamic_error(syntax::Node type, ModuleId module, const Scope& scope) {
    if (!is_dynamic(type)) {
        return std::nullopt;
    }
    std::vector<syntax::Node> bounds;
    add_bounds(type, bounds);
    bool is_error = false;
    std::string spelled = "dyn ::std::error::Error";
    for (const syntax::Node& bound : bounds) {
        if (bound.text() == "'static") {
            continue;
        }
        const auto path = read_path(bound);
        if (!path) {
            return std::nullopt;
        }
        const Target target = scope.resolve(module, *path, Space::type);
        const auto name = target.kind == Target::Kind::external ? target.name : path->text();
        const auto marker = marker_path(name);
        if (name != "std::error::Error" && marker.empty()) {
            return std::nullopt;
        }
        is_error = is_error || marker.empty();
        spelled += marker.empty() ? "" : " + ::" + marker;
    }
    return is_error ? std::optional(spelled) : std::nullopt;
}

}  // namespace reader::rust
