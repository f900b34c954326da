#!/bin/sh
# SPDX-License-Identifier: MIT
# Step: Rust's standard library for the targets that are built for
# rustup brings it where it can; else rust_std_debian.sh builds it from Debian's source for a second compiler.
# BEEPBOOP_RUST_STD=debian skips rustup, to test that way.
set -eu
. "$BEEPBOOP_ROOT/scripts/lib.sh"

targets="x86_64-unknown-linux-gnu aarch64-unknown-linux-gnu aarch64-apple-darwin"

# without_std SYSROOT: those of the targets that the sysroot has no std for.
without_std() {
    for target in $targets; do
        ls "$1/lib/rustlib/$target/lib/"libstd-*.rlib >/dev/null 2>&1 || printf '%s ' "$target"
    done
}

sysroot=$(rustc --print sysroot)
missing=$(without_std "$sysroot")
if [ "${BEEPBOOP_RUST_STD:-}" = debian ]; then missing=${missing:-$targets}; fi

if [ -n "$missing" ] && has rustup && [ "${BEEPBOOP_RUST_STD:-}" != debian ]; then
    say "  rustup target add $missing"
    # shellcheck disable=SC2086 # a list of words
    rustup target add $missing >"$tools/rustup.log" 2>&1 || say "  rustup could not: $(tail -n 1 "$tools/rustup.log")"
    missing=$(without_std "$sysroot")
fi
if [ -z "$missing" ]; then
    rm -f "$tools/bin/beepboop-cross-rustc"
    exit 0
fi
sh "$BEEPBOOP_ROOT/scripts/setup/rust_std_debian.sh" "$missing"
