#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Whole programs: two generated packages, one of each language, beside another user of purego and beside cgo; in the ways
# in which Go programs are built and run. P-3, P-7, P-8, P-9, P-12, P-17.
#     tests/programs/run.sh
# BEEPBOOP_LONG=1 calls back 10 million times and makes a million objects.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

work=$root/build/programs
project=$work/together
mkdir -p "$project"

# package NAME LANGUAGE FEATURE...: a module of its own with one generated package, over APIs of tests/run.
package() {
    local folder=$project/$1
    mkdir -p "$folder"
    printf 'language = "%s"\n' "$2" >"$folder/beepboop.toml"
    if [[ ! -f $folder/go.mod ]]; then printf 'module example.com/%s\n\ngo 1.25.0\n' "$1" >"$folder/go.mod"; fi
    if [[ $2 == rust ]]; then
        mkdir -p "$folder/rust/src"
        printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n' "$1" >"$folder/rust/Cargo.toml"
        cmp -s "$root/tests/run/$3/api.rs" "$folder/rust/src/lib.rs" || cp "$root/tests/run/$3/api.rs" "$folder/rust/src/lib.rs"
    else
        mkdir -p "$folder/cpp"
        cp "$root/tests/run/$3"/api.?pp "$folder/cpp"
    fi
    (cd "$folder" && "$beepboop" build --target host) >>"$work/log" 2>&1
}

: >"$work/log"
{ package one rust callbacks && package two cpp callbacks; } || { cat "$work/log" >&2; exit 1; }
cp "$root/tests/programs/together"/*.go "$project"
cat >"$project/go.mod" <<'END'
module example.com/together

go 1.25.0

require (
	example.com/one v0.0.0
	example.com/two v0.0.0
	github.com/ebitengine/purego v0.11.3
)

replace (
	example.com/one => ./one
	example.com/two => ./two
)
END
(cd "$project" && go mod tidy && go vet ./...) >>"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }

expect "P-9 P-12 two packages and another user of purego, without cgo" env CGO_ENABLED=0 bash -c "cd '$project' && go test ."
if has cc; then
    expect "P-9 P-12 the same, beside cgo" env CGO_ENABLED=1 bash -c "cd '$project' && go test ."
    expect "P-7 the race detector" env CGO_ENABLED=1 bash -c "cd '$project' && go test -race ."
else
    say "SKIP P-9 P-7: there is no C compiler for cgo"
fi
expect "P-7 without optimisation" env CGO_ENABLED=0 bash -c "cd '$project' && go test -gcflags='all=-N -l' ."
expect "P-7 the CPU profiler and 10 000 signals a second" env CGO_ENABLED=0 PROGRAM_SIGNALS=1 bash -c \
    "cd '$project' && go test -cpuprofile '$work/profile' -o '$work/together.test' ."
expect "P-4 the collector without pause, checked pointers" env CGO_ENABLED=0 GOGC=1 GODEBUG=invalidptr=1,clobberfree=1 bash -c \
    "cd '$project' && go test -gcflags=all=-d=checkptr ."
report_cases
