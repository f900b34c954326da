// SPDX-License-Identifier: MIT
// From the functions and conversions through parameters and results to all that these are made of.
#include "emit/rust/reachable.hpp"

#include <set>

namespace emit::rust {
namespace {

class Search {
public:
    explicit Search(const abi::Bridge& bridge) : bridge_(bridge) {}

    void from(const abi::Function& function) {
        for (const auto& parameter : function.parameters) {
            visit(parameter.crossing);
        }
        if (function.result) {
            visit(*function.result);
        }
        if (function.error) {
            visit(*function.error);
        }
    }

    void from(const abi::Conversion& conversion) {
        visit(conversion.crossing);
        if (conversion.error) {
            visit(*conversion.error);
        }
    }

    std::vector<std::size_t> all(api::TypeKind kind) const {
        std::set<std::size_t> found;
        for (const auto id : seen_) {
            if (bridge_.crossing(id).kind == kind) {
                found.insert(bridge_.crossing(id).declaration);
            }
        }
        return {found.begin(), found.end()};
    }

private:
    void visit(abi::CrossingId id) {
        if (!seen_.insert(id).second) {
            return;
        }
        const auto& crossing = bridge_.crossing(id);
        for (const auto part : crossing.parts) {
            visit(part);
        }
        if (crossing.kind == api::TypeKind::callback) {
            visit(bridge_.callbacks[crossing.declaration]);
        }
        if (crossing.kind == api::TypeKind::record) {
            visit(bridge_.records[crossing.declaration].fields);
        }
        if (crossing.kind == api::TypeKind::variant) {
            for (const auto& alternative : bridge_.variants[crossing.declaration].cases) {
                visit(alternative.fields);
            }
        }
    }

    void visit(const abi::Callback& callback) {
        for (const auto parameter : callback.parameters) {
            visit(parameter);
        }
        for (const auto& given : {callback.result, callback.error}) {
            if (given) {
                visit(*given);
            }
        }
    }

    void visit(const std::vector<abi::Field>& fields) {
        for (const auto& field : fields) {
            visit(field.crossing);
        }
    }

    const abi::Bridge& bridge_;
    std::set<abi::CrossingId> seen_;
};

}  // namespace

Reachable reachable(const abi::Bridge& bridge) {
    Search search(bridge);
    for (const auto& function : bridge.functions) {
        search.from(function);
    }
    for (const auto& conversion : bridge.conversions) {
        search.from(conversion);
    }
    return {search.all(api::TypeKind::record), search.all(api::TypeKind::enumeration),
            search.all(api::TypeKind::variant)};
}

}  // namespace emit::rust
