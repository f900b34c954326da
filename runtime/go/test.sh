#!/bin/sh
# SPDX-License-Identifier: MIT
# Tests the Go runtime in every mode that Go code is built and run in, in a short form; with --long in full.
# Needs Go and a C compiler. With zig and qemu-aarch64 it also runs on arm64. GO_VERSIONS="go1.25.14 go1.27.4" adds these.
set -eu
cd "$(dirname "$0")"
short=-short
[ "${1-}" = --long ] && short=

mode() { # what it is, then a command
    printf '%s\n' "--- $1"
    shift
    "$@"
}
with() { env CGO_ENABLED=0 "$@" ./bridge ./sample ./called; }

unformatted=$(gofmt -l .)
[ -z "$unformatted" ] || { printf 'not formatted: %s\n' "$unformatted"; exit 1; }

mode "plain" with go test -count=1 $short
mode "C++ errors" with go test -count=1 $short -tags=beepboop_cpp
mode "no optimisation" with go test -count=1 $short -gcflags='all=-N -l'
mode "checkptr" with go test -count=1 $short -gcflags=all=-d=checkptr
mode "position-independent" with go test -count=1 $short -buildmode=pie
mode "race detector, cgo" env CGO_ENABLED=1 go test -count=1 $short -race ./bridge ./sample ./called
mode "collector: checks" with GODEBUG=invalidptr=1,clobberfree=1,gccheckmark=1 go test -count=1 $short
mode "collector: without pause" with GOGC=1 go test -count=1 $short
mode "many threads" with GOMAXPROCS=16 go test -count=1 $short

for version in ${GO_VERSIONS-}; do
    mode "$version" with GOTOOLCHAIN="$version" go test -count=1 $short
done

printf '%s\n' "--- vet, for every kind of platform"
for platform in linux/amd64 linux/arm64 darwin/arm64 darwin/amd64 windows/amd64 windows/arm64 \
    freebsd/amd64 linux/riscv64 linux/386 android/arm64 wasip1/wasm; do
    GOOS=${platform%/*} GOARCH=${platform#*/} CGO_ENABLED=0 go vet ./... || { echo "on $platform"; exit 1; }
done
# Linking shows what vet does not: a symbol that the platform lacks.
for platform in darwin/arm64 windows/amd64 windows/arm64 freebsd/amd64 linux/riscv64; do
    GOOS=${platform%/*} GOARCH=${platform#*/} CGO_ENABLED=0 go test -c -o /dev/null ./called || { echo "on $platform"; exit 1; }
done

zig=$(command -v zig || ls "$PWD"/../../.tools/bin/zig 2>/dev/null || true)
if [ -n "$zig" ] && command -v qemu-aarch64 >/dev/null && [ -d /usr/aarch64-linux-gnu ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    for package in sample called; do
        "$zig" cc -target aarch64-linux-gnu.2.17 -shared -fPIC -O2 -w -pthread -I sample/testdata \
            -o "$folder/$package.so" "$package/testdata/$package.c"
    done
    for package in bridge sample called; do
        env CGO_ENABLED=0 GOARCH=arm64 go test -c -o "$folder/$package.test" "./$package"
        mode "arm64, $package" env SAMPLE_LIBRARY="$folder/sample.so" CALLED_LIBRARY="$folder/called.so" \
            timeout 200 qemu-aarch64 -L /usr/aarch64-linux-gnu "$folder/$package.test" $(printf %s "$short" | sed 's/^-/-test./')
    done
else
    echo "--- arm64: skipped, needs zig, qemu-aarch64 and /usr/aarch64-linux-gnu"
fi
