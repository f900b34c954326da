# SPDX-License-Identifier: MIT
# Sourced by the run.sh of kinds of tests, after lib.sh: cases with a name, counted as scripts/test.sh expects it.
# shellcheck shell=bash

# What whoever runs them has set is none of the tests' business: what git ignores or signs everywhere, a hook's repository, a
# workspace of Go above this folder. Nor is who owns the checkout, where that is another.
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GOWORK=off
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'

# Which tests of tests/run measure memory, and are left out where the mode is slow or a test is run often.
# shellcheck disable=SC2034 # used by who sources this
measure_memory='MemoryIsFlat|Large|Allocations'

cases_passed=0
cases_failed=0

# expect NAME COMMAND...: one case. What the command says is shown only where it fails.
# The command must be a program or a function of one pipeline: `set -e` does not reach into it.
expect() {
    local name=$1 output started=$SECONDS
    shift
    if output=$("$@" 2>&1 </dev/null); then
        say "PASS $name ($((SECONDS - started)) s)"
        cases_passed=$((cases_passed + 1))
    else
        say "FAIL $name
$(printf '%s\n' "$output" | sed 's/^/    /')"
        cases_failed=$((cases_failed + 1))
    fi
}

# same WANTED FOUND: whether two texts are the same; shows both where they are not.
same() {
    [[ $1 == "$2" ]] || { printf 'wanted: %s\nfound:  %s\n' "$1" "$2"; return 1; }
}

# The last word of a run.sh.
report_cases() {
    echo "$cases_passed passed, $cases_failed failed"
    [[ $cases_failed == 0 ]]
}
