// SPDX-License-Identifier: MIT
// Errors without a type of their own in Go: which types of Rust's come out as a message and its causes.
#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "emit/rust/parts.hpp"
#include "emit/rust/reachable.hpp"

namespace emit::rust {
namespace {

/// Those that the runtime knows.
constexpr std::array<std::string_view, 4> known = {
    "dyn ::std::error::Error", "dyn ::std::error::Error + ::std::marker::Send",
    "dyn ::std::error::Error + ::std::marker::Sync", "dyn ::std::error::Error + ::std::marker::Send + ::std::marker::Sync"};

/// What pointers lead to, which cross as that.
std::string_view behind_pointers(std::string_view native) {
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::string_view pointer : {"::std::boxed::Box<", "::std::rc::Rc<", "::std::sync::Arc<", "&"}) {
            if (native.starts_with(pointer)) {
                native.remove_prefix(pointer.size());
                native.remove_suffix(pointer == "&" ? 0 : 1);
                changed = true;
            }
        }
    }
    return native;
}

class Search {
public:
    void in(const api::Type& type) {
        if (type.kind == api::TypeKind::error) {
            const auto native = behind_pointers(type.native);
            if (std::ranges::find(known, native) == known.end()) {
                found_.insert(std::string(native));
            }
        }
        for (const auto& argument : type.arguments) {
            in(argument);
        }
        if (!type.outcome.empty()) {
            in(type.outcome[0]);
        }
    }

    void in(const std::vector<api::Field>& fields) {
        for (const auto& field : fields) {
            in(field.type);
        }
    }

    const std::set<std::string>& found() const { return found_; }

private:
    std::set<std::string> found_;
};

}  // namespace

std::vector<std::string> errors_without_type(const abi::Bridge& bridge) {
    Search search;
    const auto& library = bridge.library;
    for (const auto& function : library.functions) {
        search.in(function.result);
        for (const auto& parameter : function.parameters) {
            search.in(parameter.type);
        }
    }
    const auto types = reachable(bridge);
    for (const auto index : types.records) {
        search.in(library.records[index].fields);
    }
    for (const auto index : types.variants) {
        for (const auto& alternative : library.variants[index].cases) {
            search.in(alternative.fields);
        }
    }
    return {search.found().begin(), search.found().end()};
}

void write_error(const std::string& native, Items& items) {
    items.add("crate::errors_without_type!($native$);", {{"native", native}});
}

}  // namespace emit::rust
