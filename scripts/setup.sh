#!/bin/sh
# SPDX-License-Identifier: MIT
# Brings everything the project is built and tested with, pinned, under .tools/ (and Debian packages by apt).
# Each step leaves a stamp with the checksum of what it read and of what it found, so that running this again does nothing.
#     scripts/setup.sh [--force]
set -eu
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"

steps="toolchains system zig grammars rust_std"
stamps=$tools/stamps
cd "$root"

[ "${1:-}" != --force ] || rm -rf "$stamps"

present() { for program in "$@"; do if has "$program"; then echo "$program"; fi; done; }

# What of a step's outcome is there, as far as that tells in no time: .tools/ may be kept where the rest is new.
found_by() {
    case $1 in
        toolchains) present go cargo ;;
        system) present c++ cmake ninja ccache clang-format qemu-aarch64 wine64 python3 ;;
        zig) for program in zig cargo-zigbuild; do if [ -x "$tools/bin/$program" ]; then echo "$program"; fi; done ;;
        grammars) echo "$tools/vendor"/*/Cargo.toml ;;
        rust_std) echo "$tools/bin"/*-rustc "${RUSTUP_HOME:-$HOME/.rustup}"/toolchains/*/lib/rustlib/*/lib ;;
    esac
}

# The checksum of what decides the outcome of a step.
key() {
    {
        found_by "$1"
        cat scripts/lib.sh scripts/apt.sh "scripts/setup/$1"*.sh third_party/*/Cargo.lock third_party/*/requirements.txt
    } | cksum
}

is_done() { [ -f "$stamps/$1" ] && [ "$(cat "$stamps/$1")" = "$(key "$1")" ]; }

all_are_done() { for step in $steps; do is_done "$step" || return 1; done; }

if all_are_done; then exit 0; fi

wait_for_another() {
    [ -n "${waited:-}" ] || say "setup: another set-up is at work, waiting for it"
    waited=yes
}

# One set-up at a time: whoever comes second waits, and then finds the work done. flock's lock ends with its holder, however
# that ends; without flock (macOS) the lock is a link that names its holder's process, made in one step.
lock() {
    if has flock; then
        exec 9>"$tools/setup.locked"
        flock -n 9 || { wait_for_another && flock 9; }
        return
    fi
    until ln -s $$ "$tools/setup.holder" 2>/dev/null; do
        holder=$(readlink "$tools/setup.holder" || true)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then rm -f "$tools/setup.holder"; continue; fi
        wait_for_another
        sleep 1
    done
    trap 'rm -f "$tools/setup.holder"' EXIT
    trap 'exit 130' INT TERM
}

mkdir -p "$stamps"
lock
count=0
for step in $steps; do
    count=$((count + 1))
    if is_done "$step"; then continue; fi
    started=$(date +%s)
    say "setup [$count/5]: $(sed -n 's/^# Step: //p' "scripts/setup/$step.sh")"
    if ! sh "scripts/setup/$step.sh" 9>&-; then
        say "setup: the step \`$step\` failed; what to do stands above. What is done already is kept: run it again after."
        exit 1
    fi
    key "$step" >"$stamps/$step"
    say "setup [$count/5]: done in $(($(date +%s) - started)) s"
done
