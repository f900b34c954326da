# SPDX-License-Identifier: MIT
# All targets at once, from one machine and by one toolchain, and what goes wrong with one of them.
# shellcheck shell=bash

# Rust's name, and how the command line and the folders of libraries call it.
all_targets='x86_64-unknown-linux-gnu linux/amd64
aarch64-unknown-linux-gnu linux/arm64
aarch64-apple-darwin darwin/arm64
x86_64-apple-darwin darwin/amd64
x86_64-pc-windows-gnullvm windows/amd64
aarch64-pc-windows-gnullvm windows/arm64
x86_64-unknown-linux-musl linux/amd64/musl
aarch64-unknown-linux-musl linux/arm64/musl'

rust_targets=
while read -r rust name; do
    if has_std "$rust"; then rust_targets+=${rust_targets:+,}$name
    else skip "Z-3 Z-4 Z-5 rust for $name" "rustup could not bring std for $rust"; fi
done <<<"$all_targets"
# zig builds its C++ library once for each, in about a minute; BEEPBOOP_FULL=1 builds for all.
cpp_targets=linux/amd64,linux/arm64,darwin/arm64,windows/amd64,linux/amd64/musl
if [[ -n ${BEEPBOOP_FULL:-} ]]; then cpp_targets=all; fi

# Z-1: nothing else that compiles or links is within reach; whoever is asked fails.
mkdir -p "$work/poison"
for program in cc gcc g++ c++ clang clang++ ld ld.lld; do
    printf '#!/bin/sh\necho "%s was called" >&2\nexit 1\n' "$program" >"$work/poison/$program"
    chmod +x "$work/poison/$program"
done

builds_all() {
    local output
    output=$(in_project "$1" env PATH="$work/poison:$PATH" "$beepboop" build --target "$2" 2>&1) || { echo "$output"; return 1; }
    ! grep -q warning <<<"$output" || { echo "$output"; return 1; }
    # A line for each in the table.
    local target
    for target in ${2//,/ }; do
        [[ $target == all ]] || grep -qE "^$target +[0-9]+ kB +[0-9.]+ s  " <<<"$output" || { echo "$output"; return 1; }
    done
}

for language in rust cpp; do
    targets=${language}_targets
    copy_example "$language" "$language"
    expect "Z-1 $language for ${!targets}, by zig alone" builds_all "$language" "${!targets}"
    for folder in "$work/$language/native/lib"/*; do
        expect "Z-2 Z-3 Z-4 Z-5 $language, sound for $(basename "$folder")" sound "$language" "$(basename "$folder")"
    done
done

joins_both() {
    in_project rust "$beepboop" build --target darwin/universal || return 1
    "$work/inspect" darwin_universal "$work/rust/.beepboop/darwin_universal/libnative.dylib" "$work" "$root" "$HOME"
}
if has_std x86_64-apple-darwin; then expect "Z-4 one file for both processors of macOS" joins_both; fi

# Every package compiles for every platform that Go has, with and without a library for it.
compiles_everywhere() {
    local platform
    for platform in linux/amd64 linux/arm64 darwin/arm64 darwin/amd64 windows/amd64 windows/arm64 freebsd/amd64 linux/riscv64; do
        in_project rust env GOOS="${platform%/*}" GOARCH="${platform#*/}" CGO_ENABLED=0 go vet ./... || return 1
        in_project rust env GOOS="${platform%/*}" GOARCH="${platform#*/}" CGO_ENABLED=0 go build -o /dev/null . || return 1
    done
    in_project rust env CGO_ENABLED=0 go vet -tags musl ./...
}
expect "the package compiles for every platform" compiles_everywhere

goes_on() {
    copy_example rust failing
    printf '#[cfg(target_arch = "aarch64")]\ncompile_error!("this machine has too many registers");\n' >>"$work/failing/rust/src/lib.rs"
    fails 1 in_project failing "$beepboop" build --target linux/arm64,linux/amd64 || return 1
    said 'error: this machine has too many registers' && said ' --> ' && said 'src/lib.rs:' &&
        said 'error: linux/arm64: cargo could not build the crate' || return 1
    grep -qE '^linux/arm64 +- +- +failed: cargo could not build the crate$' "$work/output" || { cat "$work/output"; return 1; }
    grep -qE '^linux/amd64 +[0-9]+ kB +[0-9.]+ s +glibc' "$work/output" || { cat "$work/output"; return 1; }
    same "$line" "$(in_project failing env CGO_ENABLED=0 go run .)"
}
expect "a failed target is named, and the others are built" goes_on

names_the_nearest() {
    fails 2 in_project rust "$beepboop" build --target linux/amd46 || return 1
    said 'error: there is no target `linux/amd46`' && said 'did you mean `linux/amd64`?'
}
expect "a misspelt target has a nearest name" names_the_nearest
