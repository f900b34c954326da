#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The runtimes' own tests: hand-written code below runtime/, tested alone and without the tool.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

# vetted GOOS GOARCH: that the Go runtime compiles for a platform, its assembly included.
vetted() { CGO_ENABLED=0 GOOS=$1 GOARCH=$2 go -C "$root/runtime/go" vet ./...; }

if [[ -f $root/runtime/go/go.mod ]]; then
    for platform in linux/amd64 linux/arm64 darwin/arm64 windows/amd64 freebsd/amd64; do
        expect "go vet for $platform" vetted "${platform%/*}" "${platform#*/}"
    done
    expect "Go, without cgo" env CGO_ENABLED=0 go -C "$root/runtime/go" test ./...
    expect "Go, with cgo and the race detector" env CGO_ENABLED=1 go -C "$root/runtime/go" test -race ./...
fi

if [[ -f $root/runtime/rust/Cargo.toml ]]; then
    expect "Rust" cargo test --quiet --manifest-path "$root/runtime/rust/Cargo.toml" --target-dir "$root/build/runtime/rust"
fi

# cpp_test SOURCE PROGRAM: compiles one test as users' code is compiled, and runs it.
cpp_test() {
    zig c++ -std=c++23 -O2 -Wall -Wextra -Werror -I "$root/runtime/cpp" "$1" -o "$2" && "$2"
}

mkdir -p "$root/build/runtime/cpp"
while IFS= read -r source; do
    expect "C++ $(basename "$source" .cpp)" cpp_test "$source" "$root/build/runtime/cpp/$(basename "$source" .cpp)"
done < <(find "$root/runtime/cpp" -name '*_test.cpp' 2>/dev/null | sort)

report_cases
