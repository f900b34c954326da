#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Features that are generated, built and run: each folder here has one API in Rust (api.rs), in C++ (api.hpp, api.cpp) or
# in both, and one use_test.go that must pass on all of them. A folder needs no registration.
#     tests/run/run.sh [--lang rust|cpp] [FEATURE...]
# The projects are laid out below build/run/ and kept there, so that a second run only rebuilds what changed.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/apt.sh"

features=$root/tests/run
work=$root/build/run

# place SOURCE TARGET: copies a file unless the copy is there already, since cargo goes by its time.
place() {
    if ! cmp -s "$1" "$2"; then
        mkdir -p "$(dirname "$2")"
        cp "$1" "$2"
    fi
}

# write TARGET: the same for text on stdin.
write() {
    mkdir -p "$(dirname "$1")"
    cat >"$1.new"
    if cmp -s "$1.new" "$1"; then rm "$1.new"; else mv "$1.new" "$1"; fi
}

show() { if [[ -f $1 ]]; then cat "$1"; fi; }

# mirror SOURCE TARGET EXTENSION...: makes the files of those kinds in TARGET the ones of SOURCE; api.rs is called lib.rs.
mirror() {
    local source=$1 target=$2 extension file name
    mkdir -p "$target"
    for extension in "${@:3}"; do
        for file in "$target"/*."$extension"; do
            name=$(basename "$file")
            if [[ ! -f $source/${name/#lib.rs/api.rs} ]]; then rm -f "$file"; fi
        done
        for file in "$source"/*."$extension"; do
            name=$(basename "$file")
            if [[ -f $file ]]; then place "$file" "$target/${name/#api.rs/lib.rs}"; fi
        done
    done
}

lay_out_rust() {
    local feature=$1 project=$2
    mirror "$features/$feature" "$project/rust/src" rs
    { printf '[package]\nname = "run_%s"\nversion = "0.1.0"\nedition = "2021"\n\n' "$feature"
        show "$features/$feature/Cargo.toml"; } | write "$project/rust/Cargo.toml"
    # Crates beside the API's own: folders with a Cargo.toml, which its dependencies name.
    local file
    while IFS= read -r file; do place "$features/$feature/$file" "$project/rust/$file"; done < <(
        cd "$features/$feature" && find . -mindepth 2 -type f \( -name '*.rs' -o -name Cargo.toml \) | sed 's|^\./||')
    if [[ -f $features/$feature/Cargo.lock ]]; then place "$features/$feature/Cargo.lock" "$project/rust/Cargo.lock"; fi
}

lay_out_cpp() { mirror "$features/$1" "$2/cpp" hpp cpp; }

# The keys that beepboop.toml leaves out have the layout made here as their defaults.
lay_out() {
    local feature=$1 language=$2 project=$3
    { printf 'language = "%s"\n' "$language"; show "$features/$feature/beepboop.toml"; } | write "$project/beepboop.toml"
    if [[ ! -f $project/go.mod ]]; then printf 'module example.com/run\n\ngo 1.25\n' >"$project/go.mod"; fi
    mirror "$features/$feature" "$project" go
    "lay_out_$language" "$feature" "$project"
}

in_project() {
    cd "$1"
    "$beepboop" build --target host
    export CGO_ENABLED=0
    go vet ./...
    go test ./...
}

# forget FEATURE...: the projects of languages that a feature has no API in any more; other kinds of tests look for them.
forget() {
    local feature
    for feature in "$@"; do
        if [[ ! -f $features/$feature/api.rs ]]; then rm -rf "${work:?}/$feature/rust"; fi
        if [[ ! -f $features/$feature/api.hpp ]]; then rm -rf "${work:?}/$feature/cpp"; fi
    done
}

# one FEATURE LANGUAGE: runs one case; tells how it went, and all its output where it failed.
one() {
    local feature=$1 language=$2 project=$work/$1/$2 started=$SECONDS
    mkdir -p "$project"
    local log=$work/$feature/$language.log
    # A shell of its own: `set -e` is off in a function whose status is asked for.
    if (lay_out "$feature" "$language" "$project") >"$log" 2>&1 && "$0" --in-project "$project" >>"$log" 2>&1; then
        say "PASS $feature $language ($((SECONDS - started)) s)"
        echo passed >"$work/$feature/$language.result"
    else
        say "FAIL $feature $language ($((SECONDS - started)) s)
$(sed 's/^/    /' "$log")"
        echo failed >"$work/$feature/$language.result"
    fi
}

# cases LANGUAGE_OR_NOTHING FEATURE...: the lines `feature language` to run.
cases() {
    local only=$1 feature
    for feature in "${@:2}"; do
        if [[ $only != cpp && -f $features/$feature/api.rs ]]; then echo "$feature rust"; fi
        if [[ $only != rust && -f $features/$feature/api.hpp ]]; then echo "$feature cpp"; fi
    done
}

install_dependencies() {
    local wanted missing feature
    wanted=$(for feature in "$@"; do show "$features/$feature/deps.txt"; done | sed 's/#.*//' | tr '\n' ' ')
    if [[ -z ${wanted// /} ]] || ! has dpkg-query; then return; fi
    # shellcheck disable=SC2086 # lists of words
    missing=$(missing_packages $wanted)
    # shellcheck disable=SC2086
    if [[ -n $missing ]]; then install_packages $missing; fi
}

main() {
    local only='' selected=() all=() feature language passed=0 failed=0
    while [[ $# -gt 0 ]]; do
        case $1 in
            --lang) only=${2:?rust or cpp}; shift ;;
            -*) fail "unknown option $1" "tests/run/run.sh [--lang rust|cpp] [FEATURE...]" ;;
            *) selected+=("$1") ;;
        esac
        shift
    done
    [[ -z $only || $only == rust || $only == cpp ]] || fail "unknown language $only" "it is rust or cpp"
    while IFS= read -r feature; do all+=("$feature"); done < <(cd "$features" && ls -d -- */ 2>/dev/null | tr -d /)
    if [[ ${#selected[@]} == 0 ]]; then selected=(${all[@]+"${all[@]}"}); fi
    for feature in ${selected[@]+"${selected[@]}"}; do
        [[ -f $features/$feature/use_test.go ]] || fail "tests/run/$feature has no use_test.go" "the features are: ${all[*]-}"
    done
    [[ -x $beepboop ]] || fail "$beepboop is not there" "run: ./maskw build"

    install_dependencies ${selected[@]+"${selected[@]}"}
    mkdir -p "$work"
    forget ${selected[@]+"${selected[@]}"}
    cases "$only" ${selected[@]+"${selected[@]}"} >"$work/cases"
    # What is gone counts no more; as many at once as there are processors.
    while read -r feature language; do rm -f "$work/$feature/$language.result"; done <"$work/cases"
    if [[ -s $work/cases ]]; then xargs -P "$(getconf _NPROCESSORS_ONLN)" -n 2 "$0" --one <"$work/cases" || true; fi

    while read -r feature language; do
        if [[ $(cat "$work/$feature/$language.result" 2>/dev/null) == passed ]]; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
        fi
    done <"$work/cases"
    echo "$passed passed, $failed failed"
    [[ $failed == 0 ]]
}

case ${1:-} in
    --one) one "$2" "$3" ;;
    --in-project) in_project "$2" ;;
    *) main "$@" ;;
esac
