// SPDX-License-Identifier: MIT
// The model as text. Two readers agree when their dumps are equal.
#include "api/dump.hpp"

#include <fmt/format.h>

namespace api {
namespace {

std::string arguments(const Type& type, const Library& library) {
    std::string text;
    for (const auto& argument : type.arguments) {
        text += (text.empty() ? "" : ", ") + dump(argument, library);
    }
    return text;
}

/// `fn(text, i64) -> text ! text`
std::string callback(const Type& type, const Library& library) {
    auto text = fmt::format("fn({})", arguments(type, library));
    if (type.outcome[0].kind != TypeKind::unit) {
        text += " -> " + dump(type.outcome[0], library);
    }
    return type.outcome.size() > 1 ? text + " ! " + dump(type.outcome[1], library) : text;
}

std::string without_access(const Type& type, const Library& library) {
    const auto inner = [&] { return arguments(type, library); };
    switch (type.kind) {
    case TypeKind::unit: return "unit";
    case TypeKind::scalar: return fmt::format("{}{}", type.non_zero ? "nonzero " : "", name(type.scalar));
    case TypeKind::wide: return type.is_signed ? "i128" : "u128";
    case TypeKind::text: return "text";
    case TypeKind::list: return fmt::format("list<{}>", inner());
    case TypeKind::array: return fmt::format("array<{}, {}>", inner(), type.length);
    case TypeKind::option: return fmt::format("option<{}>", inner());
    case TypeKind::tuple: return fmt::format("tuple<{}>", inner());
    case TypeKind::map: return fmt::format("{}map<{}>", type.ordered ? "ordered " : "", inner());
    case TypeKind::set: return fmt::format("{}set<{}>", type.ordered ? "ordered " : "", inner());
    case TypeKind::record: return library.records[type.declaration].path();
    case TypeKind::enumeration: return library.enumerations[type.declaration].path();
    case TypeKind::variant: return library.variants[type.declaration].path();
    case TypeKind::duration: return "duration";
    case TypeKind::time_point: return "time_point";
    case TypeKind::unique: return fmt::format("unique<{}>", inner());
    case TypeKind::error: return "error";
    case TypeKind::address: return "address";
    case TypeKind::socket_address: return "socket_address";
    case TypeKind::ordering: return "ordering";
    case TypeKind::range: return fmt::format("range<{}>", inner());
    case TypeKind::object: return (type.shared ? "shared " : "") + library.objects[type.declaration].path();
    case TypeKind::callback: return callback(type, library);
    case TypeKind::converted: return fmt::format("converted<{}, {}>", library.conversions[type.declaration].name, inner());
    }
    return "";
}

std::string renamed(const std::optional<std::string>& rename) { return rename ? " as " + *rename : ""; }

std::string indented(const Doc& doc, std::string_view indent) {
    std::string text;
    for (const auto& line : doc.lines) {
        text += fmt::format("{}///{}{}\n", indent, line.empty() ? "" : " ", line);
    }
    if (doc.deprecated) {
        text += fmt::format("{}deprecated{}{}\n", indent, doc.deprecated->empty() ? "" : " ", *doc.deprecated);
    }
    return text;
}

std::string dump(const Function& function, const Library& library) {
    std::string parameters;
    for (const auto& parameter : function.parameters) {
        parameters += fmt::format("{}{} {}", parameters.empty() ? "" : ", ", parameter.name, dump(parameter.type, library));
    }
    auto text = fmt::format("{}{} {}({})", indented(function.doc, ""), function.is_method ? "method" : "function",
                            qualified(library, function, function.owner), parameters);
    if (function.result.kind != TypeKind::unit) {
        text += " -> " + dump(function.result, library);
    }
    if (function.error) {
        text += " fails with " + dump(*function.error, library);
    }
    return text + (function.may_throw ? " throws" : "") + (function.fast ? " fast" : "") +
           (function.concurrent ? " concurrent" : "") + (function.chained ? " chained" : "") + renamed(function.rename) + "\n";
}

std::string dump(const std::vector<Field>& fields, const Library& library, std::string_view indent) {
    std::string text;
    for (const auto& field : fields) {
        text += fmt::format("{}{}{} {}{}{}\n", indented(field.doc, indent), indent, field.name, dump(field.type, library),
                            field.source ? " source" : "", renamed(field.rename));
    }
    return text;
}

std::string dump(const Record& record, const Library& library) {
    std::string ancestors;
    for (const auto ancestor : record.ancestors) {
        ancestors += (ancestors.empty() ? " derives from " : ", ") + library.records[ancestor].path();
    }
    return fmt::format("{}{}{} {}{}{}{}\n{}", indented(record.doc, ""), record.flat ? "flat " : "", record.is_error ? "error" : "record",
                       record.path(), record.displays ? " displays" : "", renamed(record.rename), ancestors, dump(record.fields, library, "    "));
}

std::string dump(const Enumeration& enumeration) {
    auto text = fmt::format("{}enumeration {}{}{}{}{}\n", indented(enumeration.doc, ""), enumeration.path(),
                            enumeration.underlying ? " " + std::string(name(*enumeration.underlying)) : "",
                            enumeration.flags ? " flags" : "", enumeration.displays ? " displays" : "", renamed(enumeration.rename));
    for (const auto& enumerator : enumeration.enumerators) {
        text += fmt::format("{}    {} = {}{}{}\n", indented(enumerator.doc, "    "), enumerator.name,
                            enumerator.negative ? "-" : "", enumerator.magnitude, renamed(enumerator.rename));
    }
    return text;
}

std::string dump(const Variant& variant, const Library& library) {
    auto text = fmt::format("{}variant {}{}{}{}\n", indented(variant.doc, ""), variant.path(), variant.is_error ? " error" : "",
                            variant.displays ? " displays" : "", renamed(variant.rename));
    for (const auto& alternative : variant.cases) {
        text += fmt::format("{}    {}{}\n", indented(alternative.doc, "    "), alternative.name, renamed(alternative.rename));
        text += dump(alternative.fields, library, "        ");
    }
    return text;
}

std::string dump(const Object& object, const Library& library) {
    auto text = fmt::format("{}object {}{}{}{}{}{}{}{}{}", indented(object.doc, ""), object.path(), object.shared ? " shared" : "",
                            object.serialize ? " serialize" : "", object.copies ? " copies" : "", object.displays ? " displays" : "", object.debugs ? " debugs" : "",
                            object.equals ? " equals" : "", object.compares ? " compares" : "", object.hashes ? " hashes" : "");
    for (const auto base : object.bases) {
        text += " : " + library.objects[base].path();
    }
    return text + renamed(object.rename) + "\n";
}

std::string value(const Constant& constant) {
    if (constant.type.kind == TypeKind::text) {
        return fmt::format("\"{}\"", constant.text);
    }
    if (constant.type.kind == TypeKind::scalar && (constant.type.scalar == Scalar::f32 || constant.type.scalar == Scalar::f64)) {
        return fmt::format("{}", constant.number);
    }
    return fmt::format("{}{}", constant.negative ? "-" : "", constant.magnitude);
}

std::string dump(const Constant& constant, const Library& library) {
    return fmt::format("{}constant {} {} = {}{}\n", indented(constant.doc, ""), qualified(library, constant, constant.owner),
                       dump(constant.type, library), value(constant), renamed(constant.rename));
}

std::string dump(const Conversion& conversion, const Library& library) {
    return fmt::format("conversion {} {}{}\n", conversion.name, dump(conversion.type, library),
                       conversion.error ? " fails with " + dump(*conversion.error, library) : "");
}

}  // namespace

std::string dump(const Type& type, const Library& library) {
    switch (type.access) {
    case Access::value: return without_access(type, library);
    case Access::borrow: return "&" + without_access(type, library);
    case Access::exclusive: return "&mut " + without_access(type, library);
    }
    return "";
}

std::string dump(const Library& library) {
    std::string text = indented(library.doc, "");
    for (const auto& record : library.records) {
        text += dump(record, library);
    }
    for (const auto& enumeration : library.enumerations) {
        text += dump(enumeration);
    }
    for (const auto& variant : library.variants) {
        text += dump(variant, library);
    }
    for (const auto& object : library.objects) {
        text += dump(object, library);
    }
    for (const auto& conversion : library.conversions) {
        text += dump(conversion, library);
    }
    for (const auto& constant : library.constants) {
        text += dump(constant, library);
    }
    for (const auto& function : library.functions) {
        text += dump(function, library);
    }
    return text;
}

}  // namespace api
