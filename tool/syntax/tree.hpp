// SPDX-License-Identifier: MIT
// Safe views over tree-sitter: a parsed file and its nodes. Nodes are small values; they stay good as long as their Tree.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "source/source.hpp"

namespace syntax {

enum class Grammar { rust, cpp };

/// A node of a tree. A default-made one is null: it has no children, no text, and kind "".
class Node {
public:
    Node() = default;
    explicit operator bool() const;

    std::string_view kind() const;      // the grammar's name: `function_item`
    bool is(std::string_view kind) const { return this->kind() == kind; }
    bool is_named() const;
    bool is_error() const;              // an ERROR node itself
    bool is_missing() const;            // a token that the parser made up
    bool has_error() const;             // ERROR or missing anywhere inside
    source::Span span() const;
    std::string_view text() const;

    Node field(std::string_view name) const;
    /// The first named child of that kind, or null.
    Node child(std::string_view kind) const;
    std::vector<Node> children() const;        // named and not
    std::vector<Node> named_children() const;  // comments included
    std::vector<Node> named_children(std::string_view kind) const;
    Node parent() const;
    Node previous_sibling() const;             // named or not, comments included
    Node next_sibling() const;
    bool operator==(const Node& other) const;

private:
    friend class Tree;
    friend struct NodeAccess;  // of tree.cpp
    struct Raw {
        std::uint32_t context[4] = {0, 0, 0, 0};
        const void* id = nullptr;
        const void* tree = nullptr;
    };
    Raw raw_;
    const class Tree* tree_ = nullptr;
};

/// A parsed file. Neither copied nor moved: nodes point to it.
class Tree {
public:
    /// Parses the file's text, or `text` in its place (of the same length: blanked macros and branches).
    static std::unique_ptr<Tree> parse(Grammar grammar, const source::SourceMap& sources, source::FileId file, std::string_view text = {});
    ~Tree();
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    Node root() const;
    source::FileId file() const { return file_; }

private:
    friend class Node;
    Tree() = default;
    struct Impl;
    std::unique_ptr<Impl> impl_;
    source::FileId file_;
    std::string text_;
};

/// The first ERROR or missing node in or below `node`, in order of source; null where there is none.
Node first_error(Node node);

}  // namespace syntax
