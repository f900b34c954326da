# SPDX-License-Identifier: MIT
# Every kind of diagnostic is reported, documented and shown by a refused API in each language.
# shellcheck shell=bash

kinds() { sed -nE 's/^ *case Kind::[a-z_]+: *return "([a-z-]+)";.*/\1/p' tool/diagnostics/kind.cpp; }

# exempt KIND LANGUAGE: whether the kind cannot occur there.
exempt() {
    case "$1 $2" in
        "not-fast "*) ;;        # nothing that blocks or calls back crosses yet
        "static-borrow cpp") ;; # C++ has no lifetimes to write down
        "missing-crate cpp") ;; # nor crates
        "overloaded rust") ;;   # Rust has no overloads
        *) return 1 ;;
    esac
}

are_documented() { diff -u --label "kinds" <(kinds | sort) --label docs/diagnostics.md <(sed -n 's/^## //p' docs/diagnostics.md | sort); }

# Each section has an example and the way out.
are_explained() {
    awk '
        function check() { if (kind != "" && !(example && way)) print "docs/diagnostics.md: " kind " lacks its example or its way out" }
        /^## / { check(); kind = $2; example = way = 0 }
        /^```/ { example = 1 }
        /^\*\*Way out\.\*\*/ { way = 1 }
        END { check() }' docs/diagnostics.md | none_found
}

are_reported() {
    local kind
    for kind in $(kinds); do
        exempt "$kind" any || git grep --untracked -qw "Kind::${kind//-/_}" -- tool ':!tool/diagnostics' || echo "nothing reports $kind"
    done | none_found
}

# <kind>.rs or <kind>_<what>.rs, and so in C++.
are_refused() {
    local kind
    for kind in $(kinds); do
        exempt "$kind" rust || compgen -G "tests/refused/$kind*.rs" >/dev/null || echo "no tests/refused/$kind.rs"
        exempt "$kind" cpp || compgen -G "tests/refused/$kind*.hpp" >/dev/null || echo "no tests/refused/$kind.hpp"
    done | none_found
}

expect "every kind of diagnostic is documented" are_documented
expect "every kind is explained by example" are_explained
expect "every kind is reported" are_reported
expect "every kind has its refused APIs" are_refused
