#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The task file as stock mask sees it: cases M-1 to M-5 and S-5.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

tasks=$(cd / && "$root/maskw" --introspect)

# in_tasks EXPRESSION: whether a Python expression over the task file holds; `tasks` maps `test run` to its description.
in_tasks() {
    printf '%s' "$tasks" | python3 -c '
import json, sys
tasks = {}
def walk(commands, prefix):
    for command in commands:
        name = (prefix + " " + command["name"]).strip()
        tasks[name] = command
        walk(command["subcommands"], name)
walk(json.load(sys.stdin)["commands"], "")
'"sys.exit(0 if ($1) else repr(sorted(tasks)))"
}

# ends_with STATUS MESSAGE COMMAND...: whether a command ends with that exit status, and says so.
ends_with() {
    local wanted=$1 message=$2 found=0 output
    shift 2
    output=$("$@" 2>&1) || found=$?
    same "$wanted" "$found" && [[ $output == *"$message"* ]] || { printf '%s\n' "$output"; return 1; }
}

quiet_setup() { same "" "$("$root/maskw" setup 2>&1)"; }

all_help() {
    local task
    for task in setup build build-run gen test "test quick" "test run" "test all" bench "bench build" lint fmt install clean; do
        # shellcheck disable=SC2086 # a task may be two words
        "$root/maskw" $task --help | grep -q USAGE || { echo "no help for $task"; return 1; }
    done
}

expect "M-1 nested tasks" in_tasks '{"test quick", "test run", "test all"} <= set(tasks)'
expect "M-2 every task has a description" in_tasks 'all(task["description"] for task in tasks.values())'
expect "M-2 every task has help" all_help
expect "M-3 positional arguments" in_tasks 'any(arg["name"] == "feature" for arg in tasks["test run"]["optional_args"])'
expect "M-3 typed options" in_tasks 'any(flag["choices"] == ["rust", "cpp"] for flag in tasks["build-run"]["named_flags"])'
expect "M-3 a wrong choice is refused" ends_with 1 "expects one of" "$root/maskw" build-run --lang cobol
expect "M-4 tasks call tasks" in_tasks 'all("$MASK " in tasks[name]["script"]["source"] for name in ("build", "build-run", "test run", "lint"))'
expect "M-5 exit codes are kept" ends_with 1 "has no use_test.go" "$root/maskw" test run no-such-feature
expect "S-5 a task that is done says nothing" quiet_setup

report_cases
