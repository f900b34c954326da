// SPDX-License-Identifier: MIT
// Waiting until one of some files changes, or until the user has had enough.
#pragma once

#include <memory>

#include "support/noting_file_system.hpp"

namespace support {

class Watch {
public:
    virtual ~Watch() = default;
    /// Returns true when something differs from its stamp and has come to rest; false when the user asked to end.
    virtual bool wait(const Stamps& stamps) = 0;
};

/// Woken by the system where that tells of changes, else looking a few times a second. While it lives, an interrupt or
/// a wish to terminate ends the next `wait`, and nothing else.
std::unique_ptr<Watch> real_watch(const FileSystem& files);

}  // namespace support
