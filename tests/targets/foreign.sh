# SPDX-License-Identifier: MIT
# Programs for other platforms: Windows' under wine, ARM's under qemu, musl's by its own loader.
# shellcheck shell=bash

# The prefix takes a quarter of a minute to make, and is kept.
prefix=$root/build/wine
wine=$(command -v wine64 || ls /usr/lib/wine/wine64 2>/dev/null || command -v wine || true)

# wine 8 lacks a library that Go's programs need for random numbers: one with the function they call is put there.
make_prefix() {
    local made_of
    made_of=$(cksum "$here/bcryptprimitives.c" "$wine") || return 1
    if [[ -O $prefix/complete && $(cat "$prefix/complete") == "$made_of" ]]; then return; fi
    rm -rf "$prefix"
    mkdir -p "$prefix"
    WINEPREFIX=$prefix WINEDEBUG=-all "$wine" wineboot -i || return 1
    zig cc -target x86_64-windows-gnu -shared -O2 -o "$prefix/drive_c/windows/system32/bcryptprimitives.dll" \
        "$here/bcryptprimitives.c" -ladvapi32 || return 1
    echo "$made_of" >"$prefix/complete"
}

in_wine() { WINEPREFIX=$prefix WINEDEBUG=-all "$wine" "$@"; }

# The example itself. A program for musl names musl's loader: on Alpine, Go's linker does so by itself.
musl_loader=/lib/ld-musl-$(uname -m).so.1
go_for() {
    case $1 in
        windows) env CGO_ENABLED=0 GOOS=windows GOARCH=amd64 go "${@:2}" ;;
        musl) env CGO_ENABLED=0 go "$2" -tags musl -ldflags="-I $musl_loader" "${@:3}" ;;
        arm64) env CGO_ENABLED=0 GOARCH=arm64 go "${@:2}" ;;
    esac
}
run_on() {
    case $1 in
        windows) in_wine "${@:2}" ;;
        musl) "${@:2}" ;;
        arm64) qemu-aarch64 -L /usr/aarch64-linux-gnu "${@:2}" ;;
    esac
}

# The projects are there already where the kind `build` was run before.
build_examples() {
    local language
    for language in rust cpp; do
        if [[ ! -d $work/$language ]]; then copy_example "$language" "$language"; fi
        in_project "$language" "$beepboop" build --target "$platform_targets" || return 1
    done
}

prints_the_line() {
    in_project "$2" go_for "$1" build -o "$work/$2/program.exe" . || return 1
    same "$line" "$(run_on "$1" "$work/$2/program.exe" | tr -d '\r')"
}

# passes PLATFORM FEATURE LANGUAGE: its Go test, which runs natively too, with the library for that platform.
passes() {
    local project=$work/run/$2/$3
    (cd "$project" && go_for "$1" test -c -o test.exe . && run_on "$1" ./test.exe -test.short)
}

# The features that the most different things happen in.
features=(text variants failures panics exceptions objects callbacks)
build_features() {
    "$root/tests/run/run.sh" "${features[@]}" >/dev/null || return 1
    local feature language
    for feature in "${features[@]}"; do
        for language in rust cpp; do
            if [[ ! -d $root/build/run/$feature/$language ]]; then continue; fi
            mkdir -p "$work/run/$feature"
            cp -r "$root/build/run/$feature/$language" "$work/run/$feature/"
            rm -rf "$work/run/$feature/$language"/{native,.beepboop}
            (cd "$work/run/$feature/$language" && "$beepboop" build --target "$platform_targets") || return 1
        done
    done
}

platforms=()
platform_targets=
add_platform() { platforms+=("$1"); platform_targets+=${platform_targets:+,}$2; }

if [[ -z $wine ]]; then skip "S-4 Windows" "wine is not installed"
elif ! has_std x86_64-pc-windows-gnullvm; then skip "S-4 Windows" "rustup could not bring std"
else
    expect "wine is ready" make_prefix
    add_platform windows windows/amd64
fi
if [[ ! -e $musl_loader || $(uname -m) != x86_64 ]]; then skip "Z-3 musl" "musl is not installed"
elif ! has_std x86_64-unknown-linux-musl; then skip "Z-3 musl" "rustup could not bring std"
else add_platform musl linux/amd64/musl; fi
if ! has qemu-aarch64 || [[ ! -d /usr/aarch64-linux-gnu ]]; then skip "S-3 ARM" "qemu-aarch64 or the ARM C library is not installed"
else add_platform arm64 linux/arm64; fi

declare -A ids=([windows]='S-4 Z-5' [musl]=Z-3 [arm64]=S-3)
if [[ ${#platforms[@]} -gt 0 ]]; then expect "examples for ${platform_targets}" build_examples; fi
for platform in "${platforms[@]}"; do
    for language in rust cpp; do expect "${ids[$platform]} $language prints the line on $platform" prints_the_line "$platform" "$language"; done
done

# A library for the other C library is refused with what to do.
names_the_tag() {
    in_project rust env CGO_ENABLED=0 go build -ldflags="-I $musl_loader" -o "$work/untagged" . || return 1
    fails 2 "$work/untagged" || return 1
    said 'this system has musl: build the program with `-tags musl`'
}

if [[ ${#platforms[@]} -gt 0 ]]; then
    expect "features for ${platform_targets}" build_features
    for platform in "${platforms[@]}"; do
        for project in "$work/run"/*/*; do
            feature=$(basename "$(dirname "$project")") language=$(basename "$project")
            expect "${ids[$platform]} $feature $language on $platform" passes "$platform" "$feature" "$language"
        done
    done
fi
if [[ " ${platforms[*]} " == *' musl '* ]]; then expect "Z-3 glibc's library under musl is told of" names_the_tag; fi

# The Go runtime's own tests: of loading, cache and tampering included, of calls, of objects and callbacks.
loads_on_windows() {
    local package
    for package in sample called; do
        zig cc -target x86_64-windows-gnu -shared -O2 -w -pthread -I "$root/runtime/go/sample/testdata" \
            -o "$work/$package.dll" "$root/runtime/go/$package/testdata/$package.c" || return 1
    done
    for package in bridge sample called; do
        CGO_ENABLED=0 GOOS=windows GOARCH=amd64 go -C "$root/runtime/go" test -c -o "$work/$package.exe" "./$package" || return 1
        SAMPLE_LIBRARY=Z:$work/sample.dll CALLED_LIBRARY=Z:$work/called.dll in_wine "$work/$package.exe" -test.short || return 1
    done
}
if [[ " ${platforms[*]} " == *' windows '* ]]; then expect "P-16 P-18 R-9 loading on Windows" loads_on_windows; fi
