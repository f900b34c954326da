#!/bin/sh
# SPDX-License-Identifier: MIT
# Step: Rust's standard library for the targets that are built for
# rustup brings it where it can; else rust_std_debian.sh builds it from Debian's source for a second compiler.
# BEEPBOOP_RUST_STD=debian skips rustup, to test that way.
set -eu
. "$BEEPBOOP_ROOT/scripts/lib.sh"

targets="x86_64-unknown-linux-gnu aarch64-unknown-linux-gnu aarch64-apple-darwin"
# Those that only the tests of other platforms want; where rustup can't bring them, these are skipped.
more="x86_64-apple-darwin x86_64-pc-windows-gnullvm aarch64-pc-windows-gnullvm x86_64-unknown-linux-musl \
aarch64-unknown-linux-musl"

# without_std SYSROOT TARGET...: those of the targets that the sysroot has no std for.
without_std() {
    library=$1/lib/rustlib
    shift
    for target in "$@"; do
        ls "$library/$target/lib/"libstd-*.rlib >/dev/null 2>&1 || printf '%s ' "$target"
    done
}

# shellcheck disable=SC2086 # lists of words
missing_std() { without_std "$sysroot" $targets; }

sysroot=$(rustc --print sysroot)
missing=$(missing_std)
if [ "${BEEPBOOP_RUST_STD:-}" = debian ]; then missing=${missing:-$targets}; fi

# add_std TARGET...: by rustup; what it could not bring is told.
add_std() {
    if [ $# = 0 ] || ! has rustup || [ "${BEEPBOOP_RUST_STD:-}" = debian ]; then return; fi
    say "  rustup target add $*"
    rustup target add "$@" >"$tools/rustup.log" 2>&1 || say "  rustup could not: $(tail -n 1 "$tools/rustup.log")"
}

# shellcheck disable=SC2046,SC2086 # lists of words
{
    add_std $(missing_std)
    add_std $(without_std "$sysroot" $more)
}
if [ "${BEEPBOOP_RUST_STD:-}" != debian ]; then missing=$(missing_std); fi
if [ -z "$missing" ]; then
    rm -f "$tools/bin/beepboop-cross-rustc"
    exit 0
fi
sh "$BEEPBOOP_ROOT/scripts/setup/rust_std_debian.sh" "$missing"
