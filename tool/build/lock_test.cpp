// SPDX-License-Identifier: MIT
#include "build/lock.hpp"

#include <atomic>
#include <future>
#include <optional>

#include <gtest/gtest.h>
#include <unistd.h>

namespace build {
namespace {

support::Path fresh_file() {
    return support::Path(testing::TempDir()) / ("beepboop-lock-" + std::to_string(::getpid())) / "lock";
}

TEST(Lock, LetsTheSecondWaitForTheFirst) {
    std::atomic<bool> waited = false, released = false, in_order = false;
    std::optional<support::Result<Lock>> first = Lock::acquire(fresh_file(), [] {});
    ASSERT_TRUE(first->has_value());
    std::promise<void> begun;
    std::thread second([&] {
        const auto lock = Lock::acquire(fresh_file(), [&] {
            waited = true;
            begun.set_value();
        });
        in_order = lock.has_value() && released;
    });
    begun.get_future().wait();
    released = true;
    first.reset();
    second.join();
    EXPECT_TRUE(waited);
    EXPECT_TRUE(in_order);
    std::filesystem::remove_all(fresh_file().parent_path());
}

TEST(Lock, SaysWhyItCannotBeHad) {
    const auto lock = Lock::acquire("/dev/null/project/.beepboop/lock", [] {});
    ASSERT_FALSE(lock);
    EXPECT_EQ(lock.error().message, "cannot lock `/dev/null/project/.beepboop/lock`: Not a directory");
}

}  // namespace
}  // namespace build
