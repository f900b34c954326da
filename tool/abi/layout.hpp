// SPDX-License-Identifier: MIT
// Sizes, alignments and offsets of wire values, and what follows from them.
#pragma once

#include "abi/bridge.hpp"

namespace abi {

Layout layout(api::Scalar scalar);

/// How many slots of a frame a value takes.
constexpr std::uint64_t whole_slots(Layout layout) { return (layout.size + 7) / 8; }

/// Fills in `wire`, `recursive`, `mirrored` and `plain` of every crossing, and the offsets and layouts of records, enumerations
/// and variants, whose fields' crossings are there already.
void lay_out(Bridge& bridge);

}  // namespace abi
