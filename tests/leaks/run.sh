#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# P-19, N-8: after the tests of a feature as many native blocks are alive, and native code has as many Go functions, as
# before them. Each feature of tests/run is run often; who asked for a block is written down by a library laid before the C
# library, so the generated packages are the ones that ship.
#     tests/leaks/run.sh [FEATURE...]
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

here=$root/tests/leaks
work=$root/build/leaks

if [[ $(uname) != Linux ]]; then
    say 'SKIP leaks: blocks are counted on Linux only'
    exit 0
fi

# leaves_nothing FEATURE LANGUAGE: runs its tests often.
leaves_nothing() {
    local project=$root/build/run/$1/$2 binary=$work/$1-$2.test
    local tests=$project/use_test.go package
    # Some features have a TestMain of their own, which looks only once.
    sed 's/^func TestMain(/func oneMain(/' "$tests" >"$work/$1-$2.go"
    package=$(sed -n 's/^package //p' "$tests")
    sed "s/^package use_test$/package $package/" "$here/main_test.go" >"$work/$1-$2.main.go"
    cat >"$work/$1-$2.json" <<END
{"Replace": {
    "$tests": "$work/$1-$2.go",
    "$project/main_test.go": "$work/$1-$2.main.go",
    "$project/native/live_functions.go": "$here/live_functions.go",
    "$project/native/internal/bridge/live.go": "$here/live.go"
}}
END
    cd "$project"
    CGO_ENABLED=0 go test -c -overlay "$work/$1-$2.json" -o "$binary" .
    LD_PRELOAD=$work/blocks.so LIVE_BLOCKS=$work/$1-$2.table "$binary" -test.skip "$measure_memory"
    rm -f "$binary" "$work/$1-$2.table"
}

if [[ ${1:-} == --one ]]; then
    leaves_nothing "$2" "$3"
    exit
fi

mkdir -p "$work"
zig c++ -shared -fPIC -O2 -std=c++20 -Wall -Wextra -Werror "$here/blocks.cpp" -o "$work/blocks.so"
"$root/tests/run/run.sh" "$@" >/dev/null 2>"$work/run.log" || { cat "$work/run.log" >&2; exit 1; }
while read -r feature language; do
    expect "P-19 $feature $language" "$0" --one "$feature" "$language"
done <"$root/build/run/cases"
report_cases
