// SPDX-License-Identifier: MIT
// Results and their errors.
#include "read/rust/results.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "read/rust/errors.hpp"

namespace reader::rust {
namespace {

Refusal labelled(Refusal refusal, const std::string& label) {
    if (refusal.label.empty()) {
        refusal.label = label;
    }
    return refusal;
}

bool leaves_by_another_way(syntax::Node node) {
    if (node.kind() == "return_expression") {
        const auto children = node.named_children();
        return children.empty() || children[0].kind() != "self";
    }
    return std::ranges::any_of(node.named_children(), leaves_by_another_way);
}

/// `fn tint(&mut self, …) -> &mut Self` that ends with `self`, by which calls are chained. Go makes one after the other.
bool gives_itself(const Item& function, const RustType& type) {
    if (!function.owner || !type.is(RustType::Kind::reference) || !type.exclusive) {
        return false;
    }
    const auto& target = type.arguments[0];
    auto body = function.node.field("body").named_children();
    std::erase_if(body, [](syntax::Node node) { return node.kind().ends_with("_comment"); });
    return target.is(RustType::Kind::local) && target.item == *function.owner && !body.empty() &&
           body.back().kind() == "self" && std::ranges::none_of(body, leaves_by_another_way);
}

}  // namespace

Read<FunctionResult> read_result(const Reading& reading, const Item& function, const StandIns& stand_ins) {
    const syntax::Node written = function.node.field("return_type");
    FunctionResult result;
    if (!written) {
        return result;
    }
    RustType type = reading.resolver.resolve(written, {function.module, function.owner, &stand_ins});
    if (gives_itself(function, type)) {
        result.written = std::move(type);
        result.chained = true;
        return result;
    }
    const auto parts = fallible(type);
    auto value = reading.types.read(parts ? parts->value : type, Position::result);
    if (!value) {
        return refuse(labelled(value.error(), fmt::format("the result of `{}`", function.name)));
    }
    result.type = std::move(*value);
    if (parts) {
        auto error = read_error(reading, parts->error);
        if (!error) {
            return refuse(labelled(error.error(), "type of the error"));
        }
        result.error = std::move(*error);
    }
    result.written = std::move(type);
    return result;
}

}  // namespace reader::rust
