#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# P-1, P-4, P-7: generated packages run clean when the collector checks all it sees and never rests, when every conversion
# of a pointer is checked, and under the race detector; those that are called back pass nothing that lies on the stack. The
# features are those of tests/run that move the most kinds of memory.
#     tests/modes/run.sh [FEATURE...]
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

if [[ ${1:-} == --tests ]]; then
    # The Go test of one project with the flags that follow, without what measures memory.
    cd "$2"
    shift 2
    exec env CGO_ENABLED="${CGO_ENABLED:-0}" go test -skip "$measure_memory" "$@" .
fi

features=(text bytes lists records maps variants cpp_variants objects given_objects lent_objects rust_objects cpp_objects callbacks rust_callbacks cpp_callbacks)
# Whose handles and functions go between goroutines; the race detector wants a C compiler.
racing='objects given_objects lent_objects rust_objects cpp_objects callbacks rust_callbacks cpp_callbacks'
if [[ $# -gt 0 ]]; then features=("$@"); fi

# passes_nothing_on_the_stack PROJECT: its tests, with a bridge that looks at each frame before native code gets it. Go
# leaves what was in the stack between a frame's fields, which is nothing that was passed; here it is cleared.
passes_nothing_on_the_stack() {
    local native=$1/native looking=$root/build/modes/looking
    local bridge=$native/internal/bridge/call_movable.go
    mkdir -p "$looking"
    {
        sed 's/^func CallMovable(.*{$/&\n\tlook(frame, outcome)/' "$bridge"
        cat <<'END'

// look panics where a word of the frame leads into the stack.
func look(frame unsafe.Pointer, outcome *Outcome) {
	for at := frame; at != unsafe.Pointer(outcome); at = unsafe.Add(at, 8) {
		if stackHolds(currentG(), *(*uintptr)(at)) {
			panic("an argument is on the stack")
		}
	}
}
END
    } >"$looking/call_movable.go"
    awk '{ print }
        /^\tvar frame struct \{$/ { inside = 1 }
        inside && /^\t}$/ {
            print "\tclear(unsafe.Slice((*byte)(unsafe.Pointer(&frame)), unsafe.Sizeof(frame)))"
            inside = 0
        }' "$native/native.go" >"$looking/native.go"
    if ! grep -q $'^\tlook(' "$looking/call_movable.go" || ! grep -q $'^\tclear(' "$looking/native.go"; then
        echo 'CallMovable or the frames are written in another way'
        return 1
    fi
    printf '{"Replace": {"%s": "%s", "%s": "%s"}}' "$bridge" "$looking/call_movable.go" "$native/native.go" \
        "$looking/native.go" >"$looking/overlay.json"
    "$0" --tests "$1" -overlay "$looking/overlay.json"
}

"$root/tests/run/run.sh" "${features[@]}" >/dev/null 2>"$root/build/modes.log" || { cat "$root/build/modes.log" >&2; exit 1; }
for feature in "${features[@]}"; do
    for project in "$root/build/run/$feature"/{rust,cpp}; do
        if [[ ! -d $project ]]; then continue; fi
        name="$feature $(basename "$project")"
        expect "P-4 $name, collector checks" env GODEBUG=invalidptr=1,clobberfree=1,gccheckmark=1 "$0" --tests "$project"
        expect "P-4 $name, collector without pause" env GOGC=1 "$0" --tests "$project" -count 3
        expect "P-4 $name, checked pointers" "$0" --tests "$project" -gcflags=all=-d=checkptr
        if [[ -f $project/native/call_movable.go && $(uname) == Linux ]]; then
            expect "P-1 $name, nothing passed on the stack" passes_nothing_on_the_stack "$project"
        fi
        if [[ " $racing " == *" $feature "* ]] && has cc; then
            expect "P-7 $name, race detector" env CGO_ENABLED=1 "$0" --tests "$project" -race
        fi
    done
done
report_cases
