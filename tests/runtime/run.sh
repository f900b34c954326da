#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The runtimes' own tests: hand-written code below runtime/, tested alone and without the tool.
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"

expect "Go, in every mode it is built and run in" "$root/runtime/go/test.sh"

# Stable Rust comes with the sanitizer's runtime; only the option is not stable. Leaks are errors too.
with_address_sanitizer() {
    local host
    host=$(rustc -vV | sed -n 's/^host: //p')
    if [[ ! -f $(rustc --print sysroot)/lib/rustlib/$host/lib/librustc-stable_rt.asan.a ]]; then
        echo "this Rust has no AddressSanitizer for $host"
        return
    fi
    RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Zsanitizer=address" cargo test --quiet --tests --target "$host" \
        --manifest-path "$root/runtime/rust/Cargo.toml" --target-dir "$root/build/runtime/rust-sanitized"
}

if [[ -f $root/runtime/rust/Cargo.toml ]]; then
    expect "Rust" cargo test --quiet --manifest-path "$root/runtime/rust/Cargo.toml" --target-dir "$root/build/runtime/rust"
    expect "Rust, with AddressSanitizer" with_address_sanitizer
fi

# The C++ runtime's tests, compiled as users' code is: by zig, over its C++ library. (tests/unit compiles them as the
# tool is, and with sanitizers.) GoogleTest must come as sources for that, as Debian has it and CMake fetches it.
googletest() {
    local folder
    for folder in /usr/src/googletest/googletest "$root"/build/*/_deps/gtest-src/googletest; do
        if [[ -f $folder/src/gtest-all.cc ]]; then echo "$folder"; return; fi
    done
}

# runs_with_zig GOOGLETEST
runs_with_zig() {
    local output=$root/build/runtime/cpp flags=(-std=c++23 -O2 -DGTEST_HAS_CXXABI_H_=0 -isystem "$1/include" -isystem "$1")
    mkdir -p "$output"
    zig c++ "${flags[@]}" -w -c "$1/src/gtest-all.cc" -o "$output/gtest-all.o" &&
        zig c++ "${flags[@]}" -w -c "$1/src/gtest_main.cc" -o "$output/gtest_main.o" &&
        zig c++ "${flags[@]}" -Wall -Wextra -Werror -I "$root/runtime/cpp" "$root"/runtime/cpp/test/*_test.cpp "$output"/*.o -o "$output/runtime_test" &&
        "$output/runtime_test" --gtest_brief=1
}

if [[ -n $(googletest) ]]; then
    expect "C++, with zig" runs_with_zig "$(googletest)"
else
    say "the C++ runtime is not tested with zig: GoogleTest's sources are not here"
fi

report_cases
