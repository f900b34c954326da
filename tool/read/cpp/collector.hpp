// SPDX-License-Identifier: MIT
// The walk of the first pass; one function a kind of declaration, spread over collect*.cpp.
#pragma once

#include "read/cpp/collect.hpp"

namespace reader::cpp {

/// Where the walk is.
struct Context {
    Scope* scope = nullptr;
    Unit* unit = nullptr;
    bool exported = false;     // what is declared here is part of the API
    bool is_named = true;      // in no namespace without a name
    Entity* record = nullptr;  // whose members these are
    bool is_public = true;     // of members
};

class Collector {
public:
    Collector(const source::SourceMap& sources, diagnostics::Sink& sink, Collected& into)
        : sources_(sources), sink_(sink), into_(into) {}

    void unit(Unit& unit, Context context);

private:
    void body(const syntax::Node& body, Context context, std::uint32_t after = 0);
    void includes(std::uint32_t before, Context context);
    void item(Entry entry, Context context);
    void dispatch(Entry& entry, Context context);
    /// An item that is left out, with the reason.
    void refuse(const Entry& entry, Context context, std::string_view name, Problem problem);

    // namespaces
    void name_space(Entry& entry, Context context);
    Entity& open_namespace(const std::string& name, bool is_inline, Scope& scope);
    void linkage(Entry& entry, Context context);
    void using_declaration(Entry& entry, Context context);
    void namespace_alias(Entry& entry, Context context);

    // types
    Entity* type(Entry& entry, const syntax::Node& specifier, Context context, const std::string& given_name = {});
    Entity* record(Entry& entry, const syntax::Node& specifier, Context context, const std::string& name);
    Entity* enumeration(Entry& entry, const syntax::Node& specifier, Context context, const std::string& name);
    void members(Entity& entity, Context context);
    void enumerators(Entity& entity, Context context);
    Entity* defined(EntityKind kind, const std::string& name, Entry& entry, const syntax::Node& specifier,
                    Context context);
    void type_definition(Entry& entry, Context context);
    void alias(Entry& entry, Context context);
    void add_alias(Entry& entry, const syntax::Node& node, const syntax::Node& declarator, const syntax::Node& name,
                   Context context);
    void template_declaration(Entry& entry, Context context);
    void specialisations(const syntax::Node& body, Context context);
    void hash(const syntax::Node& name, Context context);

    // functions and variables
    void declaration(Entry& entry, Context context);
    void function(Entry& entry, const syntax::Node& declarator, const syntax::Node& function, Context context);
    void operation(const syntax::Node& declaration, const syntax::Node& function, Context context);
    void friends(const syntax::Node& declaration, Context context);
    Entity& add_constant(const VariableItem& item, const syntax::Node& value, Context context);
    void variable(Entry& entry, const syntax::Node& declarator, Context context);

    const source::SourceMap& sources_;
    diagnostics::Sink& sink_;
    Collected& into_;
};

}  // namespace reader::cpp
