// SPDX-License-Identifier: MIT
// The system (inotify, where there is one) only wakes us; whether something has changed is always seen from the stamps.
#include "support/watch.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <set>
#include <thread>

#ifdef __linux__
#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>
#endif

namespace support {
namespace {

using namespace std::chrono_literals;

/// An editor writes a file in several steps: it is at rest when nothing happened for so long.
constexpr auto rest = 20ms;
/// Where the system cannot tell, as of a disk that another machine writes to, we look so often.
constexpr auto period = 1000ms;

sigset_t ending_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
    return signals;
}

/// Holds the signals back, for `wait` to find them.
class HeldSignals {
public:
    HeldSignals() {
        const sigset_t signals = ending_signals();
        pthread_sigmask(SIG_BLOCK, &signals, &before_);
    }
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;
    /// One that came is taken: it has done what it should.
    ~HeldSignals() {
        const sigset_t signals = ending_signals();
        int signal = 0;
        if (came()) sigwait(&signals, &signal);
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }

    static bool came() {
        sigset_t pending;
        sigpending(&pending);
        return sigismember(&pending, SIGINT) == 1 || sigismember(&pending, SIGTERM) == 1 ||
               sigismember(&pending, SIGHUP) == 1;
    }

private:
    sigset_t before_;
};

#ifdef __linux__

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int number() const { return number_; }

private:
    int number_;
};

/// Sleeps until something happens in one of the folders, or a signal comes, or the time is over.
class Sleeper {
public:
    explicit Sleeper(const std::set<Path>& folders)
        : events_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)), signals_(make_signals()) {
        constexpr std::uint32_t all = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                      IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;
        for (const Path& folder : folders) ::inotify_add_watch(events_.number(), folder.c_str(), all);
    }

    void sleep(std::chrono::milliseconds time) const {
        std::array<pollfd, 2> wanted = {{{events_.number(), POLLIN, 0}, {signals_.number(), POLLIN, 0}}};
        ::poll(wanted.data(), wanted.size(), static_cast<int>(time.count()));
        std::array<char, 4096> ignored;
        while (::read(events_.number(), ignored.data(), ignored.size()) > 0) continue;
    }

private:
    static int make_signals() {
        const sigset_t signals = ending_signals();
        return ::signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    }

    Descriptor events_;
    Descriptor signals_;  // only polled: who asks whether one came finds it still there
};

#else

class Sleeper {
public:
    explicit Sleeper(const std::set<Path>&) {}
    void sleep(std::chrono::milliseconds time) const { std::this_thread::sleep_for(std::min(time, 100ms)); }
};

#endif

/// The folder that a change of the path would be told of: the nearest one that is there.
Path nearest_folder(const Path& path, const FileSystem& files) {
    Path folder = path.parent_path();
    while (!files.is_directory(folder) && folder != folder.parent_path()) folder = folder.parent_path();
    return folder;
}

std::set<Path> folders_of(const Stamps& stamps, const FileSystem& files) {
    std::set<Path> folders;
    for (const auto& [path, stamp] : stamps) {
        folders.insert(nearest_folder(path, files));
        if (files.is_directory(path)) folders.insert(path);
    }
    return folders;
}

class RealWatch final : public Watch {
public:
    explicit RealWatch(const FileSystem& files) : files_(files) {}

    bool wait(const Stamps& stamps) override {
        while (!HeldSignals::came()) {
            // Before looking, so that nothing can happen in between.
            const Sleeper sleeper(folders_of(stamps, files_));
            const Stamps now = current(stamps);
            if (now == stamps) {
                sleeper.sleep(period);
                continue;
            }
            std::this_thread::sleep_for(rest);
            if (current(stamps) == now) return true;
        }
        return false;
    }

private:
    Stamps current(const Stamps& stamps) const {
        Stamps now;
        for (const auto& [path, stamp] : stamps) now.emplace(path, files_.stamp(path));
        return now;
    }

    const FileSystem& files_;
    HeldSignals signals_;
};

}  // namespace

std::unique_ptr<Watch> real_watch(const FileSystem& files) { return std::make_unique<RealWatch>(files); }

}  // namespace support
