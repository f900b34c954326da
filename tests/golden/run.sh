#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What is generated: each folder here has the same API as api.rs and as api.hpp. Both must give the same model (model.txt),
# and the generated Go, Rust and C++ must be what stands in rust/ and cpp/ there. A feature that the languages write
# down in different ways has model.rust.txt and model.cpp.txt instead.
#     tests/golden/run.sh [--update] [FEATURE...]
# With --update what is found is taken as what is expected.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"
. "$BEEPBOOP_ROOT/scripts/project.sh"

here=$root/tests/golden
work=$root/build/golden
update=
if [[ ${1:-} == --update ]]; then update=yes; shift; fi

# expected WANTED FOUND: compares two files, or takes the second.
expected() {
    if [[ -n $update ]]; then
        mkdir -p "$(dirname "$1")"
        cp "$2" "$1"
    fi
    diff -u "$1" "$2"
}

# collect PROJECT LANGUAGE: what was generated from the API, without the runtimes that every package carries.
collect() {
    local project=$1 language=$2 found=$1/found file
    mkdir -p "$found"
    for file in native types constants causes exceptions wire library; do
        if [[ -f $project/native/$file.go ]]; then cp "$project/native/$file.go" "$found/$file.go.txt"; fi
    done
    if [[ $language == rust ]]; then
        find "$project/.beepboop/rust/src" -maxdepth 1 -name '*.rs' -exec sh -c 'cp "$1" "$2/$(basename "$1").txt"' _ {} "$found" \;
    else
        cp "$project/.beepboop/cpp/bridge.cpp" "$found/bridge.cpp.txt"
    fi
}

# generates FEATURE LANGUAGE SOURCE
generates() {
    local feature=$1 language=$2 source=$3 project=$work/$1/$2 model=$here/$1/model.txt file
    if [[ -f $here/$feature/model.$language.txt ]]; then model=$here/$feature/model.$language.txt; fi
    lay_out_project "$project" "$language" "$source"
    (cd "$project" && "$beepboop" gen --strict --dump api >"$project/model.txt" && "$beepboop" gen --strict) || return 1
    expected "$model" "$project/model.txt" || return 1
    collect "$project" "$language"
    if [[ -n $update ]]; then rm -rf "${here:?}/$feature/$language"; mkdir -p "$here/$feature/$language"; fi
    for file in "$project"/found/*; do
        expected "$here/$feature/$language/$(basename "$file")" "$file" || return 1
    done
    for file in "$here/$feature/$language"/*; do
        [[ -f $project/found/$(basename "$file") ]] || { echo "$(basename "$file") is no longer generated"; return 1; }
    done
}

features=("$@")
if [[ ${#features[@]} == 0 ]]; then
    for folder in "$here"/*/; do features+=("$(basename "$folder")"); done
fi
for feature in "${features[@]}"; do
    if [[ -f $here/$feature/api.rs ]]; then
        expect "golden $feature rust" generates "$feature" rust "$here/$feature/api.rs"
    fi
    if [[ -f $here/$feature/api.hpp ]]; then
        expect "golden $feature cpp" generates "$feature" cpp "$here/$feature/api.hpp"
    fi
done
report_cases
