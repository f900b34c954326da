// SPDX-License-Identifier: MIT
// std::chrono: durations of any representation and period as nanoseconds, points of the system clock as Instant. Going
// in, what does not fit is refused and what is finer than the type is cut off; coming out, what does not fit becomes
// the nearest value that does, and a NaN becomes 0.
#pragma once

#include <chrono>
#include <limits>
#include <ratio>

#include "scalar.hpp"
#include "wide.hpp"

namespace beepboop::runtime {

inline constexpr std::int64_t nanoseconds_per_second = 1'000'000'000;

template <class To>
constexpr bool fits(Int128 value) noexcept {
    return value >= Int128{std::numeric_limits<To>::min()} && value <= Int128{std::numeric_limits<To>::max()};
}

template <class To>
constexpr To saturate(Int128 value) noexcept {
    if (fits<To>(value)) {
        return static_cast<To>(value);
    }
    return value < 0 ? std::numeric_limits<To>::min() : std::numeric_limits<To>::max();
}

constexpr Int128 floor_divide(Int128 dividend, Int128 divisor) noexcept {
    const Int128 quotient = dividend / divisor;
    return quotient * divisor > dividend ? quotient - 1 : quotient;
}

/// Counts of Rep in units of Period seconds, to and from nanoseconds.
template <class Rep, class Period>
struct Ticks {
    static_assert(sizeof(Rep) <= 8 || std::is_floating_point_v<Rep>);
    using PerNanosecond = std::ratio_divide<std::nano, Period>;
    static constexpr bool is_float = std::is_floating_point_v<Rep>;

    /// Of an integer: the count before it is narrowed to Rep, towards zero.
    static constexpr Int128 count(Int128 nanoseconds) noexcept {
        return nanoseconds * PerNanosecond::num / PerNanosecond::den;
    }

    static constexpr Rep count_float(Int128 nanoseconds) noexcept {
        using Real = std::conditional_t<(sizeof(Rep) > sizeof(double)), Rep, double>;
        return static_cast<Rep>(static_cast<Real>(nanoseconds) * PerNanosecond::num / PerNanosecond::den);
    }

    /// The nearest whole number of nanoseconds; a float beyond what a time can be stops there.
    static constexpr Int128 nanoseconds(Rep count) noexcept {
        if constexpr (is_float) {
            const auto exact = static_cast<double>(count) * PerNanosecond::den / PerNanosecond::num;
            constexpr double limit = 1e28;  // a little more than i64 seconds
            if (exact >= limit || exact <= -limit) {
                return static_cast<Int128>(exact < 0 ? -limit : limit);
            }
            return exact == exact ? static_cast<Int128>(exact + (exact < 0 ? -0.5 : 0.5)) : 0;
        } else {
            return floor_divide(Int128{count} * PerNanosecond::den, PerNanosecond::num);
        }
    }
};

template <class Rep, class Period>
struct Crossing<std::chrono::duration<Rep, Period>> : Traits {
    using Value = std::chrono::duration<Rep, Period>;
    using Wire = std::int64_t;
    using Tick = Ticks<Rep, Period>;

    static constexpr bool always_fits() {
        if constexpr (Tick::is_float) {
            return true;
        } else {
            return fits<Rep>(Tick::count(std::numeric_limits<std::int64_t>::min())) &&
                   fits<Rep>(Tick::count(std::numeric_limits<std::int64_t>::max()));
        }
    }

    static constexpr bool checked = !always_fits();
    static constexpr bool same = std::is_same_v<Period, std::nano> && std::is_integral_v<Rep> &&
                                 std::is_signed_v<Rep> && sizeof(Value) == sizeof(std::int64_t);

    static bool check(const std::int64_t& from, Reason& reason) noexcept {
        return fits<Rep>(Tick::count(from)) ||
               reason.set("a duration of %lld ns does not fit the C++ type", static_cast<long long>(from));
    }

    static Value lift(const std::int64_t& from, Keeper&) noexcept {
        if constexpr (Tick::is_float) {
            return Value(Tick::count_float(from));
        } else {
            return Value(static_cast<Rep>(Tick::count(from)));
        }
    }

    static void write(const Value& value, std::int64_t& to, Writer&) noexcept {
        to = saturate<std::int64_t>(Tick::nanoseconds(value.count()));
    }
};

template <class Rep, class Period>
struct Crossing<std::chrono::time_point<std::chrono::system_clock, std::chrono::duration<Rep, Period>>> : Traits {
    using Value = std::chrono::time_point<std::chrono::system_clock, std::chrono::duration<Rep, Period>>;
    using Wire = Instant;
    using Tick = Ticks<Rep, Period>;
    static constexpr bool checked = true;

    static bool check(const Instant& from, Reason& reason) noexcept {
        if (from.nanoseconds < 0 || from.nanoseconds >= nanoseconds_per_second) {
            return reason.set("%lld is no number of nanoseconds of a time", static_cast<long long>(from.nanoseconds));
        }
        if constexpr (!Tick::is_float) {
            return fits<Rep>(count(from)) || reason.set("a time of %lld s since 1970 does not fit the C++ type",
                                                        static_cast<long long>(from.seconds));
        }
        return true;
    }

    static Value lift(const Instant& from, Keeper&) noexcept {
        if constexpr (Tick::is_float) {
            return Value(std::chrono::duration<Rep, Period>(Tick::count_float(total(from))));
        } else {
            return Value(std::chrono::duration<Rep, Period>(static_cast<Rep>(count(from))));
        }
    }

    static void write(const Value& value, Instant& to, Writer&) noexcept {
        const Int128 nanoseconds = Tick::nanoseconds(value.time_since_epoch().count());
        const Int128 seconds = floor_divide(nanoseconds, nanoseconds_per_second);
        to.seconds = saturate<std::int64_t>(seconds);
        to.nanoseconds = static_cast<std::int64_t>(nanoseconds - seconds * nanoseconds_per_second);
        if (seconds != to.seconds) {
            to.nanoseconds = seconds < 0 ? 0 : nanoseconds_per_second - 1;
        }
    }

private:
    static Int128 total(const Instant& from) noexcept {
        return Int128{from.seconds} * nanoseconds_per_second + from.nanoseconds;
    }

    /// Rounded down, so that times keep their order across the epoch.
    static Int128 count(const Instant& from) noexcept {
        return floor_divide(total(from) * Tick::PerNanosecond::num, Tick::PerNanosecond::den);
    }
};

}  // namespace beepboop::runtime
