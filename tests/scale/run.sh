#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# P-21: 1 000 functions and 300 types in one API are generated, compiled and called; times and sizes are recorded in
# build/scale/<language>.txt, not judged.
#     tests/scale/run.sh [LANGUAGE...]
set -euo pipefail
BEEPBOOP_ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$BEEPBOOP_ROOT/scripts/lib.sh"
. "$BEEPBOOP_ROOT/scripts/cases.sh"
. "$BEEPBOOP_ROOT/scripts/project.sh"

work=$root/build/scale

# 200 records and 100 enums, in chains of ten that hold one another; 1 000 functions over them.
write_rust() {
    awk 'BEGIN {
        print "//! A large API."
        for (i = 0; i < 200; i++) {
            printf "/// Record %d.\n#[derive(Clone)]\npub struct Record%d { pub id: i64, pub name: String, pub values: Vec<f64>", i, i
            if (i % 10) printf ", pub inner: Option<Record%d>", i - 1
            print " }"
        }
        for (i = 0; i < 100; i++) printf "#[derive(Clone, Copy)]\npub enum Kind%d { First, Second, Third }\n", i
        for (i = 0; i < 1000; i++) {
            if (i % 4 == 0) printf "pub fn function%d(a: i64, b: i64) -> i64 { a + b + %d }\n", i, i
            if (i % 4 == 1) printf "pub fn function%d(record: Record%d) -> Record%d { record }\n", i, i % 200, i % 200
            if (i % 4 == 2) printf "pub fn function%d(name: &str, kind: Kind%d) -> Result<String, String> { let _ = kind; Ok(name.to_string()) }\n", i, i % 100
            if (i % 4 == 3) printf "pub fn function%d(records: &[Record%d], kinds: Vec<Kind%d>) -> Vec<Kind%d> { let _ = records; kinds }\n", i, i % 200, i % 100, i % 100
        }
    }'
}

write_cpp() {
    awk 'BEGIN {
        print "/// @file\n/// A large API.\n#pragma once\n#include <cstdint>\n#include <expected>\n#include <optional>\n#include <span>\n#include <string>\n#include <string_view>\n#include <vector>"
        for (i = 0; i < 200; i++) {
            printf "/// Record %d.\nstruct Record%d { std::int64_t id; std::string name; std::vector<double> values;", i, i
            if (i % 10) printf " std::optional<Record%d> inner;", i - 1
            print " };"
        }
        for (i = 0; i < 100; i++) printf "enum class Kind%d { First, Second, Third };\n", i
        for (i = 0; i < 1000; i++) {
            if (i % 4 == 0) printf "inline std::int64_t function%d(std::int64_t a, std::int64_t b) noexcept { return a + b + %d; }\n", i, i
            if (i % 4 == 1) printf "inline Record%d function%d(Record%d record) noexcept { return record; }\n", i % 200, i, i % 200
            if (i % 4 == 2) printf "inline std::expected<std::string, std::string> function%d(std::string_view name, Kind%d) noexcept { return std::string(name); }\n", i, i % 100
            if (i % 4 == 3) printf "inline std::vector<Kind%d> function%d(std::span<const Record%d>, std::vector<Kind%d> kinds) noexcept { return kinds; }\n", i % 100, i, i % 200, i % 100
        }
    }'
}

write_test() {
    cat <<'GO'
package use_test

import (
	"testing"

	"example.com/run/native"
)

func TestLarge(t *testing.T) {
	if got := native.Function996(1, 2); got != 999 {
		t.Errorf("Function996 = %d", got)
	}
	record := native.Record9{ID: 1, Name: "nine", Inner: &native.Record8{Name: "eight", Inner: &native.Record7{ID: 7}}}
	if got := native.Function9(record); got.Inner.Inner.ID != 7 || got.Name != "nine" {
		t.Errorf("Function9 = %v", got)
	}
	if got, err := native.Function998("text", native.Kind98Third); got != "text" || err != nil {
		t.Errorf("Function998 = %q, %v", got, err)
	}
}
GO
}

# timed NAME COMMAND...: runs it in the project and records its seconds.
timed() {
    local name=$1 started
    started=$(date +%s.%N)
    shift
    "$@" || return 1
    awk -v name="$name" -v from="$started" -v to="$(date +%s.%N)" 'BEGIN { printf "%s: %.2f s\n", name, to - from }' >>"$record"
}

scales() {
    local language=$1 project=$work/$1
    record=$work/$language.txt
    mkdir -p "$work"
    : >"$record"
    "write_$language" >"$work/api"
    lay_out_project "$project" "$language" "$work/api"
    write_test >"$project/use_test.go"
    cd "$project" || return 1
    timed generate "$beepboop" gen --strict || return 1
    timed build "$beepboop" build --target host --strict || return 1
    timed vet go vet ./... || return 1
    timed test env CGO_ENABLED=0 go test ./... || return 1
    { echo "Go, bytes: $(cat native/*.go | wc -c)"; echo "library, bytes: $(find native -name '*.so' -exec cat {} + | wc -c)"; } >>"$record"
    [[ -z $(gofmt -l native) ]] || { echo "not gofmt-clean"; return 1; }
    is_short "$(find native -name '*.so')"
}

# Of a function of numbers, the compiler leaves its work and the moves to and from the frame: what others need of the
# runtime is no part of it. In hexadecimal; elsewhere than on Linux there is no library of that name.
is_short() {
    local size
    [[ -n $1 ]] || return 0
    size=$(nm -D -S "$1" | awk '$4 ~ /_f_function996$/ { print $2 }')
    [[ -n $size && $((16#$size)) -le 64 ]] || { echo "function996 has 0x$size bytes"; return 1; }
}

if [[ $# == 0 ]]; then set -- rust cpp; fi
for language in "$@"; do
    expect "P-21 1 000 functions, 300 types in $language" scales "$language"
    sed 's/^/    /' "$work/$language.txt" >&2
done
report_cases
