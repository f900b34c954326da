#!/bin/sh
# SPDX-License-Identifier: MIT
# Step: zig and cargo-zigbuild (about 110 MB)
# The versions and the checksums of what is downloaded stand in third_party/zig/requirements.txt.
set -eu
. "$BEEPBOOP_ROOT/scripts/lib.sh"

venv=$tools/venv
mkdir -p "$tools/bin"
requirements=$root/third_party/zig/requirements.txt

has python3 || fail "python3 is not installed" "zig and cargo-zigbuild come as Python packages" \
    "on Debian: apt-get install python3-venv; on macOS: brew install python; on Fedora: dnf install python3"

if ! "$venv/bin/python3" -m pip --version >/dev/null 2>&1; then
    rm -rf "$venv"
    python3 -m venv "$venv" >&2 || fail "python3 could not make a virtual environment" "on Debian: apt-get install python3-venv"
fi
"$venv/bin/python3" -m pip install --quiet --disable-pip-version-check --no-deps --only-binary=:all: \
    --require-hashes --requirement "$requirements" >&2 ||
    fail "pip could not install zig and cargo-zigbuild" "see pip's message above; a proxy is given to it by HTTPS_PROXY" \
        "for another platform, add the checksums of its wheels to third_party/zig/requirements.txt"

# Links to the programs themselves: starting zig through Python costs more than most of its runs. They are relative, for a
# checkout that is moved or copied.
zig=$(cd "$tools/bin" && "$venv/bin/python3" -c 'import os, ziglang; print(os.path.relpath(os.path.join(os.path.dirname(ziglang.__file__), "zig")))')
ln -sf "$zig" "$tools/bin/zig"
ln -sf "$zig" "$tools/bin/python-zig"
ln -sf ../venv/bin/cargo-zigbuild "$tools/bin/cargo-zigbuild"

for pin in $(sed -n 's/^\(ziglang\|cargo-zigbuild\)==\([0-9.]*\).*/\1=\2/p' "$requirements"); do
    case $pin in
        ziglang=*) found=$("$tools/bin/zig" version) ;;
        *) found=$("$tools/bin/cargo-zigbuild" --version) ;;
    esac
    [ "${found##* }" = "${pin#*=}" ] || fail "${pin%=*} is ${found##* } where ${pin#*=} is pinned" "run: ./maskw setup --force"
    say "  ${pin%=*} ${pin#*=}"
done
