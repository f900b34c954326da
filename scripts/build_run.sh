#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds an example for three platforms and runs its Go program without cgo: what that prints is all that goes to stdout.
#     scripts/build_run.sh rust|cpp
set -eu
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"

language=${1:-rust}
targets=linux/amd64,linux/arm64,darwin/arm64

cd "$root/examples/beep_boop/$language" || fail "there is no example in $language"
"$beepboop" build --target "$targets" >&2
CGO_ENABLED=0 go run .
