// SPDX-License-Identifier: MIT
// The lock is flock's: on the open file, so that a second descriptor of the same process waits too.
#include "build/lock.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace build {
namespace {

std::unexpected<support::Error> refused(const support::Path& file, const std::error_code& code) {
    return support::failure(fmt::format("cannot lock `{}`: {}", file.string(), code.message()));
}

std::unexpected<support::Error> refused(const support::Path& file) {
    return refused(file, {errno, std::generic_category()});
}

}  // namespace

support::Result<Lock> Lock::acquire(const support::Path& file, const std::function<void()>& waiting) {
    std::error_code code;
    std::filesystem::create_directories(file.parent_path(), code);
    if (code) return refused(file, code);
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0) return refused(file);
    Lock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return lock;
    if (errno != EWOULDBLOCK) return refused(file);
    waiting();
    while (::flock(descriptor, LOCK_EX) != 0) {
        if (errno != EINTR) return refused(file);
    }
    return lock;
}

Lock::Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Lock::~Lock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace build
