// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "beepboop/time.hpp"
#include "echo.hpp"

namespace beepboop::runtime {
namespace {

using namespace std::chrono;
constexpr auto smallest = std::numeric_limits<std::int64_t>::min();
constexpr auto largest = std::numeric_limits<std::int64_t>::max();

template <class D>
std::int64_t out(D value) {
    return OnWire<D>(value).wire;
}

template <class D>
auto in(std::int64_t wire) {
    Keeper keeper;
    return runtime::lift<D>(wire, keeper).count();
}

template <class D>
using Time = time_point<system_clock, D>;

TEST(Duration, IsNanoseconds) {
    EXPECT_EQ(out(seconds(-2)), -2'000'000'000);
    EXPECT_EQ(out(nanoseconds(largest)), largest);
    EXPECT_EQ(in<milliseconds>(1'500'000), 1);
    EXPECT_EQ(in<milliseconds>(-1'500'000), -1);
    EXPECT_EQ(in<hours>(largest), 2'562'047);
    EXPECT_EQ((in<duration<std::int64_t, std::ratio<1, 60>>>(1'000'000'000)), 60);
    static_assert(Crossing<nanoseconds>::same && !Crossing<microseconds>::same && !Crossing<hours>::checked);
}

TEST(Duration, SaturatesOnTheWayOut) {
    EXPECT_EQ(out(seconds(largest)), largest);
    EXPECT_EQ(out(hours(hours::min())), smallest);
    EXPECT_EQ(out(duration<std::uint64_t>(~std::uint64_t{0})), largest);
    EXPECT_EQ(out(duration<double>(1e300)), largest);
    EXPECT_EQ(out(duration<double>(-std::numeric_limits<double>::infinity())), smallest);
    EXPECT_EQ(out(duration<double>(std::numeric_limits<double>::quiet_NaN())), 0);
}

TEST(Duration, IsRefusedWhereItDoesNotFit) {
    using Short = duration<std::int16_t, std::milli>;
    EXPECT_EQ(refusal_of<Short>(32'767'000'000), "");
    EXPECT_EQ(refusal_of<Short>(32'768'000'000), "a duration of 32768000000 ns does not fit the C++ type");
    EXPECT_EQ(refusal_of<Short>(-32'768'000'000), "");
    EXPECT_NE(refusal_of<Short>(smallest), "");
    using Unsigned = duration<std::uint64_t>;
    EXPECT_NE(refusal_of<Unsigned>(-1'000'000'000), "");
    EXPECT_EQ(in<Unsigned>(largest), 9'223'372'036U);
    using Finer = duration<std::int64_t, std::pico>;
    EXPECT_NE(refusal_of<Finer>(largest), "");
    EXPECT_EQ(in<Finer>(3), 3000);
}

TEST(Duration, OfFloatsIsTheNearest) {
    using Seconds = duration<double>;
    EXPECT_EQ(in<Seconds>(1'500'000'000), 1.5);
    for (const std::int64_t value : {1'234'567'891LL, -987'654'321LL, 3LL, 86'400'000'000'001LL}) {
        EXPECT_EQ(out(Seconds(in<Seconds>(value))), value);
    }
    EXPECT_EQ((out(duration<float, std::milli>(0.25F))), 250'000);
}

TEST(Time, IsSecondsAndNanoseconds) {
    const auto time = sys_days(2024y / February / 29) + hours(12) + nanoseconds(7);
    const OnWire<Time<nanoseconds>> sent(time);
    EXPECT_EQ(sent.wire.seconds, 1'709'208'000);
    EXPECT_EQ(sent.wire.nanoseconds, 7);
    EXPECT_EQ(echo(Time<nanoseconds>(time)), time);
    EXPECT_EQ(echo(system_clock::time_point{}), system_clock::time_point{});
}

TEST(Time, GoesBackBeforeTheEpoch) {
    const Time<nanoseconds> time(nanoseconds(-1));
    const OnWire<Time<nanoseconds>> sent(time);
    EXPECT_EQ(sent.wire.seconds, -1);
    EXPECT_EQ(sent.wire.nanoseconds, 999'999'999);
    EXPECT_EQ(echo(time), time);
    Keeper keeper;
    EXPECT_EQ(runtime::lift<sys_seconds>((Instant{-1, 999'999'999}), keeper).time_since_epoch().count(), -1);
    EXPECT_EQ(runtime::lift<Time<milliseconds>>((Instant{-2, 500'000}), keeper).time_since_epoch().count(), -2000);
    EXPECT_EQ(echo(sys_days(1969y / December / 31)), sys_days(1969y / December / 31));
}

TEST(Time, IsRefusedWhereItDoesNotFit) {
    EXPECT_EQ(refusal_of<Time<nanoseconds>>({9'223'372'036, 854'775'807}), "");
    EXPECT_EQ(refusal_of<Time<nanoseconds>>({9'223'372'036, 854'775'808}),
              "a time of 9223372036 s since 1970 does not fit the C++ type");
    EXPECT_EQ(refusal_of<sys_seconds>({largest, 999'999'999}), "");
    EXPECT_EQ(refusal_of<sys_seconds>({0, 1'000'000'000}), "1000000000 is no number of nanoseconds of a time");
    EXPECT_EQ(refusal_of<sys_seconds>({0, -1}), "-1 is no number of nanoseconds of a time");
}

TEST(Time, SaturatesOnTheWayOut) {
    using Ages = Time<duration<std::int64_t, std::ratio<31'556'952>>>;
    const OnWire<Ages> latest(Ages::max());
    EXPECT_EQ(latest.wire.seconds, largest);
    EXPECT_EQ(latest.wire.nanoseconds, 999'999'999);
    const OnWire<Ages> earliest(Ages::min());
    EXPECT_EQ(earliest.wire.seconds, smallest);
    EXPECT_EQ(earliest.wire.nanoseconds, 0);
    const OnWire<Time<duration<double>>> endless(Time<duration<double>>(duration<double>(1e300)));
    EXPECT_EQ(endless.wire.seconds, largest);
    EXPECT_EQ((OnWire<Time<duration<double>>>(Time<duration<double>>(duration<double>(1.5))).wire.nanoseconds),
              500'000'000);
}

}  // namespace
}  // namespace beepboop::runtime
