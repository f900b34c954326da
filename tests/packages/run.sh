#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The generated packages as Go's own tools see them: every one that tests/golden made is parsed, and held against what a
# reader of Go expects (names, documentation, deprecations, gofmt), and vetted.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

work=$root/build/golden
if [[ ! -d $work ]]; then "$root/tests/golden/run.sh" >/dev/null || true; fi

checker=$root/build/packages-check
(cd "$root/tests/packages/check" && go build -o "$checker" .)

vets() { (cd "$1" && GOFLAGS=-mod=mod CGO_ENABLED=0 go vet ./...); }

for project in "$work"/*/*/; do
    # What an older commit has left there counts no more.
    if [[ ! -d $project/native || ! -d $root/tests/golden/${project#"$work/"} ]]; then continue; fi
    name=${project#"$work/"}
    expect "package ${name%/} as Go reads it" "$checker" "$project/native"
    expect "package ${name%/} vetted" vets "$project"
done
expect "the checker finds what is wrong" "$checker" -self-test
report_cases
