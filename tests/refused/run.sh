#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What is refused, and with which words: each <kind>.rs and <kind>.hpp here is an API with one mistake, and beside it
# stands the whole message in <kind>.<extension>.expected. A <kind>.toml belongs to beepboop.toml.
#     tests/refused/run.sh [--update] [FILE...]
# With --update the messages found are taken as those expected.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"
. "$BEEPBOOP_ROOT/scripts/project.sh"

here=$root/tests/refused
work=$root/build/refused
update=
if [[ ${1:-} == --update ]]; then update=yes; shift; fi

# refuses SOURCE: with exit status 1, the message expected and nothing written.
refuses() {
    local source=$1 project status=0
    project=$work/$(basename "$source")
    lay_out_project "$project" "$(language_of "$source")" "$source" "${source%.*}.toml"
    (cd "$project" && "$beepboop" gen --strict) >"$project.found" 2>&1 || status=$?
    if [[ -n $update ]]; then cp "$project.found" "$source.expected"; fi
    same 1 "$status" || { cat "$project.found"; return 1; }
    diff -u "$source.expected" "$project.found" || return 1
    [[ ! -e $project/native && ! -e $project/.beepboop/rust && ! -e $project/.beepboop/cpp ]] || { echo "something was written"; return 1; }
}

sources=("$@")
if [[ ${#sources[@]} == 0 ]]; then
    for source in "$here"/*.rs "$here"/*.hpp; do
        if [[ -f $source ]]; then sources+=("$source"); fi
    done
fi
mkdir -p "$work"
for source in "${sources[@]}"; do
    expect "refused $(basename "$source")" refuses "$(realpath "$source")"
done
report_cases
