// SPDX-License-Identifier: MIT
// Scopes and what is declared in them: namespaces, types, aliases, constants. Looking names up is in lookup.hpp.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/cpp/constant.hpp"
#include "read/cpp/notes.hpp"
#include "read/cpp/path.hpp"
#include "read/cpp/problem.hpp"
#include "syntax/tree.hpp"

namespace reader::cpp {

struct Entity;

struct Scope {
    Scope* parent = nullptr;
    Entity* owner = nullptr;  // none for the global one
    bool is_class = false;    // of a record: its members are found, its namespaces' rules do not hold
    std::multimap<std::string, Entity*, std::less<>> names;
    std::vector<Scope*> transparent;  // inline and unnamed namespaces in it
    struct Using {
        Path path;
        std::size_t order = 0;
    };
    std::vector<Using> used;  // `using namespace …`
};

enum class EntityKind {
    name_space,
    namespace_alias,  // `namespace fs = std::filesystem`, by `target`
    using_name,       // `using std::string`, by `target`
    record,           // struct, class, union
    enumeration,
    alias,           // `using X = …`, typedef
    template_alias,  // `template <class T> using X = …`
    class_template,
    constant,  // constexpr variable, enumerator
};

/// A place in the order of declarations: what is declared later is not seen there.
struct Place {
    Scope* scope = nullptr;
    std::size_t order = 0;
};

struct Entity {
    EntityKind kind = EntityKind::name_space;
    std::string name;
    Scope* scope = nullptr;  // that it is declared in
    Scope* inner = nullptr;  // of namespaces, records, enumerations
    Unit* unit = nullptr;    // of its definition
    std::size_t order = 0;   // of its first declaration
    std::size_t definition_order = 0;
    Entry entry;              // the item with its comments, of its definition
    syntax::Node node;        // specifier of the definition, or null; of aliases the node that has `type`
    syntax::Node declarator;  // of typedefs
    source::Span span;        // of its name
    Path target;
    bool exported = false;    // by an API header, under a name of its own, and not skipped
    bool is_private = false;  // of the record that it is a member of
    bool is_unnamed = false;  // an unnamed or inline namespace
    bool broken = false;      // its text has a syntax error

    // constants
    syntax::Node value;                 // null: one more than `before`, or 0
    Entity* before = nullptr;           // the enumerator before it
    std::optional<Evaluated> computed;  // once asked for

    // templates of aliases
    syntax::Node parameters;

    // records and enumerations
    std::vector<Entry> members;
    std::vector<std::size_t> member_orders;  // parallel
    std::vector<Entity*> constants;          // enumerators, in order

    // types, once read
    std::size_t declaration = 0;     // index into the library's records, enumerations, variants or objects
    std::optional<Problem> refusal;  // why it does not cross
    bool is_variant = false;         // an alias of a std::variant
    bool is_exception = false;       // derives from std::exception
    bool flat = false;               // an error of which the text alone crosses
    bool is_converted = false;       // something else travels in its place
    bool is_object = false;          // stays native, and Go has handles of it
    bool is_copied = true;           // of an object: as far as is known, it can be
    bool fails = false;              // functions fail with it
    bool displays = false;           // `<<` prints it
    bool equals = false;             // `==` compares two of it
    bool compares = false;           // `<=>` orders two of it, strongly or weakly
    bool hashes = false;             // std::hash is specialised for it
    Entity* twin = nullptr;          // the flat error that it is where functions fail with it
    bool reading = false;            // guards against aliases of themselves
};

/// All that the headers declare.
struct Program {
    std::deque<Scope> scopes;
    std::deque<Entity> entities;
    Scope* global = nullptr;
    std::size_t next_order = 0;

    Program() { global = &scopes.emplace_back(); }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    Scope& add_scope(Scope& parent, Entity& owner);
    Entity& add(EntityKind kind, std::string name, Scope& scope);
};

/// The first of an entity and the records around it that is private; null where all is public.
const Entity* private_part(const Entity& entity);

/// Names of the named namespaces and records around it, outermost first; inline ones are left out.
std::vector<std::string> modules_of(const Scope& scope);
/// `::geo::v1::Point`, as C++ can write it anywhere.
std::string native_path(const Scope& scope, std::string_view name);
std::string native_path(const Entity& entity);
/// `geo::Point`, as users name it.
std::string item_path(const Scope& scope, std::string_view name);

}  // namespace reader::cpp
