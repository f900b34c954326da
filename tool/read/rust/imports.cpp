// SPDX-License-Identifier: MIT
// Groups of imports, flattened.
#include "read/rust/imports.hpp"

#include <utility>

#include "read/rust/literals.hpp"
#include "read/rust/nodes.hpp"

namespace reader::rust {
namespace {

class Flattening {
public:
    std::vector<Import> imports;

    void visit(const syntax::Node& clause, const Path& prefix) {
        if (clause.is("use_as_clause")) {
            add(clause, joined(prefix, clause.field("path")), plain_identifier(clause.field("alias").text()));
        } else if (clause.is("use_wildcard")) {
            visit_wildcard(clause, prefix);
        } else if (clause.is("scoped_use_list")) {
            visit_list(clause.field("list"), scoped_prefix(clause, prefix));
        } else if (clause.is("use_list")) {
            visit_list(clause, prefix);
        } else {
            Path path = joined(prefix, clause);
            std::string name = path.segments.empty() ? "" : path.segments.back();
            add(clause, std::move(path), std::move(name));
        }
    }

private:
    /// `prefix::node`; `self` at the end of a longer path is that path.
    static Path joined(Path prefix, const syntax::Node& node) {
        const auto path = read_path(node).value_or(Path{});
        prefix.absolute = prefix.absolute || (prefix.segments.empty() && path.absolute);
        prefix.segments.insert(prefix.segments.end(), path.segments.begin(), path.segments.end());
        if (prefix.segments.size() > 1 && prefix.segments.back() == "self") {
            prefix.segments.pop_back();
        }
        return prefix;
    }

    static Path scoped_prefix(const syntax::Node& clause, Path prefix) {
        const syntax::Node path = clause.field("path");
        if (!path) {
            prefix.absolute = prefix.segments.empty();
            return prefix;
        }
        return joined(std::move(prefix), path);
    }

    void visit_list(const syntax::Node& list, const Path& prefix) {
        for (const syntax::Node& clause : code_children(list)) {
            visit(clause, prefix);
        }
    }

    void visit_wildcard(const syntax::Node& clause, const Path& prefix) {
        const auto parts = code_children(clause);
        Path path = parts.empty() ? prefix : joined(prefix, parts.front());
        add(clause, std::move(path), "");
        imports.back().is_glob = true;
    }

    void add(const syntax::Node& clause, Path path, std::string name) {
        Import import;
        import.path = std::move(path);
        import.name = std::move(name);
        import.span = clause.span();
        imports.push_back(std::move(import));
    }
};

}  // namespace

std::vector<Import> read_use(syntax::Node use_declaration) {
    Flattening flattening;
    flattening.visit(use_declaration.field("argument"), {});
    return std::move(flattening.imports);
}

Import read_extern_crate(syntax::Node extern_crate_declaration) {
    const auto name = plain_identifier(extern_crate_declaration.field("name").text());
    const auto alias = extern_crate_declaration.field("alias");
    Import import;
    import.path = name == "self" ? Path{{"crate"}, false} : Path{{name}, true};
    import.name = alias ? plain_identifier(alias.text()) : name;
    import.span = extern_crate_declaration.span();
    return import;
}

}  // namespace reader::rust
