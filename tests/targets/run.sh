#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every target from this machine: that it is built, that what was built is sound, and that it runs where it can be run.
# Cases S-4 and Z-1 to Z-8. Each file beside this one holds cases of one kind; projects lie below build/targets.
#     tests/targets/run.sh [KIND...]
# BEEPBOOP_NO_SKIP=1 makes what a missing program would skip a failure.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"
. "$BEEPBOOP_ROOT/scripts/project.sh"
here=$root/tests/targets

line='beep boop I got your string. here it is: Hello from go!'
work=$root/build/targets
rm -rf "$work"
mkdir -p "$work"
unset CARGO_TARGET_DIR BEEPBOOP_ZIG SDKROOT

# skip WHAT WHY
skip() {
    if [[ -n ${BEEPBOOP_NO_SKIP:-} ]]; then expect "$1: $2" false; else say "SKIP $1: $2"; fi
}

# in_project PROJECT COMMAND...: runs it in a project below build/targets.
in_project() { (cd "$work/$1" && "${@:2}"); }

# fails STATUS COMMAND...: what it says is in $work/output.
fails() {
    local status=0
    "${@:2}" >"$work/output" 2>&1 || status=$?
    [[ $status == "$1" ]] || { echo "status $status"; cat "$work/output"; return 1; }
}
said() { grep -qF -- "$1" "$work/output" || { echo "not said: $1"; cat "$work/output"; return 1; }; }

# copy_example LANGUAGE FOLDER: the seed's example, as it is in the repository.
copy_example() {
    mkdir -p "$work/$2"
    (cd "$root/examples/beep_boop/$1" && tar --exclude=./native --exclude=.beepboop --exclude=target -cf - .) | tar -xf - -C "$work/$2"
    printf 'language = "%s"\n' "$1" >"$work/$2/beepboop.toml"
}

# has_std TARGET: whether Rust's standard library is there for one of Rust's names of targets.
has_std() { compgen -G "$(rustc --print sysroot)/lib/rustlib/$1/lib/libstd-*.rlib" >/dev/null; }

go build -o "$work/inspect" "$root/tests/examples/inspect/"*.go

# sound PROJECT PLATFORM: whether the library for a platform, such as linux_amd64_musl, is what it should be.
sound() {
    local found
    found=$(find "$work/$1/native/lib/$2" -type f)
    [[ -n $found ]] || { echo "there is no library for $2"; return 1; }
    "$work/inspect" "$2" "$found" "$work" "$root" "$HOME"
}

kinds=(build foreign same toolchain sources bad_input)
if [[ $# -gt 0 ]]; then kinds=("$@"); fi
for kind in "${kinds[@]}"; do
    # shellcheck source=/dev/null
    . "$here/$kind.sh"
done
report_cases
