// SPDX-License-Identifier: MIT
// One command at a time in a project: a lock that the kernel gives back when its holder dies.
#pragma once

#include <functional>

#include "support/file_system.hpp"

namespace build {

class Lock {
public:
    /// Waits for the lock; `waiting` is called first where another process holds it. Makes the file and its folder.
    static support::Result<Lock> acquire(const support::Path& file, const std::function<void()>& waiting);

    Lock(Lock&& other) noexcept;
    Lock& operator=(Lock&&) = delete;
    ~Lock();

private:
    explicit Lock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

}  // namespace build
