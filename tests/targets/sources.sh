# SPDX-License-Identifier: MIT
# Code that comes in other ways: build scripts that compile C and C++, several sources, static libraries.
# shellcheck shell=bash

# The crates are in the lock files; where they can't be fetched, nothing is to be tested.
fetches() { cargo fetch --quiet --manifest-path "$work/$1/rust/Cargo.toml" >"$work/output" 2>&1; }

lay_out_crate() {
    local crate=$here/$1
    lay_out_project "$work/$1" rust "$crate/src/lib.rs"
    cp -r "$crate/." "$work/$1/rust/"
    mv "$work/$1/rust/use_test.go" "$work/$1/"
}

# builds_and_works CRATE TARGETS
builds_and_works() {
    in_project "$1" "$beepboop" build --target "$2" || return 1
    in_project "$1" env CGO_ENABLED=0 go test . || return 1
    local target
    for target in ${2//,/ }; do
        # zig's linker for macOS, which C++ code needs, keeps no symbol private.
        [[ $target == darwin/* ]] || sound "$1" "${target//\//_}" || return 1
    done
}

for crate in with_cc with_bindgen; do
    lay_out_crate "$crate"
    targets=linux/amd64
    if has_std x86_64-pc-windows-gnullvm; then targets+=,windows/amd64; fi
    if [[ $crate == with_cc ]]; then targets+=,linux/arm64,darwin/arm64; fi
    if ! fetches "$crate"; then skip "Z-7 $crate" "its crates can't be fetched"
    elif [[ $crate == with_bindgen ]] && ! ldconfig -p 2>/dev/null | grep -q libclang; then
        skip "Z-7 $crate" "libclang is not installed"
    else expect "Z-7 ${crate/_/ } builds for $targets" builds_and_works "$crate" "$targets"; fi
done

# C++ of several sources in several folders, C among them, with a define and a static library.
lay_out_cpp() {
    lay_out_project "$work/many" cpp "$here/many/api.hpp"
    cp -r "$here/many/." "$work/many/cpp/"
    mv "$work/many/cpp/use_test.go" "$work/many/"
    cat >>"$work/many/beepboop.toml" <<'END'
[cpp]
headers = ["cpp/api.hpp"]
sources = ["cpp/api.cpp", "cpp/parts/part.cpp", "cpp/parts/old.c"]
include = ["cpp/include"]
defines = { FACTOR = "3" }
[cpp.libraries]
"linux/amd64" = ["lib/linux_amd64/libprebuilt.a"]
"linux/arm64" = ["lib/linux_arm64/libprebuilt.a"]
END
    local target
    for target in x86_64:amd64 aarch64:arm64; do
        mkdir -p "$work/many/lib/linux_${target#*:}"
        zig c++ -target "${target%:*}-linux-gnu.2.17" -std=c++20 -O2 -fPIC -c "$here/many/prebuilt/prebuilt.cpp" -o "$work/prebuilt.o" &&
            zig ar rcs "$work/many/lib/linux_${target#*:}/libprebuilt.a" "$work/prebuilt.o" || return 1
    done
}

many_works() {
    in_project many "$beepboop" build --target linux/amd64,linux/arm64 || return 1
    sound many linux_amd64 && sound many linux_arm64 && in_project many env CGO_ENABLED=0 go test .
}

refuses_a_foreign_library() {
    sed -i 's/^"linux\/amd64".*/"linux\/amd64" = ["lib\/linux_arm64\/libprebuilt.a"]/' "$work/many/beepboop.toml"
    fails 1 in_project many "$beepboop" build --target linux/amd64 || return 1
    said 'the library `lib/linux_arm64/libprebuilt.a` is for linux/arm64, not for linux/amd64'
}

refuses_gnus_library() {
    g++ -std=c++17 -O2 -fPIC -c "$here/many/prebuilt/prebuilt.cpp" -o "$work/prebuilt.o" &&
        ar rcs "$work/many/lib/libgnu.a" "$work/prebuilt.o" || return 1
    sed -i 's/^"linux\/amd64".*/"linux\/amd64" = ["lib\/libgnu.a"]/' "$work/many/beepboop.toml"
    fails 1 in_project many "$beepboop" build --target linux/amd64 || return 1
    said "was compiled for GNU's C++ library" && said 'compile it with `zig c++ -target x86_64-linux-gnu.2.17`'
}

expect "C++ of several sources is laid out" lay_out_cpp
expect "C++ of several sources, with C and a static library" many_works
if [[ $(uname -m) == x86_64 ]]; then
    expect "a static library for another target is refused" refuses_a_foreign_library
    if has g++; then expect "one for GNU's C++ library is refused" refuses_gnus_library; fi
fi
