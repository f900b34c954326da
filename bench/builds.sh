#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Measures how long building takes: copies of the example, target by target, cold and warm.
#     bench/builds.sh [--target TARGETS] [rust|cpp]...
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"

targets=all
if [[ ${1:-} == --target ]]; then targets=$2; shift 2; fi
languages=("$@")
if [[ $# == 0 ]]; then languages=(rust cpp); fi

work=$root/build/bench/builds
unset CARGO_TARGET_DIR ZIG_GLOBAL_CACHE_DIR
for language in "${languages[@]}"; do
    rm -rf "${work:?}/$language"
    mkdir -p "$work/$language"
    (cd "$root/examples/beep_boop/$language" && tar --exclude=./native --exclude=.beepboop --exclude=target -cf - .) |
        tar -xf - -C "$work/$language"
done
cd "$root/bench"
go build -o "$work/measure" ./builds
"$work/measure" -tool "$beepboop" -work "$work" -targets "$targets" "${languages[@]}"
