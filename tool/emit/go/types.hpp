// SPDX-License-Identifier: MIT
// Types in the generated Go: what the user sees, what lies in a block, what Go lowers into; and the expressions between.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "abi/bridge.hpp"
#include "emit/go/file.hpp"

namespace emit::go {

/// The conversions that the package needs, found while its functions are written; each is written once, in wire.go.
class Conversions {
public:
    explicit Conversions(const abi::Bridge& bridge) : bridge_(bridge) {}

    /// Name of `func(*bridge.Reader, *W) T` for this crossing, and the wish that it be there.
    std::string lifter(abi::CrossingId id);
    /// Name of `func(*bridge.Lowering, T) M`.
    std::string lowerer(abi::CrossingId id);
    /// Name of `func(*bridge.Reader, uintptr) error` for an error type, from its payload.
    std::string failer(abi::CrossingId id);

    /// Those wished for and not yet taken, in order of wishing.
    std::vector<abi::CrossingId> take_lifters();
    std::vector<abi::CrossingId> take_lowerers();
    std::vector<abi::CrossingId> take_failers();

private:
    std::string helper_name(const std::string& verb, abi::CrossingId id);
    std::string words(abi::CrossingId id) const;
    std::string callback_words(std::size_t index) const;

    const abi::Bridge& bridge_;
    std::map<std::pair<std::string, std::size_t>, std::string> names_;
    std::set<std::string> used_;
    std::vector<abi::CrossingId> lifters_;
    std::vector<abi::CrossingId> lowerers_;
    std::vector<abi::CrossingId> failers_;
};

/// Type texts and expressions for one file; what they mention is imported there.
class Types {
public:
    Types(const abi::Bridge& bridge, const std::string& bridge_path, Imports& imports, Conversions& conversions)
        : bridge_(bridge), bridge_path_(bridge_path), imports_(imports), conversions_(conversions) {}

    /// `map[string][]byte`.
    std::string go(abi::CrossingId id);
    /// As it lies in a block; its pointers are uintptr. The Go type itself where that is the same.
    std::string wire(abi::CrossingId id);
    /// As Go lowers it; the Go type itself where that is its wire value.
    std::string mirror(abi::CrossingId id);
    /// Its zero value, as a return statement has it.
    std::string zero(abi::CrossingId id);

    /// An expression for the Go value of `wire`, an addressable expression; `reader` is a *bridge.Reader.
    std::string lift(abi::CrossingId id, const std::string& reader, const std::string& wire);
    /// An expression for the mirror of `value`; `lowering` is a *bridge.Lowering.
    std::string lower(abi::CrossingId id, const std::string& lowering, const std::string& value);
    /// A function for each, to be given to one of the bridge's combinators.
    std::string lifter(abi::CrossingId id);
    std::string lowerer(abi::CrossingId id);

    std::string scalar(api::Scalar scalar) const;
    /// `bridge.Name`.
    std::string runtime(const std::string& name);
    const abi::Bridge& bridge() const { return bridge_; }

private:
    std::string element(abi::CrossingId id);
    std::string option(const abi::Crossing& crossing);
    std::string callback(const abi::Callback& callback);
    std::string tuple(const std::vector<std::string>& parts) const;
    std::string each(const std::vector<abi::CrossingId>& parts, std::string (Types::*type)(abi::CrossingId));

    const abi::Bridge& bridge_;
    const std::string& bridge_path_;
    Imports& imports_;
    Conversions& conversions_;
};

/// Whether nil stands for its absence in Go without a further pointer, though it has one on the wire: *big.Int, interfaces.
bool is_nil_able(const abi::Bridge& bridge, abi::CrossingId id);
/// Objects and callbacks, whose absence is nil in Go and 0 on the wire.
bool is_handle(const abi::Bridge& bridge, abi::CrossingId id);
/// Lists, maps and sets, whose absence is nil in Go and a nil pointer on the wire.
bool is_list(const abi::Bridge& bridge, abi::CrossingId id);
/// Whether a value of this type can hold objects or callbacks, or is one.
bool holds_handles(const abi::Bridge& bridge, abi::CrossingId id);

}  // namespace emit::go
