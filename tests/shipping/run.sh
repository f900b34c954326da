#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What authors and users of a module go through, with the real tools: each file beside this one holds cases of one kind.
# The projects lie below build/shipping.
#     tests/shipping/run.sh [KIND...]
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

# shellcheck disable=SC2034 # used by the kinds
line='beep boop I got your string. here it is: Hello from go!'
here=$root/tests/shipping
work=$root/build/shipping
mkdir -p "$work/bin"
ln -sfn "$beepboop" "$work/bin/beepboop"
PATH=$work/bin:$PATH
unset CARGO_TARGET_DIR BEEPBOOP_ZIG

# within FOLDER COMMAND...: there, with all that is said in $work/log, which is shown where it fails.
within() { (cd "$1" && "${@:2}") 2>"$work/log" || { status=$?; cat "$work/log"; return "$status"; }; }
said() { grep -qF -- "$1" "$work/log" || { echo "not said: $1"; cat "$work/log"; return 1; }; }

# fails COMMAND...: with status 1, and what is said in $work/log.
fails() {
    local status=0
    "$@" >"$work/output" 2>"$work/log" || status=$?
    [[ $status == 1 ]] || { echo "status $status"; cat "$work/output" "$work/log"; return 1; }
}

# commit FOLDER: all of it, in a repository of its own.
commit() {
    git -C "$1" init -q && git -C "$1" add -A &&
        git -C "$1" -c user.name=tests -c user.email=tests@shipping.test commit -q -m "all of it"
}

kinds=("$@")
if [[ $# == 0 ]]; then kinds=(pack init watch versions); fi
for kind in "${kinds[@]}"; do
    # shellcheck source=/dev/null
    . "$here/$kind.sh"
done
report_cases
