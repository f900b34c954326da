# SPDX-License-Identifier: MIT
# Two builds of the same sources give the same bytes, in another folder too.
# shellcheck shell=bash

elsewhere="elsewhere/a folder"

# Targets whose builds differ in linker and format.
same_rust=$(for pair in x86_64-unknown-linux-gnu=linux/amd64 aarch64-apple-darwin=darwin/arm64 \
    x86_64-pc-windows-gnullvm=windows/amd64 aarch64-unknown-linux-musl=linux/arm64/musl; do
    if has_std "${pair%=*}"; then printf '%s,' "${pair#*=}"; fi
done)
same_rust=${same_rust%,}
same_cpp=linux/amd64,darwin/arm64,windows/amd64

# A panic's message names a source file; the C++ one has it from the preprocessor.
add_paths() {
    case $1 in
        rust) printf '\npub fn check(number: u8) {\n    assert!(number > 0, "none");\n}\n' >>"$work/$2/rust/src/lib.rs" ;;
        cpp)
            printf '\n/// The file.\nstd::string_view file() noexcept;\n' >>"$work/$2/cpp/api.hpp"
            printf '\nstd::string_view file() noexcept { return __FILE__; }\n' >>"$work/$2/cpp/api.cpp"
            ;;
    esac
}

hashes() { (cd "$work/$1/native/lib" && find . -type f | sort | xargs sha256sum); }

gives_the_same_bytes() {
    local targets=same_$1 folder
    for folder in "same/$1" "$elsewhere/$1"; do
        copy_example "$1" "$folder"
        add_paths "$1" "$folder"
        in_project "$folder" "$beepboop" build --target "${!targets}" || return 1
    done
    [[ $(hashes "same/$1" | wc -l) -gt 1 ]] && same "$(hashes "same/$1")" "$(hashes "$elsewhere/$1")"
}

# From nothing, in the same folder.
gives_them_again() {
    local targets=same_$1 before
    before=$(hashes "same/$1")
    rm -rf "$work/same/$1"/{native,.beepboop}
    in_project "same/$1" "$beepboop" build --target "${!targets}" || return 1
    same "$before" "$(hashes "same/$1")"
}

tells_no_folder() {
    local folder
    for folder in "$work/same/$1/native/lib"/*; do sound "same/$1" "$(basename "$folder")" || return 1; done
}

# Each target looks at what it is made of, not at the others.
does_what_it_must() {
    in_project same/cpp "$beepboop" build --target linux/amd64,windows/amd64 >"$work/output" 2>&1 || return 1
    said 'nothing changed' || return 1
    rm "$work/same/cpp/native/lib/windows_amd64/native.dll"
    in_project same/cpp "$beepboop" build --target linux/amd64,windows/amd64 >"$work/output" 2>&1 || return 1
    said 'unchanged linux/amd64' && said 'built windows/amd64'
}

for language in rust cpp; do
    expect "$language gives the same bytes in two folders" gives_the_same_bytes "$language"
    expect "$language gives the same bytes again" gives_them_again "$language"
    expect "$language tells no folder" tells_no_folder "$language"
done
expect "only the target that lacks its library is built" does_what_it_must
