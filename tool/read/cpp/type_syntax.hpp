// SPDX-License-Identifier: MIT
// Syntax → CppType: specifiers, declarators, aliases, arguments of templates, array lengths.
#pragma once

#include <set>

#include "read/cpp/cpp_type.hpp"
#include "read/cpp/macros.hpp"

namespace reader::cpp {

/// A declarator taken apart: the type that it makes of the specifiers' one, and what it declares.
struct Declared {
    CppType type;           // of functions: of the result
    syntax::Node name;      // identifier, operator, destructor, …; null where it has none
    syntax::Node function;  // function_declarator whose name this is; null for anything but functions
};

/// The path of a (qualified) name, without arguments of templates, and the list of its last part's arguments.
struct NamePath {
    Path path;
    syntax::Node arguments;
    bool inner_arguments = false;  // a part before the last has arguments
};
NamePath path_of(const syntax::Node& name);

using EvaluatedText = std::expected<std::string, NotConstant>;

class TypeSyntax {
public:
    TypeSyntax(const source::SourceMap& sources, const Macros& macros) : sources_(sources), macros_(macros) {}

    /// The type of a declaration, parameter, field or type_descriptor without a declarator, or with this one.
    Expected<Declared> read(const syntax::Node& declaration, const syntax::Node& declarator, Place place);
    /// Of a type_descriptor, with its own declarator.
    Expected<CppType> read(const syntax::Node& descriptor, Place place);
    /// Of a specifier alone: `std::uint8_t`, `unsigned short`.
    Expected<CppType> read_specifier(const syntax::Node& specifier, Place place) {
        return this->specifier(specifier, place);
    }
    /// What an alias stands for; the alias itself where that is a std::variant.
    Expected<CppType> read_alias(Entity& alias, source::Span use);
    /// Of the alias of a std::variant: that type.
    Expected<CppType> aliased(Entity& alias, source::Span use);

    /// From now on a path that leads nowhere is the name of a type of another library.
    void learn_foreign(const Path& path);

    /// An integer constant expression.
    Evaluated evaluate(const syntax::Node& expression, Place place);
    Evaluated evaluate(std::string_view text, Place place);
    /// Of an enumerator, or of a constant that is a number or a duration.
    Evaluated value_of(Entity& constant);
    /// The text that an expression stands for.
    EvaluatedText text_value(std::string_view expression, Place place);

    const source::SourceMap& sources() const { return sources_; }

private:
    friend class ScopeMeaning;
    /// What the parameters of the template of an alias stand for while it is read.
    using Bindings = std::map<std::string, CppType, std::less<>>;

    Expected<CppType> specifier(const syntax::Node& type, Place place);
    Expected<CppType> named(const syntax::Node& name, Place place);
    Expected<CppType> with_arguments(CppType type, const NamePath& path, Place place);
    Expected<CppType> of_entity(Entity& entity, const NamePath& path, source::Span use, Place place);
    Expected<Bindings> bind(const Entity& alias, const syntax::Node& arguments, source::Span use, Place place);
    Expected<std::vector<CppType>> arguments(const syntax::Node& list, Place place);
    Expected<CppType> argument(const syntax::Node& node, Place place);
    Expected<CppType> value_argument(const syntax::Node& node, Place place);
    Expected<void> apply(const syntax::Node& declarator, Place place, Declared& made);
    Expected<CppType> function_type(const syntax::Node& declarator, CppType result, Place place);
    Expected<void> apply_array(const syntax::Node& declarator, Place place, Declared& made);
    Evaluated compute(std::string_view text, Place place);
    Evaluated typed(const Entity& constant, Number value);
    Problem unresolved(const Path& path, source::Span span) const;
    const CppType* bound(const Path& path) const;

    const source::SourceMap& sources_;
    const Macros& macros_;
    std::set<std::string> foreign_;
    Bindings bindings_;
    int depth_ = 0;
};

/// What a declarator declares; null where that has no name.
syntax::Node declared_name(const syntax::Node& declarator);

/// From the first specifier to where the declarator's name begins: what a caret shows as "the type".
source::Span type_span(const syntax::Node& declaration, const syntax::Node& declarator);

/// `{5}` → `5`.
std::string_view without_braces(std::string_view text);

/// The text at a place, on one line.
std::string one_line(std::string_view text);

}  // namespace reader::cpp
