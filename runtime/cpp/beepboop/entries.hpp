// SPDX-License-Identifier: MIT
// What all maps and all sets have in common: lists of their entries. The four containers have a file each, so that a
// bridge includes only those it needs.
#pragma once

#include "list.hpp"
#include "tuple_wire.hpp"

namespace beepboop::runtime {

template <class Set>
struct SetCrossing : ListCrossing<typename Set::key_type, Set> {
    using Key = typename Set::key_type;

    static bool check(const List<runtime::Wire<Key>>& from, Reason& reason) noexcept {
        const runtime::Wire<Key>* const keys = from.data.get();
        for (std::uint64_t i = 0; i < from.length; ++i) {
            if (!runtime::check<Key>(keys[i], reason)) {
                return reason.at_field("key");
            }
        }
        return true;
    }

    static Set lift(const List<runtime::Wire<Key>>& from, Keeper& keeper) {
        Set value;
        const runtime::Wire<Key>* const keys = from.data.get();
        for (std::uint64_t i = 0; i < from.length; ++i) {
            value.insert(runtime::lift<Key>(keys[i], keeper));
        }
        return value;
    }
};

template <class Map>
struct MapCrossing : Traits {
    using Key = typename Map::key_type;
    using Value = typename Map::mapped_type;
    using Entry = Tuple<runtime::Wire<Key>, runtime::Wire<Value>>;
    using Wire = List<Entry>;
    static constexpr bool checked = Crossing<Key>::checked || Crossing<Value>::checked;
    static constexpr bool flat = false;
    static constexpr bool listed = true;

    static bool check(const Wire& from, Reason& reason) noexcept {
        const Entry* const entries = from.data.get();
        for (std::uint64_t i = 0; i < from.length; ++i) {
            if (!runtime::check<Key>(entries[i].template part<0>(), reason)) {
                return reason.at_field("key");
            }
            if (!runtime::check<Value>(entries[i].template part<1>(), reason)) {
                return reason.at_field("value");
            }
        }
        return true;
    }

    static Map lift(const Wire& from, Keeper& keeper) {
        Map value;
        const Entry* const entries = from.data.get();
        for (std::uint64_t i = 0; i < from.length; ++i) {
            value.emplace(runtime::lift<Key>(entries[i].template part<0>(), keeper),
                          runtime::lift<Value>(entries[i].template part<1>(), keeper));
        }
        return value;
    }

    static void measure(const Map& value, Measure& measure) {
        measure.template data<Entry>(value.size());
        for (const auto& [key, mapped] : value) {
            runtime::measure(key, measure);
            runtime::measure(mapped, measure);
        }
    }

    static void write(const Map& value, Wire& to, Writer& writer) {
        Entry* entry = writer.template data<Entry>(value.size());
        to = {{reinterpret_cast<std::uintptr_t>(entry)}, value.size(), value.size()};
        for (const auto& [key, mapped] : value) {
            runtime::write(key, entry->template part<0>(), writer);
            runtime::write(mapped, entry->template part<1>(), writer);
            ++entry;
        }
    }
};

}  // namespace beepboop::runtime
