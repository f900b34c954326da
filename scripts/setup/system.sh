#!/bin/sh
# SPDX-License-Identifier: MIT
# Step: C++ compiler, CMake, libraries, emulator (system packages)
set -eu
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/apt.sh"

packages="g++ cmake ninja-build ccache libfmt-dev libcli11-dev libtomlplusplus-dev nlohmann-json3-dev libgtest-dev
    clang-format qemu-user libc6-arm64-cross libgcc-s1-arm64-cross python3-venv file binutils musl libclang1"
# 670 MB when installed, which only the tests of Windows want: they are skipped without it.
optional="wine64"
homebrew="brew install cmake ninja ccache fmt cli11 tomlplusplus nlohmann-json googletest clang-format python"
fedora="dnf install gcc-c++ cmake ninja-build ccache fmt-devel cli11-devel tomlplusplus-devel json-devel gtest-devel \
clang-tools-extra qemu-user python3 file binutils"

if has apt-get && has dpkg-query; then
    # shellcheck disable=SC2046,SC2086 # lists of words
    set -- $(missing_packages $packages)
    [ $# = 0 ] || install_packages "$@"
    # shellcheck disable=SC2046,SC2086 # lists of words
    set -- $(missing_packages $optional)
    [ $# = 0 ] || (install_packages "$@") || say "  the tests skip running Windows programs"
    exit 0
fi

# Elsewhere the build fetches what libraries it lacks, but the programs must be there.
for program in c++ cmake ninja python3; do
    has "$program" || fail "$program is not installed" "on macOS: $homebrew" "on Fedora: sudo $fedora"
done
has clang-format || say "  clang-format is not installed: \`mask fmt\` needs it"
has qemu-aarch64 || say "  qemu-aarch64 is not installed: the tests skip running ARM programs"
has wine64 || has wine || say "  wine64 is not installed: the tests skip running Windows programs"
