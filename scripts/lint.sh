#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What the linters find in the runtimes and the scripts, and the conventions of the repository. Ends non-zero on any.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
cd "$root"
status=0

# check NAME COMMAND...: runs it and remembers a failure.
check() {
    say "lint: $1"
    "${@:2}" >&2 || status=1
}

while IFS= read -r script; do
    case $(head -n 1 "$script") in
        *bash*) check "$script" bash -n "$script" ;;
        *) check "$script" sh -n "$script" ;;
    esac
    if has shellcheck; then check "shellcheck $script" shellcheck -x -P scripts -S warning "$script"; fi
done < <(git ls-files maskw '*.sh' .ci/run)
if [[ -f runtime/go/go.mod ]]; then check "go vet" go -C runtime/go vet ./...; fi
if [[ -f runtime/rust/Cargo.toml ]]; then
    check "cargo clippy" cargo clippy --quiet --manifest-path runtime/rust/Cargo.toml --target-dir build/lint -- -D warnings
fi
if [[ -x tests/conventions/run.sh ]]; then check conventions tests/conventions/run.sh; fi
exit "$status"
