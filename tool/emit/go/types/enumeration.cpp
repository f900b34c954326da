// SPDX-License-Identifier: MIT
// Enums without data: an integer type, its constants, and String.
#include <optional>
#include <set>

#include <fmt/format.h>

#include "emit/go/doc.hpp"
#include "emit/go/parts.hpp"
#include "emit/go/signature.hpp"

namespace emit::go {
namespace {

std::string value_of(const api::Enumerator& enumerator) {
    return fmt::format("{}{}", enumerator.negative ? "-" : "", enumerator.magnitude);
}

bool counts_from_zero(const api::Enumeration& written) {
    for (std::size_t i = 0; i < written.enumerators.size(); ++i) {
        if (written.enumerators[i].negative || written.enumerators[i].magnitude != i) {
            return false;
        }
    }
    return written.enumerators.size() > 1;
}

std::string constants(const abi::Enumeration& enumeration, const api::Enumeration& written) {
    const auto counts = counts_from_zero(written);
    std::string text;
    std::vector<std::pair<std::string, std::string>> section;
    for (std::size_t i = 0; i < written.enumerators.size(); ++i) {
        const auto& name = enumeration.go_enumerators[i];
        const auto doc = doc_comment(written.enumerators[i].doc, written.enumerators[i].name, name, "");
        if (!doc.empty() || (counts && i == 1)) {
            text += columns(section) + doc;
            section.clear();
        }
        if (counts) {
            section.emplace_back(i == 0 ? fmt::format("{} {} = iota", name, enumeration.go_name) : name, "");
        } else {
            section.emplace_back(name, fmt::format("{} = {}", enumeration.go_name, value_of(written.enumerators[i])));
        }
    }
    return text + columns(section);
}

/// One case a value: of several names for one value the first is shown.
void write_names(text::CodeWriter& body, const abi::Enumeration& enumeration, const api::Enumeration& written) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < written.enumerators.size(); ++i) {
        if (seen.insert(value_of(written.enumerators[i])).second) {
            body.write(R"go(
                case $name$:
                    return "$text$"
            )go", {{"name", enumeration.go_enumerators[i]}, {"text", enumeration.go_strings[i]}});
        }
    }
}

bool is_unsigned(api::Scalar scalar) {
    return scalar == api::Scalar::u8 || scalar == api::Scalar::u16 || scalar == api::Scalar::u32 || scalar == api::Scalar::u64 ||
           scalar == api::Scalar::usize || scalar == api::Scalar::boolean;
}

std::string number(const abi::Enumeration& enumeration, const std::string& value) {
    return is_unsigned(enumeration.underlying) ? fmt::format("strconv.FormatUint(uint64({}), 10)", value)
                                               : fmt::format("strconv.FormatInt(int64({}), 10)", value);
}

/// The native function that gives the texts of its values; none where they are its names.
std::optional<std::size_t> text_function(const abi::Bridge& bridge, std::size_t index) {
    for (std::size_t i = 0; i < bridge.functions.size(); ++i) {
        const auto& function = bridge.library.functions[i];
        if (function.role == api::Role::display && function.owner->kind == api::TypeKind::enumeration &&
            function.owner->declaration == index) {
            return i;
        }
    }
    return std::nullopt;
}

/// String by the type's own Display, for values that there are.
void write_native_string(Writing& writing, const abi::Enumeration& enumeration, const api::Enumeration& written, std::size_t function) {
    writing.file.imports.need("strconv");
    writing.file.body.gap();
    writing.file.body.write(R"go(
        // String returns the text of the value, or its number where there is no such value.
        func (e $name$) String() string {
            switch e {
            $cases$
            default:
                return "$name$(" + $number$ + ")"
            }
        }
    )go", {{"name", enumeration.go_name},
           {"cases",
            [&](text::CodeWriter& body) {
                std::set<std::string> seen;
                for (std::size_t i = 0; i < written.enumerators.size(); ++i) {
                    if (seen.insert(value_of(written.enumerators[i])).second) {
                        body.write(R"go(
                            case $name$:
                                return $function$(e, "$text$")
                        )go", {{"name", enumeration.go_enumerators[i]},
                               {"function", helper_name(writing.bridge.functions[function])},
                               {"text", enumeration.go_strings[i]}});
                    }
                }
            }},
           {"number", number(enumeration, "e")}});
}

void write_string(Writing& writing, const abi::Enumeration& enumeration, const api::Enumeration& written) {
    writing.file.imports.need("strconv");
    writing.file.body.gap();
    writing.file.body.write(R"go(
        // String returns the name of the value, or its number where it has none.
        func (e $name$) String() string {
            switch e {
            $cases$
            }
            return "$name$(" + $number$ + ")"
        }
    )go", {{"name", enumeration.go_name},
           {"cases", [&](text::CodeWriter& body) { write_names(body, enumeration, written); }},
           {"number", number(enumeration, "e")}});
}

void write_flags(Writing& writing, const abi::Enumeration& enumeration, const api::Enumeration& written) {
    writing.file.imports.need("strconv");
    writing.file.imports.need("strings");
    writing.file.body.gap();
    writing.file.body.write(R"go(
        // Has reports whether all the given flags are set.
        func (e $name$) Has(flags $name$) bool {
            return e&flags == flags
        }

        // String returns the names of the flags that are set, joined by "|", and the number of what has no name.
        func (e $name$) String() string {
            var names []string
            rest := e
            $checks$
            if rest != 0 || len(names) == 0 {
                names = append(names, $number$)
            }
            return strings.Join(names, "|")
        }
    )go", {{"name", enumeration.go_name},
           {"checks",
            [&](text::CodeWriter& body) {
                std::set<std::string> seen = {"0"};
                for (std::size_t i = 0; i < written.enumerators.size(); ++i) {
                    if (seen.insert(value_of(written.enumerators[i])).second) {
                        body.write(R"go(
                            if e.Has($flag$) {
                                names = append(names, "$text$")
                                rest &^= $flag$
                            }
                        )go", {{"flag", enumeration.go_enumerators[i]}, {"text", enumeration.go_strings[i]}});
                    }
                }
            }},
           {"number", number(enumeration, "rest")}});
}

}  // namespace

void write_enumeration(Writing& writing, std::size_t index) {
    const auto& enumeration = writing.bridge.enumerations[index];
    const auto& written = writing.bridge.library.enumerations[index];
    auto& body = writing.file.body;
    body.gap();
    body.write(R"go(
        $doc$
        type $name$ $underlying$
    )go", {{"doc", doc_comment(written.doc, written.name, enumeration.go_name,
                               fmt::format("{} is the native enum `{}`.", enumeration.go_name, written.path()))},
           {"name", enumeration.go_name},
           {"underlying", writing.types.scalar(enumeration.underlying)}});
    if (!written.enumerators.empty()) {
        body.gap();
        body.write(R"go(
            // The values of $name$.
            const (
                $constants$
            )
        )go", {{"name", enumeration.go_name}, {"constants", constants(enumeration, written)}});
    }
    if (written.flags) {
        write_flags(writing, enumeration, written);
    } else if (const auto function = text_function(writing.bridge, index)) {
        write_native_string(writing, enumeration, written, *function);
    } else {
        write_string(writing, enumeration, written);
    }
}

}  // namespace emit::go
