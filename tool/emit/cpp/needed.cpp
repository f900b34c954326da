// SPDX-License-Identifier: MIT
// From the functions through parameters and results to all that these are made of.
#include "emit/cpp/needed.hpp"

#include <algorithm>

#include "emit/cpp/traits.hpp"

namespace emit::cpp {
namespace {

using api::TypeKind;

/// The runtime's header for a type; empty where none is needed besides the generated specialisation.
std::string header_of(const abi::Bridge& bridge, const api::Type& type) {
    switch (type.kind) {
    case TypeKind::unit: return "";
    case TypeKind::scalar: return "scalar.hpp";
    case TypeKind::wide: return "wide.hpp";
    case TypeKind::text: return is_path(type) ? "path.hpp" : "text.hpp";
    case TypeKind::list: return "list.hpp";
    case TypeKind::array: return type.native.ends_with(']') ? "c_array.hpp" : "array.hpp";
    case TypeKind::option: return "option.hpp";
    case TypeKind::tuple: return "tuple.hpp";
    case TypeKind::map: return type.ordered ? "map.hpp" : "unordered_map.hpp";
    case TypeKind::set: return type.ordered ? "set.hpp" : "unordered_set.hpp";
    case TypeKind::record: return "record.hpp";
    case TypeKind::enumeration: return "enumeration.hpp";
    case TypeKind::variant:
        return bridge.library.variants[type.declaration].of_enumeration ? "sentinel.hpp" : "variant.hpp";
    case TypeKind::duration:
    case TypeKind::time_point: return "time.hpp";
    case TypeKind::unique: return "unique.hpp";
    case TypeKind::error: return "error.hpp";
    case TypeKind::ordering: return "ordering.hpp";
    case TypeKind::converted: return "converted.hpp";
    case TypeKind::object: return "object_argument.hpp";
    case TypeKind::callback: return "function.hpp";
    case TypeKind::address:
    case TypeKind::socket_address:
    case TypeKind::range: return "";
    }
    return "";
}

class Search {
public:
    explicit Search(const abi::Bridge& bridge) : bridge_(bridge), library_(bridge.library) {}

    Needed run() {
        for (const auto& function : library_.functions) {
            visit(function);
        }
        if (needed_.exceptions) {
            needed_.headers.insert("typed_exception.hpp");
            for (const auto index : bridge_.exceptions) {
                visit(record_type(index));
            }
        }
        if (!library_.objects.empty()) {
            needed_.headers.insert("object.hpp");
        }
        if (!library_.enumerations.empty()) {
            needed_.headers.insert("enumeration.hpp");
        }
        for (const auto& constant : library_.constants) {
            needed_.headers.insert(header_of(bridge_, constant.type));
        }
        for (const auto index : records_) {
            order(record_type(index));
        }
        std::ranges::sort(needed_.variants);
        return std::move(needed_);
    }

private:
    void visit(const api::Function& function) {
        needed_.headers.insert("call.hpp");
        for (const auto& parameter : function.parameters) {
            visit(parameter.type);
        }
        visit(function.result);
        if (function.error) {
            visit(*function.error);
            needed_.headers.insert("expected.hpp");
        }
        if (function.may_throw) {
            needed_.headers.insert("exception.hpp");
            needed_.exceptions = !bridge_.exceptions.empty();
        }
        if (function.role == api::Role::display || function.role == api::Role::error_text) {
            needed_.headers.insert("display.hpp");
        }
        if (function.owner && function.owner->kind == TypeKind::object) {
            needed_.headers.insert("object_functions.hpp");
        }
    }

    void visit(const api::Type& type) {
        if (const auto header = header_of(bridge_, type); !header.empty()) {
            needed_.headers.insert(header);
        }
        for (const auto& part : type.arguments) {
            visit(part);
        }
        for (const auto& part : type.outcome) {
            visit(part);
        }
        if (type.kind == TypeKind::record && records_.insert(type.declaration).second) {
            visit_record(type.declaration);
        }
        if (type.kind == TypeKind::variant && variants_.insert(type.declaration).second) {
            visit_variant(type.declaration);
        }
        if (type.kind == TypeKind::converted && conversions_.insert(type.declaration).second) {
            visit_conversion(type.declaration);
        }
    }

    void visit_record(std::size_t index) {
        if (bridge_.records[index].one_way) {
            needed_.headers.insert("one_way.hpp");
        }
        if (bridge_.records[index].message) {
            needed_.headers.insert({"display.hpp", "text.hpp"});
        }
        for (const auto& field : library_.records[index].fields) {
            visit(field.type);
        }
    }

    void visit_variant(std::size_t index) {
        needed_.variants.push_back(index);
        for (const auto& alternative : library_.variants[index].cases) {
            if (alternative.record) {
                visit(record_type(*alternative.record));
            }
        }
    }

    void visit_conversion(std::size_t index) {
        const auto& conversion = library_.conversions[index];
        visit(conversion.type);
        visit(conversion.from_parameter);
        if (conversion.error) {
            visit(*conversion.error);
        }
        needed_.conversions.push_back(index);
    }

    /// What a wire struct holds by value comes before it.
    void order(const api::Type& type) {
        switch (type.kind) {
        case TypeKind::record: return order_record(type.declaration);
        case TypeKind::array:
        case TypeKind::tuple:
        case TypeKind::converted: return order_parts(type);
        case TypeKind::unit:
        case TypeKind::scalar:
        case TypeKind::wide:
        case TypeKind::text:
        case TypeKind::list:
        case TypeKind::option:
        case TypeKind::map:
        case TypeKind::set:
        case TypeKind::enumeration:
        case TypeKind::variant:
        case TypeKind::duration:
        case TypeKind::time_point:
        case TypeKind::object:
        case TypeKind::callback:
        case TypeKind::unique:
        case TypeKind::error:
        case TypeKind::address:
        case TypeKind::socket_address:
        case TypeKind::ordering:
        case TypeKind::range: break;
        }
    }

    void order_parts(const api::Type& type) {
        for (const auto& part : type.arguments) {
            order(part);
        }
    }

    void order_record(std::size_t index) {
        if (!ordered_.insert(index).second) {
            return;
        }
        for (const auto& field : library_.records[index].fields) {
            order(field.type);
        }
        needed_.records.push_back(index);
    }

    const abi::Bridge& bridge_;
    const api::Library& library_;
    Needed needed_;
    std::set<std::size_t> records_;
    std::set<std::size_t> variants_;
    std::set<std::size_t> conversions_;
    std::set<std::size_t> ordered_;
};

}  // namespace

Needed needed(const abi::Bridge& bridge) { return Search(bridge).run(); }

}  // namespace emit::cpp
