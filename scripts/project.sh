# SPDX-License-Identifier: MIT
# Sourced by the run.sh of kinds of tests, after lib.sh: projects made of one source file.
# shellcheck shell=bash

# lay_out_project PROJECT LANGUAGE SOURCE [TOML]: makes the folder anew: a module example.com/run whose package `native`
# comes from the source. TOML is appended to its beepboop.toml.
lay_out_project() {
    local project=$1 language=$2 source=$3 toml=${4:-}
    rm -rf "$project"
    mkdir -p "$project"
    printf 'module example.com/run\n\ngo 1.25.0\n' >"$project/go.mod"
    { printf 'language = "%s"\n' "$language"; if [[ -f $toml ]]; then cat "$toml"; fi; } >"$project/beepboop.toml"
    if [[ $language == rust ]]; then
        mkdir -p "$project/rust/src"
        cp "$source" "$project/rust/src/lib.rs"
        printf '[package]\nname = "api"\nversion = "0.1.0"\nedition = "2021"\n' >"$project/rust/Cargo.toml"
    else
        mkdir -p "$project/cpp"
        cp "$source" "$project/cpp/api.hpp"
        printf '#include "api.hpp"\n' >"$project/cpp/api.cpp"
    fi
}

# language_of FILE
language_of() { if [[ $1 == *.rs ]]; then echo rust; else echo cpp; fi; }
