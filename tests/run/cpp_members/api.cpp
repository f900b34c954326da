// SPDX-License-Identifier: MIT
#include "api.hpp"

namespace office {

void Paper::scale(std::int32_t horizontal, std::int32_t vertical) noexcept {
    width *= horizontal;
    height *= vertical;
}

auto Paper::half() const -> Paper { return {width / 2, height / 2}; }

std::ostream& operator<<(std::ostream& out, Kind kind) { return out << (kind == Kind::draft ? "a draft" : "a letter"); }

const Document::Page& Document::first() const { return pages.at(0); }

void Document::swap_paper(Paper& other, Kind& kind, bool& changed) noexcept {
    changed = !(paper == other);
    std::swap(paper, other);
    kind = Kind::letter;
}

}  // namespace office
