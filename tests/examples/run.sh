#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The examples: that each prints its line natively and on ARM, and that what was built for other platforms is sound.
# Cases S-1, S-2, S-3 and Z-2.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

line='beep boop I got your string. here it is: Hello from go!'
work=$root/build/examples
mkdir -p "$work"

# What the example in a language prints, its progress on stderr kept apart.
prints_the_line() {
    local found
    found=$("$root/scripts/build_run.sh" "$1" 2>"$work/$1.log") || { cat "$work/$1.log"; return 1; }
    same "$line" "$found"
}

prints_the_line_on_arm() {
    local program=$work/$1-arm64
    CGO_ENABLED=0 GOOS=linux GOARCH=arm64 go -C "$root/examples/beep_boop/$1" build -o "$program" . || return 1
    same "$line" "$(qemu-aarch64 -L /usr/aarch64-linux-gnu "$program")"
}

# sound LANGUAGE PLATFORM: whether the library built for a platform, such as linux_arm64, is what it should be.
sound() {
    local found
    found=$(find "$root/examples/beep_boop/$1/native/lib/$2" -type f)
    [[ -n $found ]] || { echo "there is no library for $2"; return 1; }
    "$work/inspect" "$2" "$found" "$root" "$HOME"
}

go build -o "$work/inspect" "$root/tests/examples/inspect/"*.go
for language in rust cpp; do
    if [[ ! -d $root/examples/beep_boop/$language ]]; then continue; fi
    if [[ $language == rust ]]; then id=S-1; else id=S-2; fi
    expect "$id $language prints the line" prints_the_line "$language"
    if has qemu-aarch64 && [[ -d /usr/aarch64-linux-gnu ]]; then
        expect "S-3 $language prints the line on ARM" prints_the_line_on_arm "$language"
    else
        say "SKIP S-3 $language on ARM: qemu-aarch64 or the ARM C library is not installed"
    fi
    expect "S-3 $language for Linux x86" sound "$language" linux_amd64
    expect "S-3 $language for Linux ARM" sound "$language" linux_arm64
    expect "S-3 $language for macOS ARM" sound "$language" darwin_arm64
done

report_cases
