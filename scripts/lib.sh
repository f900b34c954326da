# SPDX-License-Identifier: MIT
# Sourced by the other scripts: where things are, and how to speak. What is said goes to stderr.
# shellcheck shell=sh

root=${BEEPBOOP_ROOT:?set it to the project folder before sourcing lib.sh}
tools=${BEEPBOOP_TOOLS:-$root/.tools}
export BEEPBOOP_ROOT

# One folder on PATH carries mask, zig, cargo-zigbuild and, where it is needed, beepboop-cross-rustc.
case ":$PATH:" in
    *":$tools/bin:"*) ;;
    *) PATH=$tools/bin:$PATH && export PATH ;;
esac

say() { printf '%s\n' "$*" >&2; }

# fail MESSAGE [HELP...]: ends the script with status 1; each HELP is a line of its own.
fail() {
    printf 'error: %s\n' "$1" >&2
    shift
    for line in "$@"; do printf '  = help: %s\n' "$line" >&2; done
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# at_least HAVE WANT: whether the version HAVE is WANT or newer, by its first two numbers.
at_least() {
    have_major=${1%%.*} have_rest=${1#*.} want_major=${2%%.*} want_rest=${2#*.}
    have_minor=${have_rest%%[!0-9]*} want_minor=${want_rest%%[!0-9]*}
    [ "$have_major" -gt "$want_major" ] ||
        { [ "$have_major" -eq "$want_major" ] && [ "${have_minor:-0}" -ge "${want_minor:-0}" ]; }
}

# The tool that is run and tested; another build of it is tested by setting BEEPBOOP.
# shellcheck disable=SC2034 # used by who sources this
beepboop=${BEEPBOOP:-$root/build/bin/beepboop}
