// SPDX-License-Identifier: MIT
// One place that knows where types stand.
#include "check/walk.hpp"

namespace check {
namespace {

using Visit = std::function<void(api::Type&)>;

void walk(api::Type& type, const Visit& visit) {
    visit(type);
    for (auto& argument : type.arguments) {
        walk(argument, visit);
    }
    for (auto& outcome : type.outcome) {
        walk(outcome, visit);
    }
}

void walk(std::vector<api::Field>& fields, const Visit& visit) {
    for (auto& field : fields) {
        walk(field.type, visit);
    }
}

void walk(api::Function& function, const Visit& visit) {
    for (auto& parameter : function.parameters) {
        walk(parameter.type, visit);
    }
    walk(function.result, visit);
    if (function.error) {
        walk(*function.error, visit);
    }
}

void walk(api::Conversion& conversion, const Visit& visit) {
    walk(conversion.type, visit);
    walk(conversion.from_parameter, visit);
    if (conversion.error) {
        walk(*conversion.error, visit);
    }
}

}  // namespace

void for_each_type(api::Library& library, const Visit& visit) {
    for (auto& function : library.functions) {
        walk(function, visit);
    }
    for (auto& record : library.records) {
        walk(record.fields, visit);
    }
    for (auto& variant : library.variants) {
        for (auto& alternative : variant.cases) {
            walk(alternative.fields, visit);
        }
    }
    for (auto& constant : library.constants) {
        walk(constant.type, visit);
    }
    for (auto& conversion : library.conversions) {
        walk(conversion, visit);
    }
}

void for_each_owner(api::Library& library, const std::function<void(api::Owner&)>& visit) {
    for (auto& function : library.functions) {
        if (function.owner) {
            visit(*function.owner);
        }
    }
    for (auto& constant : library.constants) {
        if (constant.owner) {
            visit(*constant.owner);
        }
    }
}

}  // namespace check
