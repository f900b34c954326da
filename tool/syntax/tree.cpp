// SPDX-License-Identifier: MIT
// Trees and nodes over tree-sitter's C API, whose header is included here alone. A Node carries TSNode's own bytes.
#include "syntax/tree.hpp"

#include <bit>
#include <cassert>
#include <string>
#include <utility>

#include <tree_sitter/api.h>

extern "C" {
const TSLanguage* tree_sitter_rust(void);
const TSLanguage* tree_sitter_cpp(void);
}

namespace syntax {

struct Tree::Impl {
    TSTree* tree = nullptr;

    Impl() = default;
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() { ts_tree_delete(tree); }
};

/// Between a Node and the TSNode in it.
struct NodeAccess {
    static_assert(sizeof(Node::Raw) == sizeof(TSNode));

    static TSNode raw(const Node& node) { return std::bit_cast<TSNode>(node.raw_); }

    static Node make(TSNode raw, const Tree* tree) {
        Node node;
        if (!ts_node_is_null(raw)) {
            node.raw_ = std::bit_cast<Node::Raw>(raw);
            node.tree_ = tree;
        }
        return node;
    }
};

namespace {

const TSLanguage* language(Grammar grammar) {
    switch (grammar) {
    case Grammar::rust: return tree_sitter_rust();
    case Grammar::cpp: return tree_sitter_cpp();
    }
    return nullptr;
}

/// A cursor over the direct children of a node; linear in their number, which ts_node_child is not.
class Children {
public:
    Children(TSNode node) : cursor_(ts_tree_cursor_new(node)) { more_ = ts_tree_cursor_goto_first_child(&cursor_); }
    ~Children() { ts_tree_cursor_delete(&cursor_); }
    Children(const Children&) = delete;
    Children& operator=(const Children&) = delete;

    bool more() const { return more_; }
    TSNode current() const { return ts_tree_cursor_current_node(&cursor_); }
    void advance() { more_ = ts_tree_cursor_goto_next_sibling(&cursor_); }

private:
    TSTreeCursor cursor_;
    bool more_ = false;
};

template <class Wanted>
std::vector<Node> children_where(const Node& node, const Tree* tree, Wanted wanted) {
    std::vector<Node> result;
    if (!node) {
        return result;
    }
    for (Children children(NodeAccess::raw(node)); children.more(); children.advance()) {
        if (wanted(children.current())) {
            result.push_back(NodeAccess::make(children.current(), tree));
        }
    }
    return result;
}

}  // namespace

Node::operator bool() const { return tree_ != nullptr; }

std::string_view Node::kind() const { return *this ? ts_node_type(NodeAccess::raw(*this)) : std::string_view(); }

bool Node::is_named() const { return *this && ts_node_is_named(NodeAccess::raw(*this)); }

bool Node::is_error() const { return *this && ts_node_is_error(NodeAccess::raw(*this)); }

bool Node::is_missing() const { return *this && ts_node_is_missing(NodeAccess::raw(*this)); }

bool Node::has_error() const { return *this && ts_node_has_error(NodeAccess::raw(*this)); }

source::Span Node::span() const {
    if (!*this) {
        return {};
    }
    const TSNode raw = NodeAccess::raw(*this);
    return {tree_->file_, ts_node_start_byte(raw), ts_node_end_byte(raw)};
}

std::string_view Node::text() const {
    if (!*this) {
        return {};
    }
    const source::Span place = span();
    return std::string_view(tree_->text_).substr(place.begin, place.end - place.begin);
}

Node Node::field(std::string_view name) const {
    if (!*this) {
        return {};
    }
    const auto length = static_cast<std::uint32_t>(name.size());
    return NodeAccess::make(ts_node_child_by_field_name(NodeAccess::raw(*this), name.data(), length), tree_);
}

Node Node::child(std::string_view kind) const {
    if (!*this) {
        return {};
    }
    for (Children children(NodeAccess::raw(*this)); children.more(); children.advance()) {
        const TSNode current = children.current();
        if (ts_node_is_named(current) && ts_node_type(current) == kind) {
            return NodeAccess::make(current, tree_);
        }
    }
    return {};
}

std::vector<Node> Node::children() const {
    return children_where(*this, tree_, [](TSNode) { return true; });
}

std::vector<Node> Node::named_children() const {
    return children_where(*this, tree_, [](TSNode child) { return ts_node_is_named(child); });
}

std::vector<Node> Node::named_children(std::string_view kind) const {
    return children_where(*this, tree_,
                          [kind](TSNode child) { return ts_node_is_named(child) && ts_node_type(child) == kind; });
}

Node Node::parent() const { return *this ? NodeAccess::make(ts_node_parent(NodeAccess::raw(*this)), tree_) : Node(); }

Node Node::previous_sibling() const {
    return *this ? NodeAccess::make(ts_node_prev_sibling(NodeAccess::raw(*this)), tree_) : Node();
}

Node Node::next_sibling() const {
    return *this ? NodeAccess::make(ts_node_next_sibling(NodeAccess::raw(*this)), tree_) : Node();
}

bool Node::operator==(const Node& other) const {
    if (!*this || !other) {
        return !*this && !other;
    }
    return ts_node_eq(NodeAccess::raw(*this), NodeAccess::raw(other));
}

std::unique_ptr<Tree> Tree::parse(Grammar grammar, const source::SourceMap& sources, source::FileId file,
                                  std::string_view text) {
    const std::string& original = sources.file(file).text();
    assert((text.empty() || text.size() == original.size()) && "a replaced text keeps the offsets");
    std::unique_ptr<Tree> tree(new Tree());
    tree->file_ = file;
    tree->text_ = text.empty() ? original : std::string(text);
    tree->impl_ = std::make_unique<Impl>();
    TSParser* parser = ts_parser_new();
    [[maybe_unused]] const bool known = ts_parser_set_language(parser, language(grammar));
    assert(known && "the grammar was made for this tree-sitter");
    const auto length = static_cast<std::uint32_t>(tree->text_.size());
    tree->impl_->tree = ts_parser_parse_string(parser, nullptr, tree->text_.data(), length);
    ts_parser_delete(parser);
    return tree;
}

Tree::~Tree() = default;

Node Tree::root() const { return NodeAccess::make(ts_tree_root_node(impl_->tree), this); }

Node first_error(Node node) {
    while (node && node.has_error()) {
        if (node.is_error() || node.is_missing()) {
            return node;
        }
        Node culprit;
        for (const Node& child : node.children()) {
            if (child.has_error()) {
                culprit = child;
                break;
            }
        }
        node = culprit;
    }
    return {};
}

}  // namespace syntax
