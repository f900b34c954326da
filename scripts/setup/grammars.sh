#!/bin/sh
# SPDX-License-Identifier: MIT
# Step: tree-sitter and its Rust and C++ grammars, as C sources
# third_party/tree-sitter/Cargo.lock pins them with their checksums.
set -eu
. "$BEEPBOOP_ROOT/scripts/lib.sh"

vendor=$tools/vendor
manifest=$root/third_party/tree-sitter/Cargo.toml
log=$tools/vendor.log

if ! cargo vendor --locked --quiet --manifest-path "$manifest" "$vendor.new" >"$log" 2>&1; then
    cat "$log" >&2
    fail "cargo could not fetch the sources of tree-sitter" "see its message above; crates.io must be reachable, or CARGO_HOME filled"
fi
rm -rf "$vendor"
mv "$vendor.new" "$vendor"
for crate in tree-sitter tree-sitter-rust tree-sitter-cpp; do
    say "  $crate $(sed -n 's/^version = "\(.*\)"/\1/p' "$vendor/$crate/Cargo.toml" | head -n 1)"
done
