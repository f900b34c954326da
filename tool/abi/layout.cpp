// SPDX-License-Identifier: MIT
// C's rules for structs, which Go shares on the machines we know; what differs (empty structs) is one byte on the wire.
#include "abi/layout.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "abi/one_way.hpp"
#include "abi/recursion.hpp"

namespace abi {
namespace {

constexpr Layout pointer{8, 8};
constexpr Layout text{16, 8};

std::uint64_t round_up(std::uint64_t offset, std::uint64_t alignment) {
    return (offset + alignment - 1) / alignment * alignment;
}

/// Lays out what lies by value in one another first.
class LayOut {
public:
    explicit LayOut(Bridge& bridge) : bridge_(bridge), done_(bridge.crossings.size(), false) {}

    void all() {
        choose_underlying();
        for (std::size_t i = 0; i < bridge_.crossings.size(); ++i) {
            of({i});
        }
        for (auto& variant : bridge_.variants) {
            for (auto& alternative : variant.cases) {
                alternative.wire = place(alternative.fields, alternative.message);
            }
        }
    }

private:
    Layout of(CrossingId id) {
        auto& crossing = bridge_.crossings[id.index];
        if (!done_[id.index]) {
            done_[id.index] = true;  // a record inside itself by value was refused before
            crossing.wire = compute(crossing);
        }
        return crossing.wire;
    }

    Layout compute(const Crossing& crossing) {
        switch (crossing.kind) {
        case api::TypeKind::unit: return {};
        case api::TypeKind::scalar: return layout(crossing.scalar);
        case api::TypeKind::wide: return {16, 8};
        case api::TypeKind::text: return text;
        case api::TypeKind::list:
        case api::TypeKind::map:
        case api::TypeKind::set: return {24, 8};
        case api::TypeKind::array: return array(crossing);
        case api::TypeKind::option: {
            const auto& inner = bridge_.crossing(crossing.parts[0]);
            return inner.in_place ? compute(inner) : pointer;
        }
        case api::TypeKind::tuple: return tuple(crossing);
        case api::TypeKind::record: return record(bridge_.records[crossing.declaration]);
        case api::TypeKind::enumeration: return layout(bridge_.enumerations[crossing.declaration].underlying);
        case api::TypeKind::variant: return {16, 8};
        case api::TypeKind::duration: return {8, 8};
        case api::TypeKind::time_point: return {16, 8};
        case api::TypeKind::object:
        case api::TypeKind::callback:
        case api::TypeKind::unique: return pointer;
        case api::TypeKind::error: return {48, 8};
        case api::TypeKind::address:
        case api::TypeKind::socket_address: return {24, 8};
        case api::TypeKind::ordering: return {8, 8};
        case api::TypeKind::range: return range(crossing);
        case api::TypeKind::converted: break;  // crosses as what it is converted to
        }
        return {};
    }

    Layout array(const Crossing& crossing) {
        const auto element = of(crossing.parts[0]);
        return {element.size * crossing.length, element.alignment};
    }

    Layout range(const Crossing& crossing) {
        const auto end = of(crossing.parts[0]);
        return {2 * end.size, end.alignment};
    }

    Layout tuple(const Crossing& crossing) {
        std::vector<Field> fields;
        for (const auto part : crossing.parts) {
            fields.push_back({.go_name = {}, .crossing = part});
        }
        std::optional<std::uint64_t> no_message;
        return place(fields, no_message);
    }

    Layout record(Record& record) {
        record.wire = place(record.fields, record.message);
        return record.wire;
    }

    Layout place(std::vector<Field>& fields, std::optional<std::uint64_t>& message) {
        Layout whole{0, 1};
        const auto append = [&whole](Layout part) {
            const auto offset = round_up(whole.size, part.alignment);
            whole = {offset + part.size, std::max(whole.alignment, part.alignment)};
            return offset;
        };
        for (auto& field : fields) {
            field.offset = append(of(field.crossing));
        }
        if (message) {
            message = append(text);
        }
        return {std::max<std::uint64_t>(round_up(whole.size, whole.alignment), 1), whole.alignment};
    }

    void choose_underlying();

    Bridge& bridge_;
    std::vector<bool> done_;
};

/// What is written; else i32, else i64 or u64 where a value does not fit.
void LayOut::choose_underlying() {
    for (std::size_t i = 0; i < bridge_.enumerations.size(); ++i) {
        const auto& written = bridge_.library.enumerations[i];
        auto underlying = api::Scalar::i32;
        for (const auto& enumerator : written.enumerators) {
            const std::uint64_t limit = std::uint64_t{1} << 31;
            if (enumerator.magnitude >= limit + (enumerator.negative ? 1 : 0)) {
                const auto huge = enumerator.magnitude > std::uint64_t{std::numeric_limits<std::int64_t>::max()};
                underlying = huge && !enumerator.negative ? api::Scalar::u64 : api::Scalar::i64;
            }
            if (underlying == api::Scalar::u64) {
                break;
            }
        }
        bridge_.enumerations[i].underlying = written.underlying.value_or(underlying);
    }
}

bool any_mirrored(const Bridge& bridge, const std::vector<Field>& fields) {
    return fields.empty() || std::ranges::any_of(fields, [&](const Field& field) { return bridge.crossing(field.crossing).mirrored; });
}

bool is_mirrored(const Bridge& bridge, const Crossing& crossing) {
    switch (crossing.kind) {
    case api::TypeKind::wide:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::variant:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::time_point: return true;
    case api::TypeKind::record:  // errors are pointers in Go
        return crossing.recursive || bridge.library.records[crossing.declaration].is_error ||
               any_mirrored(bridge, bridge.records[crossing.declaration].fields);
    case api::TypeKind::unit:
    case api::TypeKind::scalar:
    case api::TypeKind::text:
    case api::TypeKind::enumeration:
    case api::TypeKind::ordering:
    case api::TypeKind::duration: return false;
    case api::TypeKind::list:
    case api::TypeKind::array:
    case api::TypeKind::option:
    case api::TypeKind::range:
    case api::TypeKind::converted:
    case api::TypeKind::tuple:
    case api::TypeKind::unique: break;
    }
    return std::ranges::any_of(crossing.parts, [&](CrossingId part) { return bridge.crossing(part).mirrored; });
}

/// The least fixed point: a recursive type is mirrored only where something in it must be.
void find_mirrored(Bridge& bridge) {
    for (bool changed = true; changed;) {
        changed = false;
        for (auto& crossing : bridge.crossings) {
            if (!crossing.mirrored && is_mirrored(bridge, crossing)) {
                crossing.mirrored = changed = true;
            }
        }
    }
    for (auto& variant : bridge.variants) {
        for (auto& alternative : variant.cases) {
            alternative.mirrored = any_mirrored(bridge, alternative.fields);
        }
    }
}

bool is_plain(const Bridge& bridge, const Crossing& crossing) {
    switch (crossing.kind) {
    case api::TypeKind::scalar:
    case api::TypeKind::enumeration:
    case api::TypeKind::ordering:
    case api::TypeKind::duration: return true;
    case api::TypeKind::range:
    case api::TypeKind::array: return is_plain(bridge, bridge.crossing(crossing.parts[0]));
    case api::TypeKind::tuple:
        return std::ranges::all_of(crossing.parts, [&](CrossingId part) { return is_plain(bridge, bridge.crossing(part)); });
    case api::TypeKind::record: {
        const auto& fields = bridge.records[crossing.declaration].fields;
        return !fields.empty() && !bridge.library.records[crossing.declaration].is_error &&
               std::ranges::all_of(fields, [&](const Field& field) { return is_plain(bridge, bridge.crossing(field.crossing)); });
    }
    case api::TypeKind::unit:
    case api::TypeKind::wide:
    case api::TypeKind::text:
    case api::TypeKind::list:
    case api::TypeKind::option:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::variant:
    case api::TypeKind::time_point:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::converted:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::unique: break;
    }
    return false;
}

/// Every bit pattern is a good value, natively too, so that the memory can be shared without a look at it.
bool needs_no_check(const Bridge& bridge, const Crossing& crossing) {
    switch (crossing.kind) {
    case api::TypeKind::scalar: return crossing.scalar != api::Scalar::boolean && crossing.scalar != api::Scalar::character;
    case api::TypeKind::array: return needs_no_check(bridge, bridge.crossing(crossing.parts[0]));
    case api::TypeKind::record: return bridge.records[crossing.declaration].native_is_wire;
    case api::TypeKind::unit:
    case api::TypeKind::wide:
    case api::TypeKind::text:
    case api::TypeKind::list:
    case api::TypeKind::option:
    case api::TypeKind::tuple:
    case api::TypeKind::map:
    case api::TypeKind::set:
    case api::TypeKind::enumeration:
    case api::TypeKind::variant:
    case api::TypeKind::duration:
    case api::TypeKind::time_point:
    case api::TypeKind::error:
    case api::TypeKind::address:
    case api::TypeKind::socket_address:
    case api::TypeKind::ordering:
    case api::TypeKind::range:
    case api::TypeKind::converted:
    case api::TypeKind::object:
    case api::TypeKind::callback:
    case api::TypeKind::unique: break;
    }
    return false;
}

/// Whether native code looks at values of this type before it takes them, or makes them by a function of the user's.
bool is_looked_at(const api::Type& type) {
    return type.non_zero || type.kind == api::TypeKind::converted || std::ranges::any_of(type.arguments, is_looked_at);
}

/// Records whose memory is their wire value; those inside others are found in the next round.
void find_native_is_wire(Bridge& bridge) {
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < bridge.records.size(); ++i) {
            auto& record = bridge.records[i];
            const auto& written = bridge.library.records[i];
            const auto good = written.c_layout && !record.fields.empty() && !written.is_error &&
                              std::ranges::none_of(written.fields, [](const api::Field& field) { return is_looked_at(field.type); }) &&
                              std::ranges::all_of(record.fields, [&](const Field& field) {
                                  return needs_no_check(bridge, bridge.crossing(field.crossing));
                              });
            if (good && !record.native_is_wire) {
                record.native_is_wire = changed = true;
            }
        }
    }
}

}  // namespace

Layout layout(api::Scalar scalar) {
    switch (scalar) {
    case api::Scalar::boolean:
    case api::Scalar::i8:
    case api::Scalar::u8: return {1, 1};
    case api::Scalar::i16:
    case api::Scalar::u16: return {2, 2};
    case api::Scalar::i32:
    case api::Scalar::u32:
    case api::Scalar::f32:
    case api::Scalar::character: return {4, 4};
    case api::Scalar::i64:
    case api::Scalar::u64:
    case api::Scalar::isize:
    case api::Scalar::usize:
    case api::Scalar::f64: return {8, 8};
    }
    return {};
}

void lay_out(Bridge& bridge) {
    find_one_way(bridge);
    LayOut(bridge).all();
    find_recursive(bridge);
    find_mirrored(bridge);
    for (auto& crossing : bridge.crossings) {
        crossing.plain = is_plain(bridge, crossing);
    }
    find_native_is_wire(bridge);
}

}  // namespace abi
