# SPDX-License-Identifier: MIT
# P-10: packages work with every Go that they claim to: the oldest, which is what their go.mod asks for, the one in use,
# and the newest. Other toolchains come through Go's own module cache or proxy.
# shellcheck shell=bash disable=SC2154 # root and work come from the sourcing script

features=(mixed_arguments records panics)

# toolchain_of MINOR: the newest of them that is here, else the one whose name we know.
toolchain_of() {
    local found
    found=$(ls "$(go env GOMODCACHE)/golang.org" 2>/dev/null | sed -n "s/^toolchain@v0.0.1-\(go$1\.[0-9]*\)\.$(go env GOHOSTOS)-$(go env GOHOSTARCH)$/\1/p" | sort -V | tail -n 1)
    echo "${found:-go$1.0}"
}

asks_for_the_oldest() {
    grep -qx 'go 1.25.0' "$root/build/run/records/rust/go.mod" "$root/build/run/records/cpp/go.mod"
}

are_built() { "$root/tests/run/run.sh" "${features[@]}"; }

# The Go tests of the project, without what measures.
passes_with() {
    cd "$2" && env GOTOOLCHAIN="$1" CGO_ENABLED=0 go vet . && env GOTOOLCHAIN="$1" CGO_ENABLED=0 \
        go test -skip 'MemoryIsFlat|Large|Allocations' .
}

runtime_passes_with() {
    cd "$root/runtime/go" && env GOTOOLCHAIN="$1" CGO_ENABLED=0 go test -short ./bridge
}

expect "packages for the versions of Go are built" are_built
expect "P-10 go.mod asks for no newer Go than the oldest" asks_for_the_oldest
for minor in 1.25 1.26 1.27; do
    version=$(toolchain_of "$minor")
    case $(go version) in *" go$minor."*) version=local ;; esac
    if ! GOTOOLCHAIN=$version go version >/dev/null 2>"$work/log"; then
        say "SKIP P-10 Go $minor: $(tail -n 1 "$work/log")"
        continue
    fi
    expect "P-10 the runtime under Go $minor ($version)" runtime_passes_with "$version"
    for feature in "${features[@]}"; do
        for project in "$root/build/run/$feature"/{rust,cpp}; do
            if [[ ! -d $project ]]; then continue; fi
            expect "P-10 $feature $(basename "$project") under Go $minor" passes_with "$version" "$project"
        done
    done
done
