// SPDX-License-Identifier: MIT
// One walk over a node's children that gives each item what stands above it.
#include "read/rust/annotations.hpp"

#include <algorithm>
#include <utility>

#include "read/rust/docs.hpp"
#include "read/rust/nodes.hpp"

namespace reader::rust {
namespace {

void add_attribute(Annotations& notes, const Meta& attribute, const Environment& environment) {
    if (attribute.path == "cfg" && attribute.list.size() == 1) {
        const auto presence = evaluate_predicate(attribute.list.front(), features_at(environment, attribute.span));
        if (both(notes.presence, presence) != notes.presence) {
            notes.presence = both(notes.presence, presence);
            notes.cfg = attribute.span;
        }
        return;
    }
    if (attribute.path == "cfg_attr" && !attribute.list.empty()) {
        if (evaluate_predicate(attribute.list.front(), features_at(environment, attribute.span)) == Presence::present) {
            for (std::size_t i = 1; i < attribute.list.size(); ++i) {
                add_attribute(notes, attribute.list[i], environment);
            }
        }
        return;
    }
    add_doc_attribute(notes.doc, attribute);
    if (attribute.path != "doc" || !attribute.value) {
        notes.attributes.push_back(attribute);
    }
}

void report_stray(const Directive& directive, std::string label, diagnostics::Sink& sink) {
    sink.report({.kind = diagnostics::Kind::invalid_directive,
                 .message = "a directive stands above its item, on a line of its own",
                 .span = directive.span,
                 .label = std::move(label)});
}

class Walk {
public:
    explicit Walk(const Environment& environment) : environment_(environment) {}

    void visit(const syntax::Node& child) {
        if (is_comment(child)) {
            visit_comment(child);
        } else if (child.is("attribute_item")) {
            add_attribute(pending_.notes, read_attribute(child), environment_);
        } else if (child.is("visibility_modifier")) {
            pending_.visibility = child;
        } else if (child.is_named() && !child.is("inner_attribute_item")) {
            visit_item(child);
        }
        if (!is_comment(child)) {
            last_ = child;
        }
    }

    std::vector<Annotated> finish() {
        for (const Directive& directive : pending_.notes.directives) {
            report_stray(directive, "nothing stands below this one", environment_.sink);
        }
        return std::move(found_);
    }

private:
    void visit_comment(const syntax::Node& comment) {
        if (doc_comment_kind(comment.text()) == DocComment::outer) {
            add_doc_comment(pending_.notes.doc, comment.text());
        } else if (is_directive(comment.text())) {
            visit_directive(comment);
        }
    }

    void visit_directive(const syntax::Node& comment) {
        const auto directive = read_directive(comment.text(), comment.span(), environment_.sink);
        if (!directive) {
            return;
        }
        if (shares_line(comment)) {
            report_stray(*directive, "this one stands behind other code", environment_.sink);
        } else {
            pending_.notes.directives.push_back(*directive);
        }
    }

    /// Whether code stands before the comment on its line.
    bool shares_line(const syntax::Node& comment) const {
        if (!last_) {
            return false;
        }
        const auto& file = environment_.sources.file(comment.span().file);
        return file.position(last_.span().end).line == file.position(comment.span().begin).line;
    }

    void visit_item(const syntax::Node& item) {
        if (item.is("empty_statement")) {
            return;
        }
        pending_.node = item;
        rust::finish(pending_.notes.doc);
        found_.push_back(std::move(pending_));
        pending_ = {};
    }

    const Environment& environment_;
    std::vector<Annotated> found_;
    Annotated pending_;
    syntax::Node last_;
};

}  // namespace

const Meta* Annotations::attribute(std::string_view path) const {
    const auto found = std::ranges::find(attributes, path, &Meta::path);
    return found == attributes.end() ? nullptr : &*found;
}

const Directive* Annotations::directive(std::string_view name) const {
    const auto found = std::ranges::find(directives, name, &Directive::name);
    return found == directives.end() ? nullptr : &*found;
}

bool Annotations::lists(std::string_view path, std::string_view word) const {
    return std::ranges::any_of(attributes, [&](const Meta& meta) { return meta.path == path && meta.find(word); });
}

std::vector<Annotated> annotated_children(syntax::Node parent, const Environment& environment) {
    Walk walk(environment);
    for (const syntax::Node& child : parent.children()) {
        walk.visit(child);
    }
    return walk.finish();
}

Annotations inner_annotations(syntax::Node parent, const Environment& environment) {
    Annotations notes;
    for (const syntax::Node& child : parent.named_children()) {
        if (child.is("inner_attribute_item")) {
            add_attribute(notes, read_attribute(child), environment);
        } else if (is_comment(child) && doc_comment_kind(child.text()) == DocComment::inner) {
            add_doc_comment(notes.doc, child.text());
        }
    }
    finish(notes.doc);
    return notes;
}

}  // namespace reader::rust
