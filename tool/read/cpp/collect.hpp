// SPDX-License-Identifier: MIT
// First pass: every declaration of every header into scopes, in order. Nothing is resolved yet.
#pragma once

#include <string>
#include <vector>

#include "read/cpp/scope.hpp"

namespace reader::cpp {

/// A declaration of a function.
struct FunctionItem {
    Entry entry;
    syntax::Node declaration;  // has the result's specifiers
    syntax::Node declarator;   // whole, pointers of the result included
    syntax::Node function;     // the function_declarator
    std::string name;
    Place place;
    Unit* unit = nullptr;
    Entity* owner = nullptr;  // the record that it is a member of, or inherits it
    bool exported = true;     // part of the API: what is left out is listed
    bool converts = false;    // one of a pair that serves a conversion
    bool constructs = false;  // a constructor
    bool implicit = false;    // one that the compiler makes; the nodes are those of its class
};

/// A variable of an API header, or a static one of a record.
struct VariableItem {
    Entry entry;
    syntax::Node declarator;
    syntax::Node name;
    Entity* constant = nullptr;  // null where it is no constant with a value
    bool is_const = false;       // or constexpr
    bool is_constexpr = false;
    Place place;
    Unit* unit = nullptr;
    Entity* owner = nullptr;  // the record that it is a member of
    bool exported = true;     // what is left out is listed
};

/// An operator that may print or compare a type: `<<`, `==`, `<=>`.
struct OperatorItem {
    std::string op;            // without the word
    syntax::Node declaration;  // has the result's specifiers
    syntax::Node function;
    Place place;
    Entity* owner = nullptr;  // the record that it is a member of
};

/// `template <> struct std::hash<Point>`
struct HashItem {
    syntax::Node arguments;  // `<Point>`
    Place place;
};

struct Collected {
    Program program;
    std::vector<FunctionItem> functions;  // of all headers, in order
    std::vector<VariableItem> variables;
    std::vector<OperatorItem> operators;  // of all headers
    std::vector<HashItem> hashes;
    std::vector<Entity*> types;  // records, enumerations and aliases with a definition, in order
    api::Doc doc;                // of the first API header that has one
};

/// Parses the units and walks them. Syntax errors, and items that can never cross, are reported.
void collect(const std::vector<Unit*>& roots, const source::SourceMap& sources, diagnostics::Sink& sink,
             Collected& into);

/// The function_declarator of a function's declarator, or null where it declares something else.
syntax::Node function_of(syntax::Node declarator);

constexpr std::string_view operator_word = "operator";
/// `<=>` of `operator <=>`.
std::string operator_of(std::string_view name);
/// Operators that only say how C++ compares or prints a type: `operator==`.
bool is_comparison(std::string_view name);

/// The declarators of a declaration or field_declaration, initialisers left out.
std::vector<syntax::Node> declarators_of(const syntax::Node& declaration);

/// The specifier with a body in a declaration's type, or null.
syntax::Node definition_in(const syntax::Node& declaration);

/// The first syntax error in a node that counts: bodies of headers that are only read for types do not.
syntax::Node error_in(const syntax::Node& node, const Unit& unit);
void report_syntax_error(const syntax::Node& error, const syntax::Node& item, const source::SourceMap& sources,
                         diagnostics::Sink& sink);

/// Reports directives that the item does not take.
void check_directives(const Entry& entry, std::string_view what, std::initializer_list<DirectiveKind> allowed,
                      diagnostics::Sink& sink);
inline bool is_skipped(const Entry& entry) { return entry.find(DirectiveKind::skip) != nullptr; }

}  // namespace reader::cpp
