# SPDX-License-Identifier: MIT
# Who may include whom: ours by the table in ARCHITECTURE.md, each third-party library in its one folder.
# shellcheck shell=bash

includes_as_drawn() {
    local files
    mapfile -t files < <(sources 'tool/*.hpp' 'tool/*.cpp')
    awk -f tests/conventions/includes.awk ARCHITECTURE.md "${files[@]}" | none_found
}

# only_in HEADERS FOLDER: `#include <HEADERS…` occurs below FOLDER alone.
only_in() {
    local files
    mapfile -t files < <(sources 'tool/*.hpp' 'tool/*.cpp' | grep -v "^$2")
    { grep -nE "^#include <$1" "${files[@]}" || true; } | none_found
}

# A library that nobody has given a folder.
third_party_is_known() {
    local files
    mapfile -t files < <(sources 'tool/*.hpp' 'tool/*.cpp')
    { grep -nE '^#include <[^>]*/|^#include <[^>]*\.hpp>' "${files[@]}" || true; } |
        { grep -vE '<(fmt|nlohmann|toml\+\+|tree_sitter|CLI|gtest|sys|mach|mach-o)/' || true; } | none_found
}

# What CMake links is what the table allows.
# shellcheck disable=SC2016,SC2086 # backquotes are meant; one word a folder
links_as_drawn() {
    local table links
    table=$(sed -n 's/^| \(`[a-z/]*\/`.*\) | .* | \([a-z, /]*\) |$/\1|\2/p' ARCHITECTURE.md |
        while IFS='|' read -r folders allowed; do
            for folder in ${folders//[\`,]/ }; do
                [[ $folder == support/ ]] || echo "${folder%/}: $(printf '%s\n' support ${allowed//,/ } | grep -vx nothing | sort | xargs)"
            done
        done | sort)
    links=$(sed -nE 's/^beepboop_library\(([a-z\/]+) +DEPENDS ([a-z\/ ]*[a-z]).*/\1|\2/p' tool/CMakeLists.txt |
        while IFS='|' read -r folder depends; do
            echo "$folder: $(printf '%s\n' $depends | sort | xargs)"
        done | sort)
    diff -u --label ARCHITECTURE.md <(echo "$table") --label tool/CMakeLists.txt <(echo "$links")
}

expect "includes as ARCHITECTURE.md draws them" includes_as_drawn
expect "links as ARCHITECTURE.md draws them" links_as_drawn
expect "nlohmann-json in json only" only_in 'nlohmann/' tool/json/
expect "toml++ in config only" only_in 'toml\+\+/' tool/config/
expect "tree-sitter in syntax only" only_in 'tree_sitter/' tool/syntax/
expect "CLI11 in cli only" only_in 'CLI/' tool/cli/
expect "GoogleTest in tests only" only_in 'gtest/' '.*_test\.[ch]pp$'
expect "no other third-party library" third_party_is_known
