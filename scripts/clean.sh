#!/bin/sh
# SPDX-License-Identifier: MIT
# Removes what was built here. With --all also .tools/, from which a running mask has been loaded already.
set -eu
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"

cd "$root"
rm -rf build
find examples -type d \( -name .beepboop -o -name target \) -prune -exec rm -rf {} + 2>/dev/null || true
[ "${1:-}" != --all ] || rm -rf "$tools"
