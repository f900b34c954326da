// SPDX-License-Identifier: MIT
// The table of crossings while it grows: each type once, layouts when all are there.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "abi/bridge.hpp"

namespace abi {

class Crossings {
public:
    explicit Crossings(const api::Library& library) : library_(library) {}

    /// The crossing of a type, whatever its access; its parts are interned as well.
    CrossingId intern(const api::Type& type);
    /// Gives the bridge its crossings, and its callbacks, and its records, enumerations and variants their layouts. Names are not its business.
    void finish(Bridge& bridge);

private:
    void intern_callback(CrossingId id, const api::Type& type);
    void intern_declaration(const api::Type& type);

    const api::Library& library_;
    std::vector<Crossing> crossings_;
    std::vector<Callback> callbacks_;
    std::map<std::string, CrossingId> by_key_;
};

}  // namespace abi
