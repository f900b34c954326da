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

# calls FOLDER: a task that calls another, by `$MASK`, in a folder with that name.
calls() {
    local folder=$root/build/tasks/$1
    rm -rf "$folder" && mkdir -p "$folder/scripts" && cp "$root/scripts/task.sh" "$folder/scripts/"
    printf '# t\n\n## inner (word)\n\n```sh\necho "$MASKFILE_DIR $word"\n```\n\n## outer\n\n```sh\n"$MASKFILE_DIR/scripts/task.sh" inner "two words"\n```\n' >"$folder/maskfile.md"
    same "$folder two words" "$("$(command -v mask)" --maskfile "$folder/maskfile.md" outer)"
}

# What a set-up that was killed leaves: its locks, also those of older commits.
passes_what_was_left() {
    mkdir -p "$tools/setup.lock" && ln -sfn 99999999 "$tools/setup.holder" && : >"$tools/setup.locked" && rm -f "$tools/stamps/toolchains" || return 1
    timeout 60 "$root/scripts/setup.sh" && rm -rf "$tools/setup.lock" "$tools/setup.holder"
}

# Where .tools/ was kept, and something of it or of the system is gone.
brings_back() {
    rm -r "$tools/vendor/tree-sitter" && "$root/scripts/setup.sh" && [[ -f $tools/vendor/tree-sitter/src/lib.c ]]
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
expect "M-4 tasks call tasks" in_tasks 'all("scripts/task.sh\" " in tasks[name]["script"]["source"] for name in ("build", "build-run", "test run", "lint"))'
expect "M-4 in a folder with spaces too" calls 'a folder of two  spaces'
expect "M-5 exit codes are kept" ends_with 1 "has no use_test.go" "$root/maskw" test run no-such-feature
expect "what a killed set-up left holds nobody up" passes_what_was_left
expect "the set-up brings back what is gone" brings_back
expect "S-5 a task that is done says nothing" quiet_setup

report_cases
