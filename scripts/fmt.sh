#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Formats the sources kept in git: C++ by clang-format, Go by gofmt, Rust by rustfmt. With --check it changes nothing
# and fails where something would change. Expected outputs and inputs of tests are left as they are.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
cd "$root"

check=${1:-}
failed=0

# sources EXTENSION...: the files of those kinds that are kept in git and written by hand, one a line.
sources() {
    git ls-files --cached --others --exclude-standard -- "${@/#/*.}" ':!tests/golden' ':!tests/refused' \
        ':!examples/**/native/*'
}

# formatted NAME CHECK_COMMAND WRITE_COMMAND: runs one of the two over the files on stdin.
formatted() {
    local name=$1 check_command=$2 write_command=$3 files=() file
    while IFS= read -r file; do if [[ -f $file ]]; then files+=("$file"); fi; done
    if [[ ${#files[@]} == 0 ]]; then return; fi
    if [[ $check == --check ]]; then
        if ! $check_command "${files[@]}" >&2; then
            say "$name would change files: run \`mask fmt\`"
            failed=1
        fi
    else
        $write_command "${files[@]}"
    fi
}

gofmt_check() {
    local found
    found=$(gofmt -l "$@")
    [[ -z $found ]] || { say "$found"; return 1; }
}

has clang-format || fail "clang-format is not installed" "run: ./maskw setup --force"
formatted clang-format "clang-format --dry-run -Werror" "clang-format -i" < <(sources cpp hpp)
formatted gofmt gofmt_check "gofmt -w" < <(sources go)
formatted rustfmt "rustfmt --edition 2021 --check -q" "rustfmt --edition 2021 -q" < <(sources rs)
exit "$failed"
