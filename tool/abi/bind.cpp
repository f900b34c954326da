// SPDX-License-Identifier: MIT
// Binding: drop what cannot cross, give every type a crossing, every function a symbol and a frame, every item a name.
#include "abi/bind.hpp"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "abi/callbacks.hpp"
#include "abi/crossings.hpp"
#include "abi/dump.hpp"
#include "abi/go_names.hpp"
#include "abi/layout.hpp"
#include "abi/objects.hpp"
#include "abi/supported.hpp"
#include "abi/symbols.hpp"
#include "support/strings.hpp"

namespace abi {
namespace {

constexpr std::uint64_t outcome_slots = 2;
constexpr std::size_t hash_digits = 16;

Passing passing_of(const api::Type& type) {
    switch (type.kind) {
    case api::TypeKind::unit:
    case api::TypeKind::scalar:
    case api::TypeKind::enumeration:
    case api::TypeKind::ordering:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::duration: return Passing::slot;
    case api::TypeKind::text:
    case api::TypeKind::list:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::unique: return Passing::in_line;
    case api::TypeKind::option: return api::is_handle(type.arguments[0].kind) ? Passing::slot : Passing::in_line;
    case api::TypeKind::wide:
    case api::TypeKind::array:
    case api::TypeKind::tuple:
    case api::TypeKind::record:
    case api::TypeKind::variant:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::range:
    case api::TypeKind::time_point: return Passing::by_pointer;
    case api::TypeKind::converted: return passing_of(type.arguments[0]);
    }
    return Passing::by_pointer;
}

/// How an exclusive argument's change comes back.
Change change_of(const api::Type& type, const Crossing& crossing) {
    if (type.access != api::Access::exclusive || crossing.kind == api::TypeKind::object) {
        return Change::none;
    }
    return crossing.kind == api::TypeKind::list || crossing.plain ? Change::in_place : Change::out;
}

bool takes_function(const api::Type& type) {
    return type.kind == api::TypeKind::callback || std::ranges::any_of(type.arguments, takes_function);
}

/// Types as users know them: paths that are absolute begin with `::`, those of a crate with `::user::`.
std::string without_roots(std::string_view message) {
    constexpr std::string_view crate = "::user::", root = "::";
    std::string text;
    while (!message.empty()) {
        const bool goes_on = !text.empty() && (std::isalnum(static_cast<unsigned char>(text.back())) != 0 || text.back() == '_' || text.back() == '>');
        if (!goes_on && message.starts_with(root)) {
            message.remove_prefix(message.starts_with(crate) ? crate.size() : root.size());
            continue;
        }
        text += message[0];
        message.remove_prefix(1);
    }
    return text;
}

/// Says why a function is left out, with the culprit under the caret.
bool can_cross(const api::Function& function, const api::Library& library, diagnostics::Sink& sink) {
    const auto refuse = [&](const Obstacle& obstacle, const api::Type& type, const std::string& label) {
        sink.report({.kind = diagnostics::Kind::unsupported_type,
                     .severity = diagnostics::Severity::skipped,
                     .message = without_roots(obstacle.message),
                     .span = type.span,
                     .label = label,
                     .help = obstacle.help.empty() ? std::vector<std::string>{} : std::vector{obstacle.help},
                     .item = api::qualified(library, function, function.owner)});
        return false;
    };
    if (function.role != api::Role::ordinary) {  // takes the errors that it can be given
        return function.owner->kind != api::TypeKind::record ||
               !obstacle_in_parameter(function.parameters[0].type, library);
    }
    for (const auto& parameter : function.parameters) {
        if (const auto obstacle = obstacle_in_parameter(parameter.type, library)) {
            return refuse(*obstacle, parameter.type, fmt::format("type of `{}`", parameter.name));
        }
        if (function.fast && takes_function(parameter.type)) {
            sink.report({.kind = diagnostics::Kind::invalid_directive,
                         .message = fmt::format("`{}` cannot be `fast`: it takes a function, and nothing may call Go inside a fast call",
                                                function.name),
                         .span = parameter.type.span,
                         .label = "calls Go",
                         .help = {"take the directive `fast` away"},
                         .item = api::qualified(library, function, function.owner)});
            return false;
        }
    }
    if (const auto obstacle = obstacle_in_result(function.result, library)) {
        return refuse(*obstacle, function.result, "the result");
    }
    if (const auto obstacle = function.error ? obstacle_in_error(*function.error, library) : std::nullopt) {
        return refuse(*obstacle, *function.error, "what it fails with");
    }
    return true;
}

Failure failure_of(const api::Function& function) {
    if (function.error) {
        return function.error->kind == api::TypeKind::text    ? Failure::text
               : function.error->kind == api::TypeKind::error ? Failure::opaque
                                                              : Failure::typed;
    }
    return function.may_throw ? Failure::exception : Failure::none;
}

/// Arguments, then the result, then what was changed, then the outcome.
void lay_out_frame(const Bridge& bridge, Function& function) {
    std::uint64_t slot = 0;
    for (auto& parameter : function.parameters) {
        parameter.slot = slot;
        parameter.slots = parameter.passing == Passing::in_line ? whole_slots(bridge.crossing(parameter.crossing).wire) : 1;
        slot += parameter.slots;
    }
    function.result_slot = slot;
    function.result_slots = function.result ? whole_slots(bridge.crossing(*function.result).wire) : 0;
    slot += function.result_slots;
    for (auto& parameter : function.parameters) {
        if (parameter.change == Change::out) {
            parameter.out_slot = slot;
            parameter.out_slots = whole_slots(bridge.crossing(parameter.crossing).wire) + 1;
            slot += parameter.out_slots;
        }
    }
    function.slots = slot + outcome_slots;
}

/// As an exported function would be.
api::Function call_of(const api::Type& callback) {
    api::Function function;
    function.name = "call";
    function.span = callback.span;
    auto holder = callback;
    holder.access = api::Access::borrow;
    function.parameters.push_back({"function", std::move(holder), callback.span});
    for (std::size_t i = 0; i < callback.arguments.size(); ++i) {
        function.parameters.push_back({fmt::format("arg{}", i), callback.arguments[i], callback.arguments[i].span});
    }
    function.result = callback.outcome[0];
    if (callback.outcome.size() > 1) {
        function.error = callback.outcome[1];
    }
    return function;
}

class Binder {
public:
    Binder(api::Library library, const Options& options, diagnostics::Sink& sink) : options_(options), sink_(sink) {
        bridge_.library = std::move(library);
        bridge_.package = options.package;
        bridge_.abi_symbol = abi_symbol(options.package);
        bridge_.free_symbol = free_symbol(options.package);
        bridge_.start_symbol = start_symbol(options.package);
        bridge_.deliver_symbol = deliver_symbol(options.package);
        bridge_.dropped_symbol = dropped_symbol(options.package);
    }

    Bridge bind() {
        std::erase_if(bridge_.library.functions, [&](const auto& function) { return !can_cross(function, bridge_.library, sink_); });
        Crossings crossings(bridge_.library);
        for (const auto& function : bridge_.library.functions) {
            bridge_.functions.push_back(bind_function(function, crossings));
        }
        crossings.finish(bridge_);
        for (std::size_t i = 0; i < bridge_.objects.size(); ++i) {
            bridge_.objects[i].destroy_symbol = destroy_symbol(bridge_.package, bridge_.library.objects[i]);
        }
        find_directions(bridge_);
        for (auto& callback : bridge_.callbacks) {
            bind_call(callback, crossings);
        }
        find_locks(bridge_);
        lay_out_callbacks(bridge_);
        for (std::size_t i = 0; i < bridge_.functions.size(); ++i) {
            find_changes(bridge_.library.functions[i], bridge_.functions[i]);
            lay_out_frame(bridge_, bridge_.functions[i]);
        }
        bridge_.constants.resize(bridge_.library.constants.size());
        order_exceptions();
        name_for_go(bridge_, options_.initialisms, sink_);
        bridge_.hash = support::sha256(dump(bridge_)).substr(0, hash_digits);
        return std::move(bridge_);
    }

private:
    Function bind_function(const api::Function& written, Crossings& crossings) {
        Function function;
        const auto symbol = function_symbol(bridge_.package, bridge_.library, written, 0);
        function.symbol = function_symbol(bridge_.package, bridge_.library, written, symbols_[symbol]++);
        bind_signature(written, function, crossings);
        return function;
    }

    void bind_signature(const api::Function& written, Function& function, Crossings& crossings) const {
        for (const auto& parameter : written.parameters) {
            const auto unnamed = parameter.name.empty() || parameter.name == "_";
            const auto is_pointer = parameter.type.access == api::Access::exclusive && parameter.type.kind != api::TypeKind::list &&
                                    parameter.type.kind != api::TypeKind::object;
            function.parameters.push_back({.name = unnamed ? fmt::format("arg{}", function.parameters.size()) : parameter.name,
                                           .crossing = crossings.intern(parameter.type),
                                           .passing = is_pointer ? Passing::by_pointer : passing_of(parameter.type),
                                           .access = parameter.type.access,
                                           .use = use_of(bridge_.library, written, parameter.type)});
        }
        if (written.result.kind != api::TypeKind::unit) {
            function.result = crossings.intern(written.result);
            function.result_access = written.result.access;
        }
        if (written.error) {
            function.error = crossings.intern(*written.error);
        }
        function.failure = failure_of(written);
        function.may_throw = written.may_throw;
    }

    /// The call of a native function that Go was given: the holder, then what it takes.
    void bind_call(Callback& callback, Crossings& crossings) const {
        callback.written = call_of(callback.type);
        bind_signature(callback.written, callback.call, crossings);
        lay_out_frame(bridge_, callback.call);
    }

    void find_changes(const api::Function& written, Function& function) const {
        for (std::size_t i = 0; i < function.parameters.size(); ++i) {
            auto& parameter = function.parameters[i];
            parameter.change = change_of(written.parameters[i].type, bridge_.crossing(parameter.crossing));
        }
    }

    /// Where something may throw, it may throw any error. Derived classes are caught before their bases.
    void order_exceptions() {
        const auto& records = bridge_.library.records;
        const auto may_throw = std::ranges::any_of(bridge_.library.functions, &api::Function::may_throw);
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (records[i].exception || (records[i].is_error && may_throw)) {
                bridge_.exceptions.push_back(i);
            }
        }
        std::ranges::stable_sort(bridge_.exceptions, std::ranges::greater{}, [&](std::size_t index) { return records[index].bases; });
    }

    const Options& options_;
    diagnostics::Sink& sink_;
    Bridge bridge_;
    std::map<std::string, int> symbols_;
};

}  // namespace

Bridge bind(api::Library library, const Options& options, diagnostics::Sink& sink) {
    return Binder(std::move(library), options, sink).bind();
}

}  // namespace abi
