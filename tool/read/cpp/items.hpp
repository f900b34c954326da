// SPDX-License-Identifier: MIT
// Second pass: what was collected → the model's items, one function a kind. Types refer to each other by the indices
// that their entities were given before.
#pragma once

#include "read/cpp/collect.hpp"
#include "read/cpp/exception.hpp"
#include "read/cpp/type_mapper.hpp"
#include "read/cpp/type_syntax.hpp"

namespace reader::cpp {

/// What reading an item needs.
struct Reading {
    const source::SourceMap& sources;
    diagnostics::Sink& sink;
    TypeSyntax& types;
    const TypeMapper& mapper;
};

/// The parts that all declared things share. `head_end` is where attributes of the item end.
api::Declared read_declared(const Reading& reading, const Entry& entry, const Unit& unit, const Scope& scope,
                            std::string_view name, source::Span name_span, std::uint32_t head_end);

/// Each gives the item, and sets the entity's refusal where it does not cross.
api::Record read_record(const Reading& reading, Entity& entity);
api::Enumeration read_enumeration(const Reading& reading, Entity& entity);
api::Variant read_variant(const Reading& reading, Entity& alias);
api::Record read_exception(const Reading& reading, Entity& entity, const Lineage& lineage);
/// A type with the directive `flat`.
api::Record read_flat(const Reading& reading, Entity& entity);
/// The same without a look at directives and refusals.
api::Record flat_record(const Reading& reading, const Entity& entity);
api::Object read_object(const Reading& reading, Entity& entity);
/// Functions of its public bases, as functions of its own.
std::vector<FunctionItem> inherited_functions(TypeSyntax& types, Entity& object);
/// Lists the public bases whose members are not seen through it.
void report_bases(const Reading& reading, const Entity& object);
/// The constructor that the compiler makes.
FunctionItem implicit_constructor(Entity& object);
api::Function read_implicit_constructor(const FunctionItem& item);

/// A field with its type, from one of a member's declarators.
Expected<api::Field> read_field(const Reading& reading, const Entity& record, const Entry& member,
                                const syntax::Node& declarator, Place place);
/// All of a field but its type.
api::Field described_field(const Reading& reading, const Entry& member, const Unit& unit, std::string_view name,
                           source::Span name_span);

struct ReadFunction {
    std::optional<api::Function> function;
    std::string overload;  // what tells it from other functions of its name; or
    std::optional<Problem> problem;
};
ReadFunction read_function(const Reading& reading, const FunctionItem& item);

/// Notes on the type that an operator prints or compares, or that is hashed, that it does.
void learn_operator(TypeSyntax& types, const OperatorItem& item);
void learn_hash(TypeSyntax& types, const HashItem& item);

struct ReadConversion {
    CppType converted;
    api::Conversion conversion;
};
/// Of two adjacent functions, the first of which has the directive; `from` is null where none follows. Its problems are
/// errors.
Expected<ReadConversion> read_conversion(const Reading& reading, const FunctionItem& to, const FunctionItem* from);
/// What is converted may be a type of another library, whose headers are not read.
void learn_converted_name(TypeSyntax& types, const FunctionItem& item);

struct ReadConstant {
    std::optional<api::Constant> constant;  // or
    std::optional<Problem> problem;
};
ReadConstant read_constant(const Reading& reading, const VariableItem& item);

/// A member of a record, seen from where it stands.
struct Member {
    const Entry* entry = nullptr;
    Place place;
};
std::vector<Member> public_members(const Entity& entity);
/// The public ones that Go could call: static ones and, of objects, constructors too.
std::vector<FunctionItem> member_functions(Entity& entity);
/// Lists the public members that can never cross: templates, conversions.
void report_members(const Reading& reading, const Entity& entity);

/// Why an item that lies in such a region, or is kept back by a directive, does not cross.
std::optional<Problem> platform_problem(const Unit& unit, source::Span item, source::Span name);

/// Keys of maps and elements of sets that Go cannot compare.
std::optional<Problem> key_problem(const api::Type& type, const api::Library& library,
                                   const source::SourceMap& sources);

/// Says beside the carets what the type is of: "type of `x`", or "in the type of `x`" for a part of it.
Problem labelled(Problem problem, source::Span whole, const std::string& what);

}  // namespace reader::cpp
