#!/bin/sh
# SPDX-License-Identifier: MIT
# Brings everything the project is built and tested with, pinned, under .tools/ (and Debian packages by apt).
# Each step leaves a stamp with the checksum of what it read, so that running this again does nothing.
#     scripts/setup.sh [--force]
set -eu
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"

steps="toolchains system zig grammars rust_std"
stamps=$tools/stamps
cd "$root"

[ "${1:-}" != --force ] || rm -rf "$stamps"

# The checksum of what decides the outcome of a step; of all steps when none is named.
key() {
    cat scripts/lib.sh scripts/apt.sh "scripts/setup/${1:-}"*.sh third_party/*/Cargo.lock third_party/*/requirements.txt | cksum
}

done_already() { [ -f "$stamps/$1" ] && [ "$(cat "$stamps/$1")" = "$2" ]; }

everything=$(key)
if done_already all "$everything"; then exit 0; fi

# One set-up at a time: whoever comes second waits, and then finds the work done.
mkdir -p "$stamps"
lock=$tools/setup.lock
until mkdir "$lock" 2>/dev/null; do
    owner=$(cat "$lock/pid" 2>/dev/null || echo)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then rm -rf "$lock"; continue; fi
    [ -n "${waited:-}" ] || say "setup: another set-up is at work, waiting for it"
    waited=yes
    sleep 1
done
echo $$ >"$lock/pid"
trap 'rm -rf "$lock"' EXIT
trap 'exit 130' INT TERM

count=0
for step in $steps; do
    count=$((count + 1))
    wanted=$(key "$step")
    if done_already "$step" "$wanted"; then continue; fi
    started=$(date +%s)
    say "setup [$count/5]: $(sed -n 's/^# Step: //p' "scripts/setup/$step.sh")"
    if ! sh "scripts/setup/$step.sh"; then
        say "setup: the step \`$step\` failed; what to do stands above. What is done already is kept: run it again after."
        exit 1
    fi
    printf '%s' "$wanted" >"$stamps/$step"
    say "setup [$count/5]: done in $(($(date +%s) - started)) s"
done
printf '%s' "$everything" >"$stamps/all"
