// SPDX-License-Identifier: MIT
// Pairs of functions, read as functions are and held against each other.
#include "read/rust/conversions.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "read/rust/functions.hpp"

namespace reader::rust {
namespace {

using api::TypeKind;

/// Whether two types are one in Go, however the functions take them.
bool is_same_in_go(const api::Type& left, const api::Type& right) {
    return left.kind == right.kind && left.scalar == right.scalar && left.is_signed == right.is_signed &&
           left.length == right.length && left.declaration == right.declaration &&
           std::ranges::equal(left.arguments, right.arguments, is_same_in_go);
}

class PairReader {
public:
    PairReader(const Reading& reading, const Declarations& declarations, std::size_t index)
        : reading_(reading), declarations_(declarations), index_(index), pair_(reading.conversions.all()[index]) {}

    Read<api::Conversion> read() {
        if (pair_.refusal) {
            return refuse(*pair_.refusal);
        }
        if (crosses_by_itself()) {
            return mistake(pair_.type.span, fmt::format("`{}` crosses without a conversion", pair_.type.written),
                           "take the directive away, or convert a type of your own around it");
        }
        const auto to_go = read_function(reading_, reading_.crate.item(pair_.to_go));
        const auto from_go = read_function(reading_, reading_.crate.item(*pair_.from_go));
        if (!to_go || !from_go) {
            return refuse(to_go ? from_go.error() : to_go.error());
        }
        if (auto refusal = find_mistake(*to_go, *from_go)) {
            return refuse(std::move(*refusal));
        }
        return make(*to_go, *from_go);
    }

private:
    std::unexpected<Refusal> mistake(source::Span span, std::string message, std::string help) const {
        return refuse({.kind = diagnostics::Kind::invalid_directive,
                       .message = std::move(message),
                       .span = span,
                       .help = {std::move(help)}});
    }

    bool crosses_by_itself() const {
        if (pair_.type.is(RustType::Kind::local)) {
            return pair_.type.arguments.empty() && declarations_.cross_unconverted(pair_.type.item);
        }
        return reading_.types.read_itself(pair_.type).has_value();
    }

    bool is_converted(const api::Type& type) const {
        return type.kind == TypeKind::converted && type.declaration == index_;
    }

    std::optional<Refusal> find_mistake(const api::Function& to_go, const api::Function& from_go) const {
        const auto expected = expected_pair(reading_.crate, pair_);
        const Item& first = reading_.crate.item(pair_.to_go);
        const Item& second = reading_.crate.item(*pair_.from_go);
        if (to_go.result.kind == TypeKind::unit || borrows(to_go.result)) {
            return mistake(first.span,
                           fmt::format("`{}` gives no value of its own: `fn(&{}) -> G` was expected", first.name,
                                       pair_.type.written),
                           expected)
                .error();
        }
        const bool gives_it = is_converted(from_go.result) && from_go.result.access == api::Access::value;
        if (!gives_it || from_go.parameters.size() != 1) {
            return mistake(second.span,
                           fmt::format("`{}` does not make a `{}`: `fn({}) -> {}`, or a `Result` of it, was expected",
                                       second.name, pair_.type.written, pair_.travels.written, pair_.type.written),
                           expected)
                .error();
        }
        if (!is_same_in_go(to_go.result, from_go.parameters[0].type)) {
            auto refusal =
                mistake(from_go.parameters[0].type.span,
                        fmt::format("`{}` takes another type than `{}` gives", second.name, first.name), expected)
                    .error();
            refusal.others.push_back({to_go.result.span, "gives this"});
            return refusal;
        }
        return find_obstacle(to_go, from_go);
    }

    /// What the types, fine by themselves, lead to.
    std::optional<Refusal> find_obstacle(const api::Function& to_go, const api::Function& from_go) const {
        std::set<std::size_t> seen;
        if (leads_back(to_go.result, seen)) {
            return mistake(to_go.result.span,
                           fmt::format("`{}` would be part of what travels in its place", pair_.type.written),
                           "convert it to a type without it")
                .error();
        }
        auto refusal = declarations_.find_refused(to_go.result, "what travels");
        if (!refusal) {
            refusal = declarations_.find_bad_key(to_go.result, "what travels");
        }
        if (!refusal && from_go.error) {
            refusal = declarations_.find_refused(*from_go.error, "type of the error");
        }
        return refusal;
    }

    bool leads_back(const api::Type& type, std::set<std::size_t>& seen) const {
        const auto leads = [&](const api::Type& part) { return leads_back(part, seen); };
        if (is_converted(type) || std::ranges::any_of(type.arguments, leads)) {
            return true;
        }
        const bool is_declared = type.kind == TypeKind::record || type.kind == TypeKind::variant;
        return is_declared && seen.insert(type.declaration).second &&
               std::ranges::any_of(fields_of(declarations_.of(type)),
                                   [&](const api::Field* field) { return leads(field->type); });
    }

    api::Conversion make(const api::Function& to_go, const api::Function& from_go) const {
        api::Conversion conversion;
        conversion.name = pair_.type.written;
        conversion.native = spell(pair_.type, reading_.exports, Lifetimes::left_out);
        conversion.type = to_go.result;
        conversion.to_go = reading_.exports.native(pair_.to_go);
        conversion.from_go = reading_.exports.native(*pair_.from_go);
        conversion.from_parameter = from_go.parameters[0].type;
        conversion.error = from_go.error;
        conversion.span = reading_.crate.item(pair_.to_go).span;
        return conversion;
    }

    const Reading& reading_;
    const Declarations& declarations_;
    std::size_t index_;
    const ConversionPair& pair_;
};

}  // namespace

std::vector<api::Conversion> read_conversions(const Reading& reading, const Declarations& declarations) {
    std::vector<api::Conversion> conversions;
    for (std::size_t i = 0; i < reading.conversions.all().size(); ++i) {
        auto conversion = PairReader(reading, declarations, i).read();
        if (!conversion) {
            Refusal refusal = conversion.error();
            refusal.severity = diagnostics::Severity::error;
            report(reading.environment.sink, std::move(refusal), "");
        }
        conversions.push_back(conversion.value_or(api::Conversion{}));
    }
    return conversions;
}

}  // namespace reader::rust
