// SPDX-License-Identifier: MIT
// The walk over the crate's files that declares each item in its module.
#include "read/rust/modules.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "read/rust/bitflags.hpp"
#include "read/rust/imports.hpp"
#include "read/rust/item_directives.hpp"
#include "read/rust/literals.hpp"
#include "read/rust/module_files.hpp"
#include "read/rust/syntax_errors.hpp"

namespace reader::rust {
namespace {

/// Macros that declare nothing another crate could use.
constexpr std::array silent_macros = {"thread_local", "compile_error", "const_assert", "const_assert_eq",
                                      "assert_impl_all"};

std::optional<ItemKind> kind_of(const syntax::Node& node) {
    struct Entry {
        std::string_view node;
        ItemKind kind;
    };
    constexpr std::array entries = {
        Entry{"mod_item", ItemKind::module},       Entry{"function_item", ItemKind::function},
        Entry{"struct_item", ItemKind::structure}, Entry{"enum_item", ItemKind::enumeration},
        Entry{"union_item", ItemKind::union_type}, Entry{"type_item", ItemKind::alias},
        Entry{"const_item", ItemKind::constant},   Entry{"static_item", ItemKind::static_item},
        Entry{"trait_item", ItemKind::trait},
    };
    for (const Entry& entry : entries) {
        if (node.is(entry.node)) {
            return entry.kind;
        }
    }
    return std::nullopt;
}

class Loader {
public:
    Loader(const Environment& environment, Crate& crate) : environment_(environment), crate_(crate) {}

    /// Adds the crate with that root to those that are there.
    void load(const support::Path& root) {
        Module module;
        module.crate = crate_.roots.size();
        crate_.roots.push_back(ModuleId{crate_.modules.size()});
        crate_.modules.push_back(std::move(module));
        if (!read_file(crate_.roots.back(), place_of_root(root))) {
            environment_.sink.report(
                {.kind = diagnostics::Kind::missing_file,
                 .message = fmt::format("cannot read `{}`, the crate's root", root.generic_string()),
                 .span = std::nullopt});
        }
    }

private:
    /// Nothing where the file cannot be read; else what stands at its head.
    std::optional<Annotations> read_file(ModuleId module, const Place& place) {
        auto text = environment_.files.read(environment_.project / place.file);
        if (!text) {
            return std::nullopt;
        }
        const auto file = environment_.sources.add(place.file.generic_string(), std::move(*text));
        crate_.trees.push_back(syntax::Tree::parse(syntax::Grammar::rust, environment_.sources, file));
        const syntax::Node root = crate_.trees.back()->root();
        auto notes = inner_annotations(root, environment_);
        if (module == ModuleId{0}) {
            crate_.doc = notes.doc;
        }
        if (root.is_error()) {
            report_error(root, "");
        } else if (notes.presence == Presence::present) {
            open_.push_back(place.file);
            read_items(module, root, place);
            open_.pop_back();
        }
        return notes;
    }

    void read_items(ModuleId module, const syntax::Node& container, const Place& place) {
        const int errors = errors_;
        for (Annotated& annotated : annotated_children(container, environment_)) {
            if (annotated.notes.presence != Presence::absent) {
                read_item(module, annotated, place);
            }
        }
        if (container.has_error() && errors_ == errors) {
            report_error(container, "");
        }
    }

    void read_item(ModuleId module, Annotated& annotated, const Place& place) {
        const syntax::Node node = annotated.node;
        report_idle_directives(annotated, environment_.sink);
        if (node.is_error()) {
            report_error(node, "");
        } else if (const auto kind = kind_of(node)) {
            add_item(module, *kind, annotated, place);
        } else if (node.is("use_declaration") || node.is("extern_crate_declaration")) {
            add_imports(module, annotated);
        } else if (node.is("impl_item")) {
            add_implementation(module, annotated);
        } else if (node.is("foreign_mod_item")) {
            add_foreign(module, annotated);
        } else if (node.is("macro_invocation") || node.child("macro_invocation")) {
            add_macro_call(module, annotated);
        } else if (node.is("macro_definition")) {
            crate_.macros.emplace(node.field("name").text());
            errors_ += node.has_error() ? 1 : 0;
        } else if (!node.is("shebang")) {
            note_syntax_error();
            report_misplaced(node, environment_);
        }
    }

    void report_error(const syntax::Node& node, const std::string& item) {
        note_syntax_error();
        report_syntax_error(node, item, environment_);
    }

    /// Whether the item has a syntax error of its own; one that is skipped may have some.
    bool find_error(const syntax::Node& node, const Annotations& notes, const std::string& item) {
        if (!node.has_error()) {
            return false;
        }
        if (notes.directive("skip")) {
            ++errors_;
        } else {
            report_error(node, item);
        }
        return true;
    }

    std::string path_of(ModuleId module, std::string name) const {
        for (const Module* at = &crate_.module(module); at->parent; at = &crate_.module(*at->parent)) {
            name = at->name + "::" + name;
        }
        return name;
    }

    Visibility visibility_of(ModuleId module, const syntax::Node& node) const {
        const syntax::Node modifier = node.child("visibility_modifier");
        const auto text = modifier.text();
        if (!modifier || text.find("self") != std::string_view::npos) {
            return {false, module};
        }
        if (text == "pub") {
            return {true, module};
        }
        const ModuleId root = crate_.roots.back();
        const auto parent = crate_.module(module).parent.value_or(root);
        return {false, text.find("super") != std::string_view::npos ? parent : root};
    }

    Item make_item(ModuleId module, ItemKind kind, Annotated& annotated) {
        Item item;
        item.kind = kind;
        item.node = annotated.node;
        item.module = module;
        item.visibility = visibility_of(module, annotated.node);
        const syntax::Node name = annotated.node.field("name");
        item.name = plain_identifier(name.text());
        item.span = name.span();
        item.skipped = annotated.notes.directive("skip") != nullptr;
        item.notes = std::move(annotated.notes);
        return item;
    }

    ItemId add(Item item) {
        const ItemId id{crate_.items.size()};
        crate_.modules[item.module.index].items.push_back(id);
        crate_.items.push_back(std::move(item));
        return id;
    }

    void add_item(ModuleId module, ItemKind kind, Annotated& annotated, const Place& place) {
        Item item = make_item(module, kind, annotated);
        if (kind == ItemKind::module) {
            add_module(std::move(item), place);
            return;
        }
        item.broken = find_error(item.node, item.notes, path_of(module, item.name));
        add(std::move(item));
    }

    void add_module(Item item, const Place& place) {
        const ModuleId inner{crate_.modules.size()};
        Module module;
        module.name = item.name;
        module.parent = item.module;
        module.crate = crate_.module(item.module).crate;
        crate_.modules.push_back(std::move(module));
        item.inner = inner;
        const ItemId id = add(std::move(item));
        const Item copy = crate_.item(id);  // the vector grows below
        const Meta* path = copy.notes.attribute("path");
        const std::string* file = path && path->value ? &*path->value : nullptr;
        if (const syntax::Node body = copy.node.field("body")) {
            const auto presence = inner_annotations(body, environment_).presence;
            hide(id, presence);
            if (presence == Presence::present) {
                read_items(inner, body, place_of_inline(place, copy.name, file));
            }
        } else {
            add_module_file(id, place, file);
        }
    }

    void add_module_file(ItemId id, const Place& place, const std::string* path) {
        const Item item = crate_.item(id);
        if (find_error(item.node, item.notes, path_of(item.module, item.name))) {
            return;
        }
        const auto paths = candidates(place, item.name, path);
        for (const support::Path& candidate : paths) {
            if (std::ranges::count(open_, candidate) > 0) {
                continue;  // a file that contains itself, which rustc refuses
            }
            if (const auto notes = read_file(*item.inner, place_of_file(candidate, path != nullptr))) {
                hide(id, notes->presence);
                return;
            }
        }
        if (item.notes.presence == Presence::present) {
            report_missing_file(item, paths);
        }
    }

    void hide(ItemId id, Presence presence) {
        Annotations& notes = crate_.items[id.index].notes;
        notes.presence = both(notes.presence, presence);
    }

    void report_missing_file(const Item& item, const std::vector<support::Path>& paths) {
        const auto& first = paths.front().generic_string();
        environment_.sink.report(
            {.kind = diagnostics::Kind::missing_file,
             .message = fmt::format("there is no file for the module `{}`", item.name),
             .span = item.span,
             .label = "declared here",
             .help = {paths.size() == 1 ? fmt::format("write `{}`", first)
                                        : fmt::format("write `{}` or `{}`", first, paths[1].generic_string())},
             .item = path_of(item.module, item.name)});
    }

    void add_imports(ModuleId module, const Annotated& annotated) {
        if (find_error(annotated.node, annotated.notes, "")) {
            return;
        }
        auto imports = annotated.node.is("use_declaration") ? read_use(annotated.node)
                                                            : std::vector{read_extern_crate(annotated.node)};
        for (Import& import : imports) {
            import.visibility = visibility_of(module, annotated.node);
            import.skipped = annotated.notes.directive("skip") != nullptr;
            import.presence = annotated.notes.presence;
            crate_.modules[module.index].imports.push_back(std::move(import));
        }
    }

    void add_implementation(ModuleId module, const Annotated& annotated) {
        if (find_error(annotated.node, annotated.notes, "")) {
            return;
        }
        Implementation implementation{annotated.node, module, annotated.notes.directive("skip") != nullptr,
                                      annotated.notes.presence, annotated.notes.cfg, {}};
        if (!implementation.skipped) {
            implementation.members = annotated_children(annotated.node.field("body"), environment_);
            std::erase_if(implementation.members,
                          [](const Annotated& member) { return member.notes.presence == Presence::absent; });
        }
        if (annotated.node.field("trait")) {
            for (const Annotated& member : implementation.members) {
                report_idle_member(member, environment_.sink);
            }
        }
        crate_.modules[module.index].implementations.push_back(std::move(implementation));
    }

    void add_foreign(ModuleId module, const Annotated& annotated) {
        if (find_error(annotated.node, annotated.notes, "")) {
            return;
        }
        for (Annotated& inner : annotated_children(annotated.node.field("body"), environment_)) {
            if (inner.node.is("function_signature_item") && inner.notes.presence != Presence::absent) {
                add(make_item(module, ItemKind::foreign, inner));
            }
        }
    }

    void add_macro_call(ModuleId module, Annotated& annotated) {
        const syntax::Node call =
            annotated.node.is("macro_invocation") ? annotated.node : annotated.node.child("macro_invocation");
        if (is_bitflags(call)) {
            add_flags(module, call);
            return;
        }
        const auto name = call.field("macro").text();
        for (const std::string_view silent : silent_macros) {
            if (name == silent || name.ends_with("::" + std::string(silent))) {
                return;
            }
        }
        crate_.modules[module.index].has_macro_calls = true;
        Item item = make_item(module, ItemKind::macro, annotated);
        item.name = std::string(name) + "!";
        item.span = call.field("macro").span();
        item.visibility.everywhere = true;
        add(std::move(item));
    }

    void add_flags(ModuleId module, const syntax::Node& call) {
        Bitflags bitflags = parse_bitflags(call, environment_.sources);
        crate_.trees.push_back(std::move(bitflags.tree));
        std::size_t index = 0;
        for (Annotated& annotated : annotated_children(crate_.trees.back()->root(), environment_)) {
            if (annotated.node.is("enum_item") && annotated.notes.presence != Presence::absent) {
                Item item = make_item(module, ItemKind::flags, annotated);
                item.broken = find_error(item.node, item.notes, path_of(module, item.name));
                item.integer = index < bitflags.integers.size() ? bitflags.integers[index] : "";
                add(std::move(item));
            }
            index += annotated.node.is("enum_item") ? 1 : 0;
        }
    }

    /// Of the user's crate: then names that are not found may be the parser's fault.
    void note_syntax_error() {
        ++errors_;
        crate_.has_syntax_errors = crate_.has_syntax_errors || crate_.roots.size() == 1;
    }

    const Environment& environment_;
    Crate& crate_;
    int errors_ = 0;                   // met so far, whether reported or not
    std::vector<support::Path> open_;  // files being read, outermost first
};

}  // namespace

bool Crate::lies_within(ModuleId inner, ModuleId outer) const {
    for (std::optional<ModuleId> at = inner; at; at = module(*at).parent) {
        if (*at == outer) {
            return true;
        }
    }
    return false;
}

Crate load_crates(const Environment& environment) {
    Crate crate;
    Loader(environment, crate).load(environment.input.root);
    crate.findings.resize(environment.input.others.size() + 1);
    for (const OtherCrate& other : environment.input.others) {
        const Environment its_own{environment.input, environment.project, environment.files, environment.sources,
                                  crate.findings[crate.roots.size()]};
        Loader(its_own, crate).load(other.root);
    }
    return crate;
}

}  // namespace reader::rust
