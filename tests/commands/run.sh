#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The commands with real compilers, in projects of their own below build/commands: what new makes runs, a second build does
# nothing, a killed one leaves nothing half written, and what is missing is named.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

line='beep boop I got your string. here it is: Hello from go!'
work=$root/build/commands
rm -rf "$work"
mkdir -p "$work/bin"
ln -s "$beepboop" "$work/bin/beepboop"
PATH=$work/bin:$PATH
unset CARGO_TARGET_DIR BEEPBOOP_ZIG

# here DIRECTORY COMMAND...: in that project, with all that is said in $work/log.
here() { (cd "$work/$1" && "${@:2}") 2>"$work/log" || { status=$?; cat "$work/log"; return "$status"; }; }
said() { grep -qF -- "$1" "$work/log" || { echo "not said: $1"; cat "$work/log"; return 1; }; }

# fails STATUS COMMAND...
fails() {
    local status=0
    "${@:2}" >"$work/output" 2>&1 || status=$?
    [[ $status == "$1" ]] || { echo "status $status"; cat "$work/output"; return 1; }
}

runs() { same "$line" "$(here "my_$1" beepboop run)"; }
runs_by_mask() { same "$line" "$(here "my_$1" mask build-run)"; }
passes_its_tests() { here "my_$1" mask test >/dev/null; }

is_up_to_date() {
    here "my_$1" beepboop build && said 'nothing changed' && here "my_$1" beepboop gen --check
}

# Counted in seconds of processors, and not gated tightly: other work shares the machine.
is_quick_when_nothing_changed() {
    local TIMEFORMAT='%U %S' used
    used=$({ time here "my_$1" beepboop build >"$work/output"; } 2>&1) || { cat "$work/output"; return 1; }
    awk '{ exit !($1 + $2 < 1) }' <<<"$used" || { echo "seconds of processors, user and system: $used"; return 1; }
}

# The compilers are killed with us, at several moments; the old library or the new one is there, and whole.
survives_kills() {
    local project=$work/my_rust delay
    for delay in 0.1 0.3 0.5 0.8; do
        echo "// changed before a build that is killed after $delay s" >>"$project/rust/src/lib.rs"
        (cd "$project" && exec setsid beepboop build) >/dev/null 2>&1 &
        local group=$!
        sleep "$delay"
        kill -9 -- "-$group" 2>/dev/null || true
        wait "$group" 2>/dev/null || true
        same "$line" "$(here my_rust env CGO_ENABLED=0 go run .)" || return 1
    done
    same "$line" "$(here my_rust beepboop run)"
}

takes_turns() {
    echo '// changed before two builds at once' >>"$work/my_rust/rust/src/lib.rs"
    (cd "$work/my_rust" && beepboop build) >"$work/first" 2>&1 &
    (cd "$work/my_rust" && beepboop build) >"$work/second" 2>&1 || { cat "$work/second"; return 1; }
    wait $! || { cat "$work/first"; return 1; }
    same "$line" "$(here my_rust beepboop run)"
}

keeps_exit_codes() {
    mkdir -p "$work/my_rust/cmd/ends"
    printf 'package main\n\nimport "os"\n\nfunc main() { os.Exit(40 + len(os.Args)) }\n' >"$work/my_rust/cmd/ends/main.go"
    fails 43 here my_rust beepboop run --package ./cmd/ends one -- --two
}

refuses_an_old_library() {
    echo 'pub fn later() {}' >>"$work/my_rust/rust/src/lib.rs"
    here my_rust beepboop gen && said 'of another version of the API' || return 1
    fails 1 here my_rust env CGO_ENABLED=0 go run . || return 1
    grep -q 'run `beepboop build`' "$work/output" && same "$line" "$(here my_rust beepboop run)"
}

# As an archive or a copy puts it back: cargo goes by the time of a file, which is older than what it has compiled.
takes_a_source_with_an_old_time() {
    local source=$work/my_rust/rust/src/lib.rs
    cp -p "$source" "$work/lib.rs" && sed -i.old 's/beep boop/boop beep/' "$source" && here my_rust beepboop build &&
        touch -t 202001010000 "$work/lib.rs" && cp -p "$work/lib.rs" "$source" && rm "$source.old" &&
        same "$line" "$(here my_rust beepboop run)"
}

# As in a container: zig's and cargo-zigbuild's caches come into the project, and go with it.
needs_no_home() {
    echo '// changed' >>"$work/my_rust/rust/src/lib.rs"
    here my_rust env -u HOME -u XDG_CACHE_HOME -u ZIG_GLOBAL_CACHE_DIR -u CARGO_ZIGBUILD_CACHE_DIR \
        CARGO_HOME="${CARGO_HOME:-$HOME/.cargo}" RUSTUP_HOME="${RUSTUP_HOME:-$HOME/.rustup}" beepboop build && [[ -d $work/my_rust/.beepboop/cache/zig ]]
}

# Without Cargo or zig on PATH: only Go and what the system has.
without_tools() { env -i HOME="$HOME" PATH="$work/bin:$(dirname "$(command -v go)"):/usr/bin:/bin" "$@"; }

names_what_is_missing() {
    echo '// changed' >>"$work/my_rust/rust/src/lib.rs"
    fails 1 here my_rust without_tools beepboop build || return 1
    grep -q 'is not installed' "$work/output" || { cat "$work/output"; return 1; }
    fails 1 here my_rust without_tools beepboop doctor
}

leaves_the_users_files() {
    here my_rust beepboop clean || return 1
    [[ ! -e $work/my_rust/native && ! -e $work/my_rust/.beepboop && -f $work/my_rust/rust/src/lib.rs ]]
}

for language in rust cpp; do
    expect "new makes a project in $language" here . beepboop new "my_$language" --lang "$language"
    expect "it runs" runs "$language"
    expect "it runs by stock mask" runs_by_mask "$language"
    expect "its tests pass" passes_its_tests "$language"
    expect "a second build does nothing" is_up_to_date "$language"
    expect "and that quickly" is_quick_when_nothing_changed "$language"
done
expect "run ends with the program's code" keeps_exit_codes
if has setsid; then expect "a killed build leaves nothing half written" survives_kills; fi
expect "two builds at once take turns" takes_turns
expect "P-18 a library of an older API is refused" refuses_an_old_library
expect "a source that is put back with an old time is compiled" takes_a_source_with_an_old_time
expect "a build needs no home" needs_no_home
expect "missing tools are named" names_what_is_missing
expect "clean leaves what the user wrote" leaves_the_users_files
report_cases
