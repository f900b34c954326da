#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The README, followed to the letter: each of its shell blocks is run, each file that it says to write is written, in
# order, in one shell. `./maskw test` alone is left out, since that is what runs this.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

work=$root/build/readme
mkdir -p "$work"

# script: the README as one shell script. A block after a line that ends with "In `path`:" becomes that file; a block of shell is run.
script() {
    awk '
        /In `[^`]+`:$/ { path = $0; sub(/.*In `/, "", path); sub(/`:$/, "", path); next }
        /^```/ && !inside {
            inside = 1; language = substr($0, 4)
            if (path != "") print "cat >\"" path "\" <<'"'END OF FILE'"'"
            next
        }
        /^```$/ && inside {
            if (path != "") print "END OF FILE"
            inside = 0; path = ""; next
        }
        inside && path != "" { print; next }
        inside && language == "sh" && $0 != "./maskw test" { print "echo \"\\$ " $0 "\""; print }
    ' "$root/README.md"
}

follow() {
    rm -rf "$root/build/tour"
    { echo 'set -euo pipefail'; script; } >"$work/script.sh"
    (cd "$root" && bash "$work/script.sh") >"$work/output" 2>"$work/log" || { tail -n 40 "$work/log"; return 1; }
}

# says LINE: whether the README's commands printed that line.
says() { grep -qxF -- "$1" "$work/output" || { echo "not printed: $1"; cat "$work/output"; return 1; }; }

expect "every command works" follow
expect "both examples and a new project print the line" same 3 "$(grep -cxF 'beep boop I got your string. here it is: Hello from go!' "$work/output" || true)"
expect "a crate of one's own" says 'map[be:2 not:1 or:1 to:2]'
expect "an error" says '0 7 cannot be divided by 0'
expect "an object and a callback" says slings
expect "a header of one's own" says 'Hello, Ann! You like 1 things. <nil>'
expect "an exception" says ' a guest without a name'
report_cases
