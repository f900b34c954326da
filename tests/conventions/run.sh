#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What the sources must keep to, beyond what compilers check. Each file beside this one holds rules of one kind.
#     tests/conventions/run.sh
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"
cd "$root"

# Tracked files and new ones, without what is ignored.
sources() { git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do [[ ! -f $file ]] || echo "$file"; done; }

# none_of TEXT...: passes when nothing was found; shows it otherwise.
none_found() {
    local found
    found=$(cat)
    [[ -z $found ]] || { printf '%s\n' "$found"; return 1; }
}

. tests/conventions/includes.sh
. tests/conventions/files.sh
. tests/conventions/diagnostics.sh
report_cases
