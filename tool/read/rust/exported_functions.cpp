// SPDX-License-Identifier: MIT
// The list of functions, and what the types in their signatures lead to.
#include "read/rust/exported_functions.hpp"

#include <fmt/format.h>

#include "read/rust/functions.hpp"
#include "read/rust/handles.hpp"
#include "read/rust/members.hpp"

namespace reader::rust {
namespace {

/// What a function's types, fine by themselves, lead to.
std::optional<Refusal> find_obstacle(const api::Function& function, const Declarations& declarations) {
    const auto find = [&](const api::Type& type, const std::string& label) {
        auto refusal = declarations.find_refused(type, label);
        return refusal ? refusal : declarations.find_bad_key(type, label);
    };
    for (const api::Parameter& parameter : function.parameters) {
        const auto label = parameter.name.empty() ? "type of a parameter" : fmt::format("type of `{}`", parameter.name);
        if (auto refusal = find(parameter.type, label)) {
            return refusal;
        }
        if (auto refusal = find_misplaced(declarations, parameter.type, Direction::goes_in, label)) {
            return refusal;
        }
    }
    if (function.error) {
        if (auto refusal = find(*function.error, "type of the error")) {
            return refusal;
        }
    }
    const auto label = fmt::format("the result of `{}`", function.name);
    auto refusal = find(function.result, label);
    return refusal ? refusal : find_misplaced(declarations, function.result, Direction::comes_out, label);
}

class List {
public:
    List(const Reading& reading, const Declarations& declarations) : reading_(reading), declarations_(declarations) {}

    std::vector<api::Function> read() {
        for (std::size_t i = 0; i < reading_.crate.items.size(); ++i) {
            const bool is_function = reading_.crate.items[i].kind == ItemKind::function;
            if (is_function && reading_.exports.path({i}) && !reading_.conversions.has_function({i})) {
                add_function({i});
            }
        }
        for (const auto& [id, declaration] : declarations_.all()) {
            if (!declaration.refusal) {
                add_members(id);
            }
        }
        return std::move(functions_);
    }

private:
    void add_function(ItemId id) {
        auto function = read_function(reading_, reading_.crate.item(id));
        if (function) {
            declare(reading_, id, *function);
        }
        add(std::move(function), reading_.exports.shown(id, reading_.crate));
    }

    void add_members(ItemId owner) {
        for (const Item& member : members_of(reading_.implementations, owner)) {
            if (member.kind == ItemKind::function) {
                add_method(member);
            } else if (member.kind == ItemKind::macro) {
                report(reading_.environment.sink,
                       {.kind = diagnostics::Kind::unsupported_item,
                        .message = fmt::format("what `{}` makes cannot be seen: macros are not expanded", member.name),
                        .span = member.span},
                       shown(reading_, member));
            }
        }
    }

    void add_method(const Item& member) {
        auto function = read_function(reading_, member);
        if (function) {
            declare_member(reading_, member, *function);
            function->owner = owner_of(reading_, member);
        }
        add(std::move(function), shown(reading_, member));
    }

    void add(Read<api::Function> function, const std::string& shown) {
        auto refusal = function ? find_obstacle(*function, declarations_) : std::optional(function.error());
        if (refusal) {
            report(reading_.environment.sink, std::move(*refusal), shown);
        } else {
            functions_.push_back(std::move(*function));
        }
    }

    const Reading& reading_;
    const Declarations& declarations_;
    std::vector<api::Function> functions_;
};

}  // namespace

std::vector<api::Function> read_functions(const Reading& reading, const Declarations& declarations) {
    return List(reading, declarations).read();
}

}  // namespace reader::rust
