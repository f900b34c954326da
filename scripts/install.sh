#!/bin/sh
# SPDX-License-Identifier: MIT
# Copies the built tool to PREFIX/bin, whole or not at all.
#     scripts/install.sh PREFIX
set -eu
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"

folder=${1:?where to install}/bin
mkdir -p "$folder"
cp "$root/build/bin/beepboop" "$folder/.beepboop.new"
mv "$folder/.beepboop.new" "$folder/beepboop"
say "installed $folder/beepboop"
case ":$PATH:" in
    *":$folder:"*) ;;
    *) say "  = help: $folder is not on PATH: export PATH=\"$folder:\$PATH\"" ;;
esac
