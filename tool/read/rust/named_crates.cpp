// SPDX-License-Identifier: MIT
// Looking for `::name::` in native texts.
#include "read/rust/named_crates.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <string_view>

#include "read/rust/literals.hpp"
#include "read/rust/standard.hpp"

namespace reader::rust {
namespace {

using Names = std::set<std::string>;

bool is_word(char character) { return std::isalnum(static_cast<unsigned char>(character)) || character == '_'; }

/// The first names of all absolute paths in a text, but those of the user's crate and the standard library.
Names crates_in(std::string_view text) {
    constexpr std::string_view separator = "::";
    Names names;
    for (auto at = text.find(separator); at != std::string_view::npos; at = text.find(separator, at + 1)) {
        const bool begins = at == 0 || (!is_word(text[at - 1]) && text[at - 1] != '>');
        auto end = at + separator.size();
        while (end < text.size() && (is_word(text[end]) || text[end] == '#')) {
            ++end;
        }
        const auto name = plain_identifier(text.substr(at + separator.size(), end - at - separator.size()));
        if (begins && name != "user" && !is_standard_crate(name)) {
            names.insert(name);
        }
    }
    return names;
}

class Collection {
public:
    Names names;

    void add(const api::Type& type) {
        names.merge(crates_in(type.native));
        for (const api::Type& argument : type.arguments) {
            add(argument);
        }
    }

    void add(const std::vector<api::Field>& fields) {
        for (const api::Field& field : fields) {
            add(field.type);
        }
    }

    void add(const api::Function& function) {
        names.merge(crates_in(function.native));
        names.merge(crates_in(function.native_type));
        for (const api::Parameter& parameter : function.parameters) {
            add(parameter.type);
        }
        add(function.result);
    }

    void add(const api::Declared& declared) { names.merge(crates_in(declared.native)); }

    void add(const api::Conversion& conversion) {
        names.merge(crates_in(conversion.native));
        add(conversion.type);
    }
};

}  // namespace

void name_crates(const Dependencies& dependencies, api::Library& library) {
    const auto is_known = [&](const std::string& name) { return dependencies.contains(name); };
    Collection all;
    for (api::Function& function : library.functions) {
        if (!std::ranges::all_of(crates_in(function.native_type), is_known)) {
            function.native_type = "_";
        }
        all.add(function);
    }
    for (const api::Record& record : library.records) {
        all.add(static_cast<const api::Declared&>(record));
        all.add(record.fields);
    }
    for (const api::Enumeration& enumeration : library.enumerations) {
        all.add(static_cast<const api::Declared&>(enumeration));
    }
    for (const api::Variant& variant : library.variants) {
        all.add(static_cast<const api::Declared&>(variant));
        for (const api::Case& alternative : variant.cases) {
            all.add(alternative.fields);
        }
    }
    for (const api::Conversion& conversion : library.conversions) {
        all.add(conversion);
    }
    std::ranges::copy_if(all.names, std::back_inserter(library.crates), is_known);
}

}  // namespace reader::rust
