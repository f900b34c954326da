// SPDX-License-Identifier: MIT
// The platforms that libraries are built for, each in every tool's own words.
#pragma once

#include <string>
#include <vector>

#include "support/result.hpp"

namespace build {

enum class Format { elf, mach_o, pe };

struct Target {
    std::string goos;
    std::string goarch;
    std::string rust;      // `x86_64-unknown-linux-gnu`
    std::string zigbuild;  // with its glibc floor: `x86_64-unknown-linux-gnu.2.17`
    std::string zig;       // `x86_64-linux-gnu.2.17`
    Format format = Format::elf;
    unsigned machine = 0;  // the architecture's number in an image's header
    std::string variant;   // the Go build tag that chooses it among those of its platform (`musl`), or empty
    std::vector<std::string> parts = {};  // of a joined target: names of those whose libraries are in its file

    /// As the command line has it: `linux/amd64`, `linux/amd64/musl`.
    std::string name() const { return goos + "/" + goarch + (variant.empty() ? "" : "/" + variant); }
    /// As a part of paths: `linux_amd64`, `linux_amd64_musl`.
    std::string folder() const { return goos + "_" + goarch + (variant.empty() ? "" : "_" + variant); }
    /// Of libraries, without the dot.
    std::string extension() const;
    /// The library of a Go package, as the compilers call it too: `libnative.so`, `native.dll`.
    std::string library(const std::string& package) const;
    /// When Go compiles for it: `linux && amd64 && !musl`.
    std::string constraint() const;
};

/// All that can be built for, in the order of help texts and reports.
const std::vector<Target>& targets();

/// Those that are files made of others' libraries, for use outside of the Go package: `darwin/universal`. Nothing is
/// embedded from them.
const std::vector<Target>& joined_targets();

/// The platform that this program runs on; an error where it is none of ours.
support::Result<Target> host();

/// `host`, `all` or names of targets, also several in one parted by commas; each once, in the order given, and a joined
/// one after its parts. No names mean the host. An unknown one is an error that names the nearest.
support::Result<std::vector<Target>> select(const std::vector<std::string>& names);

}  // namespace build
