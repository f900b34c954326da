# SPDX-License-Identifier: MIT
# gen --watch beside an editor: what changes is there soon, a mistake is told and lived with, an interrupt ends it.
# shellcheck shell=bash disable=SC2154 # root and work come from the sourcing script

watched=$work/watched
seconds=10 # not gated tightly: other work shares the machine

# soon TEXT COUNT: whether the watcher says it for the COUNTth time before long; $elapsed is how long that took.
soon() {
    local start=${EPOCHREALTIME/[.,]/} found
    while :; do
        elapsed=$(((${EPOCHREALTIME/[.,]/} - start) / 1000))
        found=$(grep -cF -- "$1" "$work/watch.log" || true)
        [[ $found -lt $2 ]] || return 0
        [[ $elapsed -lt $((seconds * 1000)) ]] || { echo "not said $2 times: $1"; cat "$work/watch.log"; return 1; }
        sleep 0.01
    done
}

begins() {
    rm -rf "$watched"
    within "$work" beepboop new watched --lang rust || return 1
    : >"$work/watch.log"
    beepboop gen --watch -C "$watched" 2>"$work/watch.log" &
    watcher=$!
    # Else it would go on writing there when this is interrupted.
    trap 'kill "$watcher" 2>/dev/null || true' EXIT
    soon 'watching for changes' 1
}

# The bound is of seconds; what is usual is said, and stands in docs/shipping.md.
follows_a_change() {
    echo 'pub fn first() {}' >>"$watched/rust/src/lib.rs"
    soon 'generated native' 2 && grep -q '^func First(' "$watched/native/native.go" || return 1
    echo "after $elapsed ms" >"$work/watch.time"
}

# As editors do it.
follows_a_file_that_is_replaced() {
    { cat "$watched/rust/src/lib.rs" && echo 'pub fn second() {}'; } >"$watched/rust/src/.lib.rs.swp" &&
        mv "$watched/rust/src/.lib.rs.swp" "$watched/rust/src/lib.rs"
    soon 'generated native' 3 && grep -q '^func Second(' "$watched/native/native.go"
}

survives_a_mistake() {
    cp "$watched/rust/src/lib.rs" "$work/good.rs"
    echo 'pub fn broken(' >>"$watched/rust/src/lib.rs"
    soon 'error[syntax-error]' 1 && cp "$work/good.rs" "$watched/rust/src/lib.rs" && soon 'unchanged native' 1
}

follows_a_module_that_was_missing() {
    echo 'pub mod later;' >>"$watched/rust/src/lib.rs"
    soon 'error[missing-file]' 1 || return 1
    echo 'pub fn third() {}' >"$watched/rust/src/later.rs"
    soon 'generated native' 4 && grep -q '^func Third(' "$watched/native/native.go"
}

# spent: what the watcher has used of a processor, in hundredths of a second.
spent() { awk '{ print $14 + $15 }' "/proc/$watcher/stat"; }

# In one of some seconds: the last change may still be at work in the first.
is_not_busy() {
    local before used
    [[ -r /proc/$watcher/stat ]] || return 0
    for _ in 1 2 3 4 5; do
        before=$(spent) && sleep 1 && used=$(($(spent) - before))
        [[ $used -ge 10 ]] || return 0
    done
    echo "$used hundredths of a second in one second"
    return 1
}

ends_cleanly() {
    kill -INT "$watcher" && wait "$watcher" && trap - EXIT
}

# In this shell, so that the watcher is its child. A failure is told by the first case that needs it.
begins >"$work/output" 2>&1 || cat "$work/output" >&2
expect "gen --watch begins" soon 'watching for changes' 1
expect "it follows a change" follows_a_change
expect "it follows a file that is replaced" follows_a_file_that_is_replaced
expect "it survives a mistake" survives_a_mistake
expect "it follows a module that was missing" follows_a_module_that_was_missing
expect "it is not busy" is_not_busy
ended=0
ends_cleanly || ended=$?
expect "an interrupt ends it" same 0 "$ended"
say "gen --watch followed a change $(cat "$work/watch.time" 2>/dev/null || echo never)"
