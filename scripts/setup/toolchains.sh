#!/bin/sh
# SPDX-License-Identifier: MIT
# Step: Go and Rust, which must be there already
set -eu
. "$BEEPBOOP_ROOT/scripts/lib.sh"

go_wanted=1.25
cargo_wanted=1.85

has go || fail "Go is not installed" "get Go $go_wanted or newer from https://go.dev/dl, and put its bin folder on PATH"
go_found=$(cd / && go env GOVERSION)
go_found=${go_found#go}
at_least "$go_found" "$go_wanted" ||
    fail "Go $go_found is too old, $go_wanted or newer is needed" "get it from https://go.dev/dl"

has cargo || fail "cargo is not installed" "get Rust from https://rustup.rs"
cargo_found=$(cargo --version)
cargo_found=${cargo_found#cargo }
cargo_found=${cargo_found%% *}
at_least "$cargo_found" "$cargo_wanted" ||
    fail "cargo $cargo_found is too old, $cargo_wanted or newer is needed" "run: rustup update stable"
say "  Go $go_found, cargo $cargo_found"
