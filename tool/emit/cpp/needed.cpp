// SPDX-License-Identifier: MIT
// From the functions through parameters and results to all that these are made of.
#include "emit/cpp/needed.hpp"

#include <algorithm>

namespace emit::cpp {
namespace {

/// The runtime's header for a type; empty where none is needed besides the generated specialisation.
std::string header_of(const abi::Crossing& crossing) {
    switch (crossing.kind) {
    case api::TypeKind::unit: return "";
    case api::TypeKind::scalar: return "scalar.hpp";
    case api::TypeKind::wide: return "wide.hpp";
    case api::TypeKind::text: return "text.hpp";
    case api::TypeKind::list: return "list.hpp";
    case api::TypeKind::array: return "array.hpp";
    case api::TypeKind::option: return "option.hpp";
    case api::TypeKind::tuple: return "tuple.hpp";
    case api::TypeKind::map: return crossing.ordered ? "map.hpp" : "unordered_map.hpp";
    case api::TypeKind::set: return crossing.ordered ? "set.hpp" : "unordered_set.hpp";
    case api::TypeKind::record: return "record.hpp";
    case api::TypeKind::enumeration: return "enumeration.hpp";
    case api::TypeKind::variant: return "variant.hpp";
    case api::TypeKind::duration:
    case api::TypeKind::time_point: return "time.hpp";
    case api::TypeKind::unique: return "unique.hpp";
    case api::TypeKind::error: return "error.hpp";
    case api::TypeKind::ordering: return "ordering.hpp";
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::range:
    case api::TypeKind::converted: return "";
    }
    return "";
}

bool is_by_value(api::TypeKind kind) {
    return kind == api::TypeKind::record || kind == api::TypeKind::array || kind == api::TypeKind::tuple;
}

class Search {
public:
    explicit Search(const abi::Bridge& bridge) : bridge_(bridge) {}

    Needed run() {
        for (std::size_t i = 0; i < bridge_.functions.size(); ++i) {
            visit(bridge_.functions[i]);
        }
        if (!bridge_.enumerations.empty()) {
            needed_.headers.insert("enumeration.hpp");
        }
        for (const auto id : seen_) {
            if (bridge_.crossing(id).kind == api::TypeKind::record) {
                order(id);
            }
        }
        std::ranges::sort(needed_.variants);
        return std::move(needed_);
    }

private:
    void visit(const abi::Function& function) {
        needed_.headers.insert("call.hpp");
        for (const auto& parameter : function.parameters) {
            visit(parameter.crossing);
        }
        if (function.result) {
            visit(*function.result);
        }
        if (function.error) {
            visit(*function.error);
            needed_.headers.insert("expected.hpp");
        }
        if (function.may_throw) {
            needed_.headers.insert("exception.hpp");
        }
    }

    void visit(abi::CrossingId id) {
        if (!seen_.insert(id).second) {
            return;
        }
        const auto& crossing = bridge_.crossing(id);
        if (const auto header = header_of(crossing); !header.empty()) {
            needed_.headers.insert(header);
        }
        for (const auto part : crossing.parts) {
            visit(part);
        }
        if (crossing.kind == api::TypeKind::record) {
            visit_record(crossing.declaration);
        }
        if (crossing.kind == api::TypeKind::variant) {
            needed_.variants.push_back(crossing.declaration);
            for (const auto& alternative : bridge_.library.variants[crossing.declaration].cases) {
                visit(bridge_.records[*alternative.record].crossing);
            }
        }
    }

    void visit_record(std::size_t index) {
        for (const auto& field : bridge_.records[index].fields) {
            visit(field.crossing);
        }
        for (const auto& field : bridge_.library.records[index].fields) {
            if (field.type.native.ends_with(']')) {
                needed_.headers.insert("c_array.hpp");
            }
        }
    }

    /// What a wire struct holds by value comes before it.
    void order(abi::CrossingId id) {
        const auto& crossing = bridge_.crossing(id);
        if (!is_by_value(crossing.kind) || !ordered_.insert(id).second) {
            return;
        }
        for (const auto part : crossing.parts) {
            order(part);
        }
        if (crossing.kind == api::TypeKind::record) {
            for (const auto& field : bridge_.records[crossing.declaration].fields) {
                order(field.crossing);
            }
            needed_.records.push_back(crossing.declaration);
        }
    }

    const abi::Bridge& bridge_;
    Needed needed_;
    std::set<abi::CrossingId> seen_;
    std::set<abi::CrossingId> ordered_;
};

}  // namespace

Needed needed(const abi::Bridge& bridge) { return Search(bridge).run(); }

}  // namespace emit::cpp
