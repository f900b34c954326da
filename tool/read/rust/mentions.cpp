// SPDX-License-Identifier: MIT
// A walk from everything exported over the types that it is made of.
#include "read/rust/mentions.hpp"

#include <algorithm>
#include <vector>

#include "read/rust/annotations.hpp"
#include "read/rust/members.hpp"
#include "read/rust/stand_ins.hpp"

namespace reader::rust {
namespace {

class Walk {
public:
    Walk(const Crate& crate, const Scope& scope, const Implementations& implementations, TypeResolver& resolver,
         const Environment& environment, Exports& exports)
        : crate_(crate), scope_(scope), implementations_(implementations),
          resolver_(resolver), quiet_{environment.input, environment.project, environment.files, environment.sources,
                                      ignored_},
          exports_(exports), others_(find_other_exports(crate, scope, environment)) {}

    void run() {
        for (std::size_t i = 0; i < crate_.items.size(); ++i) {
            if (exports_.path({i})) {
                open_.push_back({i});
            }
        }
        while (!open_.empty()) {
            const ItemId id = open_.back();
            open_.pop_back();
            visit(id);
        }
    }

private:
    void visit(ItemId id) {
        const Item& item = crate_.item(id);
        switch (item.kind) {
        case ItemKind::function: return visit_function(item);
        case ItemKind::constant: return visit_constant(item);
        case ItemKind::structure:
        case ItemKind::enumeration:
        case ItemKind::flags: visit_fields(item); return visit_members(id);
        case ItemKind::module:
        case ItemKind::union_type:
        case ItemKind::alias:
        case ItemKind::static_item:
        case ItemKind::trait:
        case ItemKind::foreign:
        case ItemKind::macro: break;
        }
    }

    void visit_members(ItemId owner) {
        for (const Item& member : members_of(implementations_, owner)) {
            if (member.kind == ItemKind::function) {
                visit_function(member);
            } else if (member.kind == ItemKind::constant) {
                visit_constant(member);
            }
        }
    }

    void visit_constant(const Item& item) {
        add(resolver_.resolve(item.node.field("type"), {item.module, item.owner}));
    }

    void visit_function(const Item& item) {
        const auto stand_ins = read_stand_ins(item, scope_, resolver_);
        if (!stand_ins) {
            return;
        }
        for (const syntax::Node& parameter : item.node.field("parameters").named_children("parameter")) {
            add(resolver_.resolve(parameter.field("type"), {item.module, item.owner, &*stand_ins, true}));
        }
        if (const syntax::Node result = item.node.field("return_type")) {
            add(resolver_.resolve(result, {item.module, item.owner, &*stand_ins}));
        }
    }

    void visit_fields(const Item& item) {
        const syntax::Node body = item.node.field("body");
        if (item.kind == ItemKind::structure) {
            visit_fields(item, body, true);
            return;
        }
        for (const syntax::Node& variant : body.named_children("enum_variant")) {
            visit_fields(item, variant.field("body"), false);
        }
    }

    /// Those of a struct only where all are public: else it is no data.
    void visit_fields(const Item& item, syntax::Node body, bool of_struct) {
        std::vector<syntax::Node> types;
        for (const Annotated& field : annotated_children(body, quiet_)) {
            const bool is_named = field.node.is("field_declaration");
            const syntax::Node visibility = is_named ? field.node.child("visibility_modifier") : field.visibility;
            if (field.notes.presence != Presence::present) {
                continue;
            }
            if (of_struct && (!visibility || visibility.text() != "pub")) {
                return;
            }
            types.push_back(is_named ? field.node.field("type") : field.node);
        }
        for (const syntax::Node& type : types) {
            add(resolver_.resolve(type, {item.module, std::nullopt}));
        }
    }

    void add(const RustType& type) {
        for (const RustType& argument : type.arguments) {
            add(argument);
        }
        for (const RustType& given : type.outcome) {
            add(given);
        }
        const bool is_new = type.is(RustType::Kind::local) && !exports_.path(type.item) && others_.path(type.item);
        if (is_new) {
            exports_.items[type.item.index] = others_.path(type.item);
            exports_.elsewhere.insert(type.item);
            open_.push_back(type.item);
        }
    }

    const Crate& crate_;
    const Scope& scope_;
    const Implementations& implementations_;
    TypeResolver& resolver_;
    diagnostics::Sink ignored_;  // who reads the fields reports what is wrong with them
    Environment quiet_;
    Exports& exports_;
    Exports others_;
    std::vector<ItemId> open_;
};

/// What is wrong in the files of the crates that are mentioned.
void report_findings(const Crate& crate, const Exports& exports, diagnostics::Sink& sink) {
    std::set<std::size_t> mentioned;
    for (std::size_t i = 0; i < crate.items.size(); ++i) {
        if (exports.path({i})) {
            mentioned.insert(crate.module(crate.items[i].module).crate);
        }
    }
    for (const std::size_t index : mentioned) {
        for (diagnostics::Diagnostic& finding : crate.findings[index].sorted()) {
            sink.report(std::move(finding));
        }
    }
}

}  // namespace

void export_mentioned(const Crate& crate, const Scope& scope, const Implementations& implementations,
                      TypeResolver& resolver, const Environment& environment, Exports& exports) {
    if (crate.roots.size() > 1) {
        Walk(crate, scope, implementations, resolver, environment, exports).run();
        report_findings(crate, exports, environment.sink);
    }
}

}  // namespace reader::rust
