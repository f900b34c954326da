// SPDX-License-Identifier: MIT
#include "support/watch.hpp"

#include <chrono>
#include <csignal>
#include <ctime>
#include <functional>
#include <thread>

#include <gtest/gtest.h>
#include <unistd.h>

#include "support/folder_test.hpp"

namespace support {
namespace {

using namespace std::chrono_literals;

class Watching : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(files_->write(folder_ / "seen", "one").has_value()); }
    void TearDown() override { (void)files_->remove(folder_); }

    /// Does it a moment later, while the main thread waits. Whether the wait ended by a change.
    bool wait_while(const std::function<void()>& act) {
        NotingFileSystem noting(*files_);
        (void)noting.read(folder_ / "seen");
        (void)noting.exists(folder_ / "not/yet");
        std::thread later([&] {
            std::this_thread::sleep_for(50ms);
            act();
        });
        const bool changed = watch_->wait(noting.stamps());
        later.join();
        return changed;
    }

    std::unique_ptr<FileSystem> files_ = real_file_system();
    std::unique_ptr<Watch> watch_ = real_watch(*files_);
    Path folder_ = new_folder();
};

TEST_F(Watching, EndsWhenAFileIsWritten) {
    EXPECT_TRUE(wait_while([&] { (void)files_->write(folder_ / "seen", "other"); }));
}

TEST_F(Watching, EndsWhenAFileIsReplaced) {
    EXPECT_TRUE(wait_while([&] {
        (void)files_->write(folder_ / "new", "another text");
        (void)files_->rename(folder_ / "new", folder_ / "seen");
    }));
}

TEST_F(Watching, EndsWhenWhatWasMissedAppears) {
    EXPECT_TRUE(wait_while([&] { (void)files_->write(folder_ / "not/yet", "here"); }));
}

TEST_F(Watching, SeesWhatChangedBeforeTheWait) {
    NotingFileSystem noting(*files_);
    (void)noting.read(folder_ / "seen");
    ASSERT_TRUE(files_->write(folder_ / "seen", "changed meanwhile").has_value());
    EXPECT_TRUE(watch_->wait(noting.stamps()));
}

TEST_F(Watching, EndsWhenTheUserAsksForIt) {
    EXPECT_FALSE(wait_while([] { ::kill(::getpid(), SIGINT); }));
}

TEST_F(Watching, DoesNotLookBusy) {
    const std::clock_t before = std::clock();
    EXPECT_FALSE(wait_while([] {
        std::this_thread::sleep_for(1200ms);
        ::kill(::getpid(), SIGINT);
    }));
    EXPECT_LT(std::clock() - before, CLOCKS_PER_SEC / 4);
}

}  // namespace
}  // namespace support
