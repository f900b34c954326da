#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The runtimes' own tests: hand-written code below runtime/, tested alone and without the tool.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

expect "Go, in every mode it is built and run in" "$root/runtime/go/test.sh"

if [[ -f $root/runtime/rust/Cargo.toml ]]; then
    expect "Rust" cargo test --quiet --manifest-path "$root/runtime/rust/Cargo.toml" --target-dir "$root/build/runtime/rust"
fi

# cpp_test SOURCE PROGRAM: compiles one test as users' code is compiled, and runs it.
cpp_test() {
    zig c++ -std=c++23 -O2 -Wall -Wextra -Werror -I "$root/runtime/cpp" "$1" -o "$2" && "$2"
}

mkdir -p "$root/build/runtime/cpp"
while IFS= read -r source; do
    expect "C++ $(basename "$source" .cpp)" cpp_test "$source" "$root/build/runtime/cpp/$(basename "$source" .cpp)"
done < <(find "$root/runtime/cpp" -name '*_test.cpp' 2>/dev/null | sort)

report_cases
