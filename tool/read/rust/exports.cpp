// SPDX-License-Identifier: MIT
// A breadth-first walk from the crate's root over everything public.
#include "read/rust/exports.hpp"

#include <algorithm>
#include <deque>
#include <set>

#include <fmt/format.h>

#include "read/rust/literals.hpp"
#include "support/strings.hpp"

namespace reader::rust {
namespace {

bool is_type_or_module(ItemKind kind) {
    return kind == ItemKind::module || kind == ItemKind::structure || kind == ItemKind::enumeration ||
           kind == ItemKind::union_type || kind == ItemKind::alias || kind == ItemKind::flags;
}

class Walk {
public:
    Walk(const Crate& crate, const Scope& scope, const Environment& environment)
        : crate_(crate), scope_(scope), environment_(environment) {
        exports_.items.resize(crate.items.size());
    }

    Exports run(ModuleId root, PublicPath prefix) {
        reach(root, std::move(prefix));
        while (!waiting_.empty()) {
            const auto [module, path] = waiting_.front();
            waiting_.pop_front();
            std::set<ModuleId> seen;
            export_names(module, path, seen, {});
        }
        return std::move(exports_);
    }

private:
    struct Waiting {
        ModuleId module;
        PublicPath path;
    };

    void reach(ModuleId module, PublicPath path) {
        if (reached_.insert(module).second) {
            waiting_.push_back({module, std::move(path)});
        }
    }

    /// All public names of a module, below a path. Names in `hidden` are taken by the module that has the glob.
    void export_names(ModuleId id, const PublicPath& path, std::set<ModuleId>& seen,
                      const std::set<std::string>& hidden) {
        if (!seen.insert(id).second) {
            return;
        }
        const Module& module = crate_.module(id);
        auto item = module.items.begin();
        for (const Import& import : module.imports) {
            for (; item != module.items.end() && crate_.item(*item).span < import.span; ++item) {
                export_item(*item, path, hidden);
            }
            if (import.visibility.everywhere && !import.skipped) {
                export_import(id, import, path, seen, hidden);
            }
        }
        for (; item != module.items.end(); ++item) {
            export_item(*item, path, hidden);
        }
    }

    void export_item(ItemId id, const PublicPath& path, const std::set<std::string>& hidden) {
        const Item& item = crate_.item(id);
        if (item.visibility.everywhere && !hidden.contains(item.name)) {
            export_as(id, path, item.name);
        }
    }

    void export_as(ItemId id, PublicPath path, const std::string& name) {
        const Item& item = crate_.item(id);
        if (item.skipped) {
            return;
        }
        path.push_back(name);
        if (crate_.is_elsewhere(item) && !is_type_or_module(item.kind)) {
            report_elsewhere(item, path);
            return;
        }
        if (item.inner && item.notes.presence == Presence::present) {
            reach(*item.inner, path);
        }
        auto& known = exports_.items[id.index];
        if (!known) {
            known = std::move(path);
        }
    }

    void report_elsewhere(const Item& item, const PublicPath& path) {
        if (item.kind != ItemKind::macro && told_.insert(item.span).second) {
            environment_.sink.report({.kind = diagnostics::Kind::unsupported_item,
                                      .severity = diagnostics::Severity::skipped,
                                      .message = fmt::format("`{}` belongs to another crate", item.name),
                                      .span = item.span,
                                      .help = {item.kind == ItemKind::function ? "write a function that calls it"
                                                                               : "declare one in this crate"},
                                      .item = support::join(path, "::")});
        }
    }

    void export_import(ModuleId module, const Import& import, const PublicPath& path, std::set<ModuleId>& seen,
                       const std::set<std::string>& hidden) {
        if (import.presence == Presence::platform) {
            report_platform(import, path);
            return;
        }
        const Target type = scope_.resolve(module, import, Space::type);
        if (import.is_glob) {
            export_glob(module, import, type, path, seen, hidden);
            return;
        }
        if (import.name == "_" || hidden.contains(import.name)) {
            return;
        }
        const Target value = scope_.resolve(module, import, Space::value);
        export_target(type, path, import.name);
        if (value != type) {
            export_target(value, path, import.name);
        }
        const bool found = type.kind != Target::Kind::none || value.kind != Target::Kind::none;
        const bool is_external = type.kind == Target::Kind::external;
        const bool is_macro =
            crate_.macros.contains(import.path.segments.back()) && (!found || import.path.segments.size() == 1);
        if ((is_external || !found) && !is_macro) {
            report_import(import, type, path, import.name);
        }
    }

    void export_target(const Target& target, PublicPath path, const std::string& name) {
        if (target.kind == Target::Kind::item) {
            export_as(target.item, std::move(path), name);
        } else if (target.kind == Target::Kind::module) {
            path.push_back(name);
            reach(target.module, std::move(path));
        }
    }

    void export_glob(ModuleId module, const Import& import, const Target& source, const PublicPath& path,
                     std::set<ModuleId>& seen, const std::set<std::string>& hidden) {
        if (source.kind == Target::Kind::module) {
            auto more = hidden;
            for (const ItemId id : crate_.module(module).items) {
                more.insert(crate_.item(id).name);
            }
            for (const Import& named : crate_.module(module).imports) {
                more.insert(named.name);
            }
            export_names(source.module, path, seen, more);
        } else if (source.kind == Target::Kind::external || source.kind == Target::Kind::none) {
            report_import(import, source, path,
                          import.path.segments.empty() ? "" : import.path.segments.back() + "::*");
        }
    }

    void report_platform(const Import& import, PublicPath path) {
        if (reported_.insert(&import).second) {
            path.push_back(import.is_glob ? import.path.text() + "::*" : import.name);
            environment_.sink.report({.kind = diagnostics::Kind::platform_dependent,
                                      .severity = diagnostics::Severity::skipped,
                                      .message = "whether this re-export is there depends on the target",
                                      .span = import.span,
                                      .item = support::join(path, "::")});
        }
    }

    void report_import(const Import& import, const Target& target, PublicPath path, const std::string& name) {
        if (!reported_.insert(&import).second || (target.kind == Target::Kind::none && crate_.has_syntax_errors)) {
            return;
        }
        path.push_back(name);
        const bool is_external = target.kind == Target::Kind::external;
        environment_.sink.report(
            {.kind = is_external ? diagnostics::Kind::unsupported_item : diagnostics::Kind::unresolved_name,
             .severity = diagnostics::Severity::skipped,
             .message = is_external ? fmt::format("`{}` belongs to another crate", import.path.text())
                                    : fmt::format("`{}` leads to nothing that can be seen", import.path.text()),
             .span = import.span,
             .label = is_external ? "re-exported here" : "not found; macros are not expanded",
             .item = support::join(path, "::")});
    }

    const Crate& crate_;
    const Scope& scope_;
    const Environment& environment_;
    Exports exports_;
    std::deque<Waiting> waiting_;
    std::set<ModuleId> reached_;
    std::set<const Import*> reported_;
    std::set<source::Span> told_;  // of items of other crates
};

}  // namespace

std::string Exports::native(ItemId id) const {
    std::string path = elsewhere.contains(id) ? "" : "::user";
    for (const std::string& segment : *items[id.index]) {
        path += "::" + code_identifier(segment);
    }
    return path;
}

std::string Exports::shown(ItemId id, const Crate& crate) const {
    if (items[id.index]) {
        return support::join(*items[id.index], "::");
    }
    const Item& item = crate.item(id);
    std::string path = item.name;
    for (const Module* at = &crate.module(item.module); at->parent; at = &crate.module(*at->parent)) {
        path = at->name + "::" + path;
    }
    return path;
}

Exports find_exports(const Crate& crate, const Scope& scope, const Environment& environment) {
    return Walk(crate, scope, environment).run(crate.roots.front(), {});
}

Exports find_other_exports(const Crate& crate, const Scope& scope, const Environment& environment) {
    diagnostics::Sink ignored;
    const Environment quiet{environment.input, environment.project, environment.files, environment.sources, ignored};
    Exports all;
    all.items.resize(crate.items.size());
    for (const auto& [name, dependency] : environment.input.dependencies) {
        if (!dependency.crate) {
            continue;
        }
        Exports found = Walk(crate, scope, quiet).run(crate.roots[*dependency.crate + 1], {name});
        for (std::size_t i = 0; i < found.items.size(); ++i) {
            if (found.items[i] && !all.items[i]) {
                all.items[i] = std::move(found.items[i]);
                all.elsewhere.insert({i});
            }
        }
    }
    return all;
}

}  // namespace reader::rust
