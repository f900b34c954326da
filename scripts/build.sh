#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds one preset of the tool (release when none is named). The release one is left at build/bin/beepboop.
#     scripts/build.sh [dev|release|asan]
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"

preset=${1:-release}
folder=$root/build/$preset
cd "$root"

CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(getconf _NPROCESSORS_ONLN)}
export CMAKE_BUILD_PARALLEL_LEVEL

# ninja runs CMake again by itself when a list file changes, but knows nothing of the presets.
if [ ! -f "$folder/build.ninja" ] || [ CMakePresets.json -nt "$folder/build.ninja" ]; then
    say "configuring $preset"
    cmake --preset "$preset" >"$tools/cmake.log" 2>&1 || { cat "$tools/cmake.log" >&2; fail "CMake could not configure $preset"; }
fi
cmake --build "$folder" >&2 || fail "the preset $preset does not build"
if [ "$preset" = release ]; then
    cmake --install "$folder" --prefix "$root/build" >/dev/null
    say "built build/bin/beepboop"
fi
