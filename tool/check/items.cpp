// SPDX-License-Identifier: MIT
// One walk over the model, for all rules that look items up.
#include "check/items.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "support/strings.hpp"

namespace check {
namespace {

void add_fields(std::vector<Item>& found, const std::string& owner, std::vector<api::Field>& fields) {
    for (auto& field : fields) {
        found.push_back({owner + "::" + field.name, &field.rename, field.span});
    }
}

}  // namespace

std::vector<Item> items(api::Library& library) {
    std::vector<Item> found;
    for (auto& function : library.functions) {
        found.push_back({api::qualified(library, function, function.owner), &function.rename, function.span});
    }
    for (auto& constant : library.constants) {
        found.push_back({api::qualified(library, constant, constant.owner), &constant.rename, constant.span});
    }
    for (auto& record : library.records) {
        found.push_back({record.path(), &record.rename, record.span});
        add_fields(found, record.path(), record.fields);
    }
    for (auto& object : library.objects) {
        found.push_back({object.path(), &object.rename, object.span});
    }
    for (auto& enumeration : library.enumerations) {
        found.push_back({enumeration.path(), &enumeration.rename, enumeration.span});
        for (auto& enumerator : enumeration.enumerators) {
            found.push_back({enumeration.path() + "::" + enumerator.name, &enumerator.rename, enumerator.span});
        }
    }
    for (auto& variant : library.variants) {
        found.push_back({variant.path(), &variant.rename, variant.span});
        for (auto& alternative : variant.cases) {
            found.push_back({variant.path() + "::" + alternative.name, &alternative.rename, alternative.span});
            add_fields(found, variant.path() + "::" + alternative.name, alternative.fields);
        }
    }
    return found;
}

diagnostics::Diagnostic unknown_item(const Entry& entry, const std::string& where, const std::vector<Item>& items) {
    std::vector<std::string> paths;
    for (const auto& item : items) {
        paths.push_back(item.path);
    }
    diagnostics::Diagnostic diagnostic{.kind = diagnostics::Kind::unknown_item,
                                       .message = fmt::format("{} names `{}`, which is not part of the API", where, entry.item),
                                       .span = entry.span};
    if (const auto nearest = support::nearest(entry.item, paths); !nearest.empty()) {
        diagnostic.help.push_back(fmt::format("did you mean `{}`?", nearest));
    }
    return diagnostic;
}

bool is_exported_name(const std::string& name) {
    const auto is_part = [](unsigned char character) { return std::isalnum(character) || character == '_' || character >= 0x80; };
    return !name.empty() && std::isupper(static_cast<unsigned char>(name.front())) && std::ranges::all_of(name, is_part);
}

}  // namespace check
