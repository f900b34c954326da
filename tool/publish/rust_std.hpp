// SPDX-License-Identifier: MIT
// Rust's standard library, a part of every library that rustc has built, and the crates inside it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "build/targets.hpp"
#include "build/toolchain.hpp"
#include "publish/component.hpp"
#include "support/file_system.hpp"

namespace publish {

/// The standard library of this compiler for the target. What the compiler itself says about it is taken over, if it
/// was installed with that; else what is known of it.
std::vector<Component> rust_std(const build::Rustc& rustc, const build::Target& target,
                                const support::FileSystem& files);

/// The crates that a COPYRIGHT-library.html names, with their texts.
std::vector<Component> crates_of_copyright(std::string_view html);

}  // namespace publish
