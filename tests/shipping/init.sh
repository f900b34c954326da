# SPDX-License-Identifier: MIT
# init in modules that others began: with cargo, with a header of a library, with .gitignore lines that hide libraries.
# shellcheck shell=bash disable=SC2154 # root and work come from the sourcing script

adopts_a_crate() {
    local module=$work/adopted
    rm -rf "$module" && mkdir "$module"
    within "$module" go mod init shipping.test/adopted &&
        within "$module" cargo init --quiet --vcs none --lib --name core_logic crates/core || return 1
    printf 'package adopted\n' >"$module/adopted.go"
    printf 'package adopted\n\nimport (\n\t"testing"\n\n\t"shipping.test/adopted/native"\n)\n\nfunc TestAdd(t *testing.T) {\n\tif sum := native.Add(2, 2); sum != 4 {\n\t\tt.Error(sum)\n\t}\n}\n' >"$module/adopted_test.go"
    within "$module" beepboop init && said 'next: beepboop build' && within "$module" beepboop build &&
        within "$module" env CGO_ENABLED=0 go vet ./... && within "$module" env CGO_ENABLED=0 go test ./... >/dev/null
}

go_generate_runs_it() {
    rm -r "$work/adopted/native"
    within "$work/adopted" go generate ./... && [[ -f $work/adopted/native/native.go ]]
}

adopts_a_header() {
    local module=$work/adopted_cpp
    rm -rf "$module" && mkdir -p "$module/include" "$module/src"
    git -C "$module" init -q && printf '*.so\nlib/\n' >"$module/.gitignore"
    within "$module" go mod init shipping.test/adopted_cpp || return 1
    printf '#pragma once\n\n/// Twice the value.\nint twice(int value) noexcept;\n' >"$module/include/double.hpp"
    printf '#include "double.hpp"\n\nint twice(int value) noexcept { return 2 * value; }\n' >"$module/include/double.cpp"
    within "$module" beepboop init --package doubling && said 'extended .gitignore' && within "$module" beepboop build &&
        grep -q '^func Twice(' "$module"/doubling/*.go && commit "$module" &&
        git -C "$module" ls-files --error-unmatch doubling/lib/linux_amd64/libdoubling.so >/dev/null
}

expect "init adopts a crate" adopts_a_crate
expect "go generate runs it" go_generate_runs_it
if [[ $(uname -sm) == "Linux x86_64" ]]; then
    expect "init adopts a header, and its library is not ignored" adopts_a_header
fi
