# SPDX-License-Identifier: MIT
# zig is pinned and verified; macOS needs no SDK for plain code, and the user's for frameworks.
# shellcheck shell=bash

is_pinned() {
    local requirements=$root/third_party/zig/requirements.txt pinned
    pinned=$(sed -n 's/^ziglang==\([0-9.]*\).*/\1/p' "$requirements")
    same "$pinned" "$(zig version)" || return 1
    grep -qF "zig_version = \"$pinned\"" "$root/tool/build/version.hpp" || { echo 'version.hpp has another'; return 1; }
    # Every file that may be downloaded has its checksum, and pip insists on it.
    grep -q -- '--require-hashes' "$root/scripts/setup/zig.sh" || return 1
    [[ $(grep -c -- '--hash=sha256:[0-9a-f]\{64\}' "$requirements") -ge 2 ]]
}
expect "Z-8 zig is pinned and verified" is_pinned

# An SDK of one framework with one function, and what every program needs.
make_sdk() {
    local frameworks=$1/System/Library/Frameworks/CoreFoundation.framework library
    library=$(zig env | sed -n 's/.*lib_dir[^"]*"\(.*\)".*/\1/p')
    mkdir -p "$1/usr/lib" "$frameworks/Headers"
    # rust-lld knows no arm64e.x1.
    perl -0pe 's/,\s*arm64e\.x1-[a-z]*//g; s/arm64e-/arm64-/g' "$library/libc/darwin/libSystem.tbd" >"$1/usr/lib/libSystem.tbd"
    local name
    for name in c m; do cp "$1/usr/lib/libSystem.tbd" "$1/usr/lib/lib$name.tbd"; done
    cat >"$frameworks/CoreFoundation.tbd" <<'END'
--- !tapi-tbd
tbd-version: 4
targets: [ x86_64-macos, arm64-macos ]
install-name: '/System/Library/Frameworks/CoreFoundation.framework/Versions/A/CoreFoundation'
exports:
  - targets: [ x86_64-macos, arm64-macos ]
    symbols: [ _CFAbsoluteTimeGetCurrent ]
...
END
    echo 'extern "C" double CFAbsoluteTimeGetCurrent(void);' >"$frameworks/Headers/CoreFoundation.h"
}

lay_out_frameworks() {
    cat >"$work/framework.rs" <<'END'
#[link(name = "CoreFoundation", kind = "framework")]
extern "C" {
    fn CFAbsoluteTimeGetCurrent() -> f64;
}
pub fn now() -> f64 {
    unsafe { CFAbsoluteTimeGetCurrent() }
}
END
    printf '/// Now.\ndouble now() noexcept;\n' >"$work/framework.hpp"
    printf '[cpp]\nframeworks = ["CoreFoundation"]\n' >"$work/framework.toml"
    lay_out_project "$work/framework_rust" rust "$work/framework.rs"
    lay_out_project "$work/framework_cpp" cpp "$work/framework.hpp" "$work/framework.toml"
    cat >"$work/framework_cpp/cpp/api.cpp" <<'END'
#include "api.hpp"

#include <CoreFoundation/CoreFoundation.h>

double now() noexcept { return CFAbsoluteTimeGetCurrent(); }
END
    make_sdk "$work/sdk"
}

asks_for_the_sdk() {
    fails 1 in_project "framework_$1" "$beepboop" build --target darwin/arm64 || return 1
    said "Apple's SDK" && said 'set SDKROOT to'
}
links_with_the_sdk() {
    in_project "framework_$1" env SDKROOT="$work/sdk" "$beepboop" build --target darwin/arm64 || return 1
    sound "framework_$1" darwin_arm64 || return 1
    grep -qaF CoreFoundation.framework "$work/framework_$1/native/lib/darwin_arm64/libnative.dylib"
}
expect "Z-6 a framework, and a stand-in for Apple's SDK" lay_out_frameworks
for language in rust cpp; do
    expect "Z-6 $language without the SDK says what to do" asks_for_the_sdk "$language"
    expect "Z-6 $language links a framework of SDKROOT" links_with_the_sdk "$language"
done
