#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds the packages that are measured and their peers, then measures them in one process.
#     bench/run.sh [--check] [FILTER]
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"

check=
if [[ ${1:-} == --check ]]; then check=-check; shift; fi

work=$root/build/bench
mkdir -p "$work"
for package in rust cpp rust_callbacks cpp_callbacks; do
    (cd "$root/bench/$package" && "$beepboop" build --target host >&2)
done
cc -O2 -shared -fPIC -o "$work/libpeer.so" "$root/bench/peers/peer.c"
cd "$root/bench"
CGO_ENABLED=1 go build -o "$work/bench" .
"$work/bench" $check -peer "$work/libpeer.so" -tool "$beepboop" "$@"
