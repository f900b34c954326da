#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Runs kinds of tests one after the other and ends with one line that counts: `12 passed, 0 failed`.
# A kind is a folder tests/<kind>/ with a run.sh, found by looking. It may end its own output with such a line, which is
# then added up; else it counts as one test, by its exit status.
#     scripts/test.sh all|quick|KIND...
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
cd "$root"

quick=(unit golden refused conventions)
passed=0
failed=0
failures=()
# A test that hangs is a test that fails; macOS has no such program.
limited=$(has timeout && echo "timeout --kill-after=10 1500" || true)

kinds_of() {
    case $1 in
        quick) printf '%s\n' "${quick[@]}" ;;
        # The quick ones first, so that a plain mistake shows at once.
        all) { printf '%s\n' "${quick[@]}"; ls tests; } | awk '!seen[$0]++' ;;
        *) printf '%s\n' "$@" ;;
    esac
}

# run_kind KIND: runs it, shows its output as it comes, and adds up what it counted.
run_kind() {
    local kind=$1 log started=$SECONDS status=0 counts
    log=$root/build/test-logs/$kind.log
    say "== $kind"
    $limited "tests/$kind/run.sh" 2>&1 | tee "$log" | sed '/^[0-9]* passed, [0-9]* failed$/d' >&2 || status=$?
    counts=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1 || true)
    if [[ $counts =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        passed=$((passed + BASH_REMATCH[1]))
        failed=$((failed + BASH_REMATCH[2]))
        if [[ $status != 0 && ${BASH_REMATCH[2]} == 0 ]]; then failed=$((failed + 1)); fi
    elif [[ $status == 0 ]]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
    if [[ $status != 0 ]]; then failures+=("$kind"); fi
    say "== $kind: ${counts:-status $status}, $((SECONDS - started)) s"
}

mkdir -p build/test-logs
while read -r kind; do
    if [[ -x tests/$kind/run.sh ]]; then
        run_kind "$kind" </dev/null
    elif [[ $1 != all && $1 != quick ]]; then
        fail "there are no tests of the kind $kind" "the kinds are the folders of tests/"
    fi
done < <(kinds_of "${@:-all}")

if [[ ${#failures[@]} -gt 0 ]]; then say "failed: ${failures[*]}"; fi
echo "$passed passed, $failed failed"
[[ $failed == 0 && ${#failures[@]} == 0 ]]
