// SPDX-License-Identifier: MIT
// Which names of the Go package are taken, and by what: its own scope, and one a struct for fields and methods.
#pragma once

#include <map>
#include <set>
#include <string>

#include "abi/bridge.hpp"
#include "diagnostics/diagnostic.hpp"

namespace abi {

class GoScopes {
public:
    GoScopes(const Bridge& bridge, diagnostics::Sink& sink);

    /// Takes a name of the package. Two items of one name, and an item of a name that every package exports itself, are
    /// reported with the directive `name` as the way out.
    void claim(const std::string& name, const std::string& item, source::Span span);
    /// Takes a name of a type's fields and methods.
    void claim_in(const std::string& type, const std::string& name, const std::string& item, source::Span span);

private:
    struct Holder {
        std::string item;
        source::Span span;
    };
    using Scope = std::map<std::string, Holder>;

    void take(Scope& scope, const std::string& name, const std::string& item, source::Span span);

    diagnostics::Sink& sink_;
    std::set<std::string> reserved_;
    Scope package_;
    std::map<std::string, Scope> types_;
};

}  // namespace abi
