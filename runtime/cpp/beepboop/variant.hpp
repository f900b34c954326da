// SPDX-License-Identifier: MIT
// std::variant of records: the index of the alternative, and the address of its record.
#pragma once

#include <variant>

#include "crossing.hpp"

namespace beepboop::runtime {

template <class... T>
struct Crossing<std::variant<T...>> : Traits {
    using Value = std::variant<T...>;
    using Wire = Choice;
    static constexpr bool checked = true;
    static constexpr bool flat = false;

    static bool check(const Choice& from, Reason& reason) noexcept {
        if (from.tag >= sizeof...(T)) {
            return reason.set("%llu is not the index of an alternative", static_cast<unsigned long long>(from.tag));
        }
        return check_from<0>(from, reason);
    }

    static Value lift(const Choice& from, Keeper& keeper) { return lift_from<0>(from, keeper); }

    static void measure(const Value& value, Measure& measure) {
        visit<0>(value, [&]<class Record>(const Record& record) {
            if constexpr (!Crossing<Record>::nothing) {
                measure.template data<runtime::Wire<Record>>();
                measure.enter();
                runtime::measure(record, measure);
                measure.leave();
            }
        });
    }

    static void write(const Value& value, Choice& to, Writer& writer) {
        to = {value.index(), {}};
        visit<0>(value, [&]<class Record>(const Record& record) {
            if constexpr (!Crossing<Record>::nothing) {
                auto* const payload = writer.template data<runtime::Wire<Record>>();
                to.payload.set(payload);
                runtime::write(record, *payload, writer);
            }
        });
    }

private:
    template <std::size_t index>
    using Alternative = std::variant_alternative_t<index, Value>;

    template <std::size_t index>
    static const auto& payload_of(const Choice& from) noexcept {
        return *static_cast<const runtime::Wire<Alternative<index>>*>(from.payload.get());
    }

    template <std::size_t index>
    static bool check_from(const Choice& from, Reason& reason) noexcept {
        if (from.tag == index) {
            if constexpr (Crossing<Alternative<index>>::nothing) {
                return true;
            } else if (from.payload.bits == 0) {
                return reason.set("is nil");
            } else {
                return runtime::check<Alternative<index>>(payload_of<index>(from), reason);
            }
        }
        if constexpr (index + 1 < sizeof...(T)) {
            return check_from<index + 1>(from, reason);
        }
        return false;
    }

    template <std::size_t index>
    static Value lift_from(const Choice& from, Keeper& keeper) {
        if constexpr (index + 1 < sizeof...(T)) {
            if (from.tag != index) {
                return lift_from<index + 1>(from, keeper);
            }
        }
        if constexpr (Crossing<Alternative<index>>::nothing) {
            return Value(std::in_place_index<index>);
        } else {
            return Value(std::in_place_index<index>,
                         runtime::lift<Alternative<index>>(payload_of<index>(from), keeper));
        }
    }

    /// Unlike std::visit without a table. A variant that lost its value to an exception throws std::bad_variant_access.
    template <std::size_t index, class Visitor>
    static void visit(const Value& value, const Visitor& visitor) {
        if constexpr (index + 1 < sizeof...(T)) {
            if (value.index() != index) {
                return visit<index + 1>(value, visitor);
            }
        }
        visitor(std::get<index>(value));
    }
};

}  // namespace beepboop::runtime
