# SPDX-License-Identifier: MIT
# The world's refusals: no network, a full or read-only disk, damaged files, builds that are killed or meet each other. The
# old library stays whole, nothing half-written stays, and what is said is what went wrong.
# shellcheck shell=bash

copy_example rust bad
copy_example cpp bad_cpp

leaves_nothing_half_written() {
    local found
    found=$(find "$work/$1/native" "$work/$1/.beepboop/stamps" -name '*.new' -o -name '*.tmp' 2>/dev/null)
    [[ -z $found ]] || { echo "left behind: $found"; return 1; }
}

prints() { same "$line" "$(in_project "$1" env CGO_ENABLED=0 go run .)"; }

without_network() {
    copy_example rust offline
    printf '[dependencies]\nitoa = "1"\n' >>"$work/offline/rust/Cargo.toml"
    # A cargo that has fetched nothing yet, and a network that nobody answers in.
    fails 1 in_project offline env CARGO_HOME="$work/empty" CARGO_NET_RETRY=0 HTTPS_PROXY=http://127.0.0.1:9 \
        RUSTUP_HOME="${RUSTUP_HOME:-$HOME/.rustup}" "$beepboop" build --target linux/amd64 || return 1
    said 'error: linux/amd64: cargo could not build the crate' && said 'crates.io'
}
expect "without a network cargo's own words are shown" without_network

# Without being root, and where namespaces may be made.
can_mount() { has unshare && unshare -rm sh -c 'mount -t tmpfs tmpfs "$0"' "$work" 2>/dev/null; }

# on_disk SIZE SCRIPT: runs in a copy of the example on a disk of that size; $1 is our folder, $4 the tool.
on_disk() {
    # shellcheck disable=SC2016 # for the inner shell
    unshare -rm bash -c '
        set -e
        mkdir -p "$1/disk"
        mount -t tmpfs -o "size=$2" tmpfs "$1/disk"
        cp -r "$1/bad/." "$1/disk"
        cd "$1/disk"
        eval "$3"' bash "$work" "$1" "$2" "$beepboop"
}

# The old library works on, with and without a change of the API, which generates another package.
is_full() {
    # shellcheck disable=SC2016 # for the inner shell
    fails 0 on_disk 6m '
        export CARGO_TARGET_DIR=$1/full_target
        "$4" build --target linux/amd64
        head -c 100m /dev/zero >filler 2>/dev/null || true
        for change in "// changed" "pub fn more() -> u32 { 1 }"; do
            echo "$change" >"$1/more"
            dd if="$1/more" of=rust/src/lib.rs bs=1 seek="$(wc -c <rust/src/lib.rs)" conv=notrunc status=none
            if "$4" build --target linux/amd64; then echo "it was built on a full disk"; exit 1; fi
            if find . -name "*.new" -o -name "*.tmp" | grep .; then exit 1; fi
            CGO_ENABLED=0 go run .
        done
        rm filler
        "$4" build --target linux/amd64
        CGO_ENABLED=0 go run .' || return 1
    said 'No space left on device' && same 3 "$(grep -cF "$line" "$work/output")"
}

is_read_only() {
    # shellcheck disable=SC2016
    fails 0 on_disk 40m '
        mount -o remount,ro "$1/disk"
        if "$4" build --target linux/amd64; then echo "it was built on a read-only disk"; exit 1; fi' || return 1
    said 'Read-only file system'
}

# without_programs COMMAND...: nothing may be executed from any folder that it could write to.
without_programs() {
    # shellcheck disable=SC2016
    unshare -rm bash -c '
        mkdir -p "$1/noexec" && mount -t tmpfs -o noexec tmpfs "$1/noexec" || exit
        export HOME=$1/noexec XDG_CACHE_HOME=$1/noexec TMPDIR=$1/noexec
        "${@:2}"' bash "$work" "$@"
}

loads_from_memory() {
    in_project bad "$beepboop" build --target linux/amd64 &&
        in_project bad env CGO_ENABLED=0 go build -o "$work/from_memory" . || return 1
    same "$line" "$(without_programs "$work/from_memory")"
}

# The runtime's own test program, told to load by way of the cache.
names_the_file_that_cannot_run() {
    zig cc -shared -fPIC -O2 -w -o "$work/sample.so" "$root/runtime/go/sample/testdata/sample.c" &&
        CGO_ENABLED=0 go -C "$root/runtime/go" test -c -o "$work/bridge_test" ./bridge || return 1
    export SAMPLE_LIBRARY=$work/sample.so BRIDGE_TEST_CACHE=1
    XDG_CACHE_HOME=$work/cache "$work/bridge_test" || return 1
    fails 1 without_programs "$work/bridge_test" || return 1
    said "$work/noexec/beepboop/" && said "can't be loaded: "
}

if can_mount; then
    expect "a full disk is told of, and the old library works on" is_full
    expect "a read-only disk is told of" is_read_only
    expect "P-16 a library is loaded with noexec folders alone" loads_from_memory
    expect "P-16 a cache that is noexec is told of" names_the_file_that_cannot_run
else
    skip "full, read-only and noexec disks" "no disk can be mounted here"
fi

# Whatever somebody does to our notes, what is built is right.
is_mended() {
    in_project "$1" "$beepboop" build --target linux/amd64 || return 1
    local file
    while IFS= read -r file; do echo damaged >"$file"; done < <(find "$work/$1/.beepboop" -type f \
        \( -name '*.o' -o -name '*.stamp' -o -path '*/stamps/*' -o -name '*.rlib' -o -name '*.rmeta' -o -name '*.d' -o -name 'libnative.so' \))
    echo damaged >"$work/$1/native/lib/linux_amd64/libnative.so"
    fails 1 in_project "$1" env CGO_ENABLED=0 go run . || return 1
    said 'native: the embedded library is not a library for linux' && said 'run `beepboop build`' || return 1
    in_project "$1" "$beepboop" build --target linux/amd64 && prints "$1"
}
expect "a damaged cache is mended, Rust" is_mended bad
expect "a damaged cache is mended, C++" is_mended bad_cpp

# The compilers are killed with the tool, while two targets are built at once.
survives_kills() {
    local delay project=$1 source=$2
    in_project "$project" "$beepboop" build --target linux/amd64,linux/arm64 || return 1
    for delay in 0.2 0.5 0.9; do
        echo "// changed before a build that is killed after $delay s" >>"$work/$project/$source"
        (cd "$work/$project" && exec setsid "$beepboop" build --target linux/amd64,linux/arm64) >/dev/null 2>&1 &
        local group=$!
        sleep "$delay"
        kill -9 -- "-$group" 2>/dev/null || true
        wait "$group" 2>/dev/null || true
        prints "$project" || return 1
    done
    in_project "$project" "$beepboop" build --target linux/amd64,linux/arm64 || return 1
    leaves_nothing_half_written "$project" && prints "$project"
}
if has setsid; then
    expect "builds of two targets are killed, Rust" survives_kills bad rust/src/lib.rs
    expect "builds of two targets are killed, C++" survives_kills bad_cpp cpp/api.cpp
fi

take_turns() {
    echo '// changed before two builds at once' >>"$work/bad_cpp/cpp/api.cpp"
    (cd "$work/bad_cpp" && "$beepboop" build --target linux/amd64) >"$work/first" 2>&1 &
    local first=$!
    (cd "$work/bad_cpp" && "$beepboop" build --target linux/arm64) >"$work/second" 2>&1 || { cat "$work/second"; return 1; }
    wait "$first" || { cat "$work/first"; return 1; }
    [[ -f $work/bad_cpp/native/library_linux_amd64.go && -f $work/bad_cpp/native/library_linux_arm64.go ]] && prints bad_cpp
}
expect "two builds for two targets take turns" take_turns

# A compiler's mistake is told in its own words, whole.
shows_the_compilers_words() {
    echo 'int broken( {' >>"$work/bad_cpp/cpp/api.cpp"
    fails 1 in_project bad_cpp "$beepboop" build --target linux/amd64 || return 1
    said 'cpp/api.cpp:' && said 'error: ' && said 'int broken( {' && said 'error: linux/amd64: zig could not compile `cpp/api.cpp`'
}
expect "C++ that does not compile is shown as the compiler shows it" shows_the_compilers_words
