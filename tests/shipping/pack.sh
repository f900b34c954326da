# SPDX-License-Identifier: MIT
# A module from its author to its consumer: pack finds what would break it; a proxy serves it as Go's own would; a program
# is built from it with nothing but Go, for platforms with a library and without.
# shellcheck shell=bash disable=SC2154 # root, work and line come from the sourcing script

# Go's build cache takes the files of a module's version to be the same for ever, by its path: each run has its own version.
module=shipping.test/hello
version=v0.1.0-at$(date +%s)
author=$work/author
proxy=$work/proxy
consumer=$work/consumer

# The last line of .gitignore is one that many C++ projects have.
lay_out_author() {
    rm -rf "$author"
    within "$work" beepboop new author --lang rust --module "$module" || return 1
    printf '[package]\nname = "author"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\nitoa = "1"\n' >"$author/rust/Cargo.toml"
    cat >>"$author/rust/src/lib.rs" <<'END'

/// Writes a number as text.
pub fn write_number(number: u64) -> String {
    itoa::Buffer::new().format(number).to_string()
}
END
    printf 'targets = ["linux/amd64", "linux/arm64", "darwin/arm64"]\n' >"$author/beepboop.toml"
    cp "$root/LICENSE" "$author/LICENSE"
    printf '*.so\n' >>"$author/.gitignore"
    within "$author" beepboop build
}

names_what_git_ignores() {
    commit "$author" && fails beepboop pack -C "$author" &&
        said 'git ignores native/lib/linux_amd64/libnative.so (.gitignore:' && said '!/native/lib/linux_amd64/libnative.so'
}

is_ready() {
    sed -i.old '$d' "$author/.gitignore" && rm "$author/.gitignore.old"
    within "$author" beepboop pack && commit "$author" && within "$author" beepboop pack --check --strict && said "ready $module"
}

# The crates of the lock file, the standard library's and zig's own parts, each with a text.
gathers_licences() {
    local name
    for name in '^itoa ' '^Rust standard library ' '^LLVM libunwind ' '^zig compiler_rt ' '^beepboop runtime ' 'Permission is hereby granted'; do
        grep -q "$name" "$author/native/NOTICE" || { echo "not in NOTICE: $name"; return 1; }
    done
    ! grep -q '^author ' "$author/native/NOTICE"
}

names_a_swapped_library() {
    cp "$author/native/lib/linux_amd64/libnative.so" "$work/kept.so"
    printf 'x' >>"$author/native/lib/linux_amd64/libnative.so"
    fails beepboop pack -C "$author" && said 'holds the hash of another library' || return 1
    cp "$work/kept.so" "$author/native/lib/linux_amd64/libnative.so"
    within "$author" beepboop pack --check --strict
}

# serve: the commit as a module proxy keeps it.
serve() {
    local versions=$proxy/$module/@v
    rm -rf "$proxy" && mkdir -p "$versions"
    echo "$version" >"$versions/list"
    echo "{\"Version\":\"$version\",\"Time\":\"2026-01-02T03:04:05Z\"}" >"$versions/$version.info"
    cp "$author/go.mod" "$versions/$version.mod"
    git -C "$author" archive --format=zip --prefix="$module@$version/" -o "$versions/$version.zip" HEAD
}

# A folder with one program in it, an empty home, and nothing else: purego comes as the machine's settings have it, from
# its module cache or its proxy. The module is served by us and known to no checksum database.
only_go() {
    env -i PATH="$work/only-go" HOME="$work/home" CGO_ENABLED=0 GOTOOLCHAIN=local GOFLAGS=-modcacherw \
        GOCACHE="$(go env GOCACHE)" GOMODCACHE="$work/modules" GONOSUMDB="$module" GOSUMDB="$(go env GOSUMDB)" \
        GOPROXY="file://$proxy,file://$(go env GOMODCACHE)/cache/download,$(go env GOPROXY)" "$@"
}

lay_out_consumer() {
    rm -rf "$consumer" "$work/modules" "$work/only-go" "$work/home"
    mkdir -p "$consumer" "$work/only-go" "$work/home"
    ln -s "$(go env GOROOT)/bin/go" "$work/only-go/go"
    cat >"$consumer/main.go" <<END
package main

import (
	"fmt"

	"$module/native"
)

func main() {
	native.BeepBoop("Hello from go!")
	if text := native.WriteNumber(1 << 60); text != "1152921504606846976" {
		panic(fmt.Sprintf("WriteNumber = %q", text))
	}
}
END
    within "$consumer" only_go go mod init consumer.test && within "$consumer" only_go go get "$module@$version"
}

consumer_runs() { same "$line" "$(within "$consumer" only_go go run .)"; }

# The library is found there, or the package is one that compiles and says what to run.
consumer_builds_for() {
    within "$consumer" only_go GOOS="${1%/*}" GOARCH="${1#*/}" go build -o "$work/consumer-${1/\//-}" .
}

runs_on_arm() { same "$line" "$(qemu-aarch64 -L /usr/aarch64-linux-gnu "$work/consumer-linux-arm64")"; }

gathers_licences_of_cpp() {
    rm -rf "$work/author_cpp"
    within "$work" beepboop new author_cpp --lang cpp && within "$work/author_cpp" beepboop build &&
        fails beepboop pack -C "$work/author_cpp" && said 'git ignores the whole module' && commit "$work/author_cpp" &&
        within "$work/author_cpp" beepboop pack && grep -q '^LLVM libc++ ' "$work/author_cpp/native/NOTICE" &&
        ! grep -q '^Rust' "$work/author_cpp/native/NOTICE"
}

# Without symbols too, and for platforms that are not this one.
shows_what_a_program_holds() {
    local platform
    for platform in linux/arm64 darwin/arm64; do
        within "$consumer" only_go GOOS="${platform%/*}" GOARCH="${platform#*/}" go build -trimpath -ldflags='-s -w' -o "$work/stripped" . &&
            within "$work" beepboop inspect stripped >"$work/output" || return 1
        grep -qx "  target     $platform" "$work/output" && grep -qx '  state      good' "$work/output" &&
            grep -q "shipping.test/hello $version" "$work/output" && grep -qx ' *write_number' "$work/output" ||
            { cat "$work/output"; return 1; }
    done
    fails beepboop inspect "$work/consumer-freebsd-amd64" && said 'none for that platform'
}

shows_a_damaged_library() {
    local offset size
    beepboop inspect --json "$work/consumer-linux-arm64" >"$work/output" && grep -q '"ok":true' "$work/output" || return 1
    offset=$(sed 's/.*"offset":\([0-9]*\).*/\1/' "$work/output") size=$(sed 's/.*"size":\([0-9]*\).*/\1/' "$work/output")
    cp "$work/consumer-linux-arm64" "$work/damaged"
    printf 'X' | dd of="$work/damaged" bs=1 seek=$((offset + size / 2)) conv=notrunc status=none
    beepboop inspect --json "$work/damaged" | grep -q '"ok":false'
}

expect "a module for three platforms is built" lay_out_author
expect "pack names what git ignores" names_what_git_ignores
expect "pack says that it is ready" is_ready
expect "its NOTICE has the licences of all that is linked" gathers_licences
expect "and so for C++" gathers_licences_of_cpp
expect "pack names a library that was swapped" names_a_swapped_library
expect "a proxy serves it" serve
expect "a consumer with nothing but Go gets it" lay_out_consumer
expect "its program runs" consumer_runs
for platform in linux/arm64 darwin/arm64 windows/amd64 freebsd/amd64; do
    expect "it is built for $platform with nothing but Go" consumer_builds_for "$platform"
done
if has qemu-aarch64 && [[ -d /usr/aarch64-linux-gnu ]]; then
    expect "its program runs on ARM" runs_on_arm
else
    say "SKIP its program on ARM: qemu-aarch64 or the ARM C library is not installed"
fi
expect "inspect shows what a program holds" shows_what_a_program_holds
expect "and that a library in it was damaged" shows_a_damaged_library
