// SPDX-License-Identifier: MIT
// The arguments of a call: lowered, put into the frame, held while the call runs.
#pragma once

#include <functional>
#include <string>

#include "emit/go/callee.hpp"

namespace emit::go {

/// The statement that leaves the function with the error of an expression, if it has one.
using IfError = std::function<std::string(const std::string&)>;

class Arguments {
public:
    Arguments(Writing& writing, const Callee& callee, IfError if_error)
        : writing_(writing), types_(writing.types), bridge_(writing.bridge), callee_(callee), function_(callee.function),
          names_(callee.names), if_error_(std::move(if_error)) {}

    /// The lowering, and mirrors that the frame only points to.
    std::string lowering();
    /// The fields of the frame, outcome included.
    std::string fields();
    /// The statements that fill it, and those that make sure that the call may be made.
    std::string fill();
    /// Whether the call holds the object that it is a method of, which the call itself takes and puts into the frame, and nothing else.
    bool holds_receiver_alone() const;

private:
    const abi::Crossing& crossing(const abi::Parameter& parameter) const { return bridge_.crossing(parameter.crossing); }
    bool is_mirrored(const abi::Parameter& parameter) const { return crossing(parameter).mirrored; }
    bool is_shared_memory(const abi::Parameter& parameter) const;
    bool may_overlap() const;
    bool holds_at(std::size_t i) const;
    bool holds() const;
    bool lowers() const;
    bool is_filled_later(std::size_t i) const;
    std::string lowered(std::size_t i);
    std::string lowered_object(std::size_t i) const;
    std::string lowered_pointer(std::size_t i);
    std::string locals();
    std::string slot_type(std::size_t i);
    bool leads_on(const abi::Parameter& parameter) const;
    std::string kept_in_place(const abi::Parameter& parameter, const std::string& value);
    std::uint64_t slot_size(const abi::Parameter& parameter) const;
    std::uint64_t next_alignment(std::size_t i) const;
    std::string overlap();
    std::string begin();

    Writing& writing_;
    Types& types_;
    const abi::Bridge& bridge_;
    const Callee& callee_;
    const abi::Function& function_;
    const std::vector<std::string>& names_;
    IfError if_error_;
};

}  // namespace emit::go
