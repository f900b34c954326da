#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# P-4: generated packages run clean when the collector checks all it sees and never rests, and when every conversion of a
# pointer is checked. The features are those of tests/run that move the most kinds of memory.
#     tests/modes/run.sh [FEATURE...]
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

if [[ ${1:-} == --tests ]]; then
    # The Go test of one project with the flags that follow, without what measures memory.
    cd "$2"
    shift 2
    CGO_ENABLED=0 exec go test -skip 'MemoryIsFlat|Large|Allocations' "$@" .
fi

features=(text bytes lists records maps variants cpp_variants)
if [[ $# -gt 0 ]]; then features=("$@"); fi

"$root/tests/run/run.sh" "${features[@]}" >/dev/null 2>"$root/build/modes.log" || { cat "$root/build/modes.log" >&2; exit 1; }
for feature in "${features[@]}"; do
    for project in "$root/build/run/$feature"/{rust,cpp}; do
        if [[ ! -d $project ]]; then continue; fi
        name="$feature $(basename "$project")"
        expect "P-4 $name, collector checks" env GODEBUG=invalidptr=1,clobberfree=1,gccheckmark=1 "$0" --tests "$project"
        expect "P-4 $name, collector without pause" env GOGC=1 "$0" --tests "$project" -count 3
        expect "P-4 $name, checked pointers" "$0" --tests "$project" -gcflags=all=-d=checkptr
    done
done
report_cases
