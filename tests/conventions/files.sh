# SPDX-License-Identifier: MIT
# What each file looks like: licence, opening words, length.
# shellcheck shell=bash

# All that we write by hand and that has comments. Tests need not say what they own: the name of what they test does.
own_sources() {
    sources 'tool/*' 'runtime/*' 'cmake/*' 'scripts/*' 'bench/*' 'tests/*.sh' 'tests/*.awk' 'CMakeLists.txt' 'maskw' |
        grep -E '\.(hpp|cpp|h|c|go|s|S|rs|sh|awk|cmake)$|CMakeLists\.txt$|^maskw$'
}

has_licence() {
    own_sources | xargs awk '
        FNR == 1 { files[FILENAME] = 1 }
        FNR <= 3 && /SPDX-License-Identifier: MIT/ { delete files[FILENAME] }
        END { for (file in files) print file " has no SPDX line in its first three" }' | none_found
}

# How many lines the comment has that follows the licence line; a table of patterns after them is not counted. Build constraints of Go may come in between.
opening_comment() {
    awk '
        /SPDX-License-Identifier/ { seen = 1; next }
        !seen || /^\/\/go:build/ { next }
        /^(\/\/|#)?$/ { if (lines) exit; next }
        /^(\/\/|#( |$)|\/\*| \*)/ { lines++; next }
        { exit }
        END { print lines + 0 }' "$1"
}

opens_with_a_comment() {
    own_sources | grep -v '_test\.[a-z]*$' | while read -r file; do
        [[ $(opening_comment "$file") != 0 ]] || echo "$file does not open by saying what it owns"
    done | none_found
}

# In the tool itself those are words for somebody who reads on, not a page.
opens_briefly() {
    sources 'tool/*.hpp' 'tool/*.cpp' | while read -r file; do
        [[ $(opening_comment "$file") -le 4 ]] || echo "$file opens with more than four lines"
    done | none_found
}

is_short() {
    own_sources | xargs awk 'FNR == 501 { print FILENAME " has more than 500 lines" }' | none_found
}

headers_are_guarded() { sources 'tool/*.hpp' 'runtime/*.hpp' | xargs grep -L '^#pragma once' | none_found; }

# A path of the machine that it was written on helps nobody else.
# shellcheck disable=SC2154 # root comes from lib.sh
knows_no_folder() { { git grep --untracked -nF -e "$root/" -- . || true; } | none_found; }

# Each folder, one above it, or those below it.
folders_are_described() {
    local folder described
    sources 'tool/*' | xargs -n 1 dirname | sort -u | sed -n 's/^tool\///p' | while read -r folder; do
        described=$folder
        until [[ $described == . ]] || grep -q "\`$described/" ARCHITECTURE.md; do described=$(dirname "$described"); done
        [[ $described != . ]] || echo "tool/$folder is not described in ARCHITECTURE.md"
    done | none_found
}

expect "every file has its licence" has_licence
expect "every file says what it owns" opens_with_a_comment
expect "the tool's files say it in four lines" opens_briefly
expect "no file has more than 500 lines" is_short
expect "every header is guarded" headers_are_guarded
expect "no file knows the folder it was written in" knows_no_folder
expect "every folder of tool/ is described" folders_are_described
