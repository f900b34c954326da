# SPDX-License-Identifier: MIT
# Step: C++ compiler, CMake, libraries, emulator (system packages)
set -eu
. "$BEEPBOOP_ROOT/scripts/lib.sh"

packages="g++ cmake ninja-build ccache libfmt-dev libcli11-dev libtomlplusplus-dev nlohmann-json3-dev libgtest-dev
    clang-format qemu-user libc6-arm64-cross libgcc-s1-arm64-cross python3-venv file binutils"
homebrew="brew install cmake ninja ccache fmt cli11 tomlplusplus nlohmann-json googletest clang-format python"
fedora="dnf install gcc-c++ cmake ninja-build ccache fmt-devel cli11-devel tomlplusplus-devel json-devel gtest-devel \
clang-tools-extra qemu-user python3 file binutils"

# The packages of `packages` that dpkg does not have.
missing_packages() {
    for package in $packages; do
        case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
            "install ok installed") ;;
            *) printf '%s ' "$package" ;;
        esac
    done
}

install_packages() {
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif has sudo && sudo -n true 2>/dev/null; then
        as_root=sudo
    else
        fail "packages are missing, and only root may install them" "run: sudo apt-get install $1"
    fi
    say "  apt-get install $1"
    # shellcheck disable=SC2086 # both are lists of words
    $as_root apt-get update -qq >&2 &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $1 >&2 ||
        fail "apt-get could not install the packages" "run: apt-get install $1"
}

if has apt-get && has dpkg-query; then
    missing=$(missing_packages)
    [ -z "$missing" ] || install_packages "$missing"
    exit 0
fi

# Elsewhere the build fetches what libraries it lacks, but the programs must be there.
for program in c++ cmake ninja python3; do
    has "$program" || fail "$program is not installed" "on macOS: $homebrew" "on Fedora: sudo $fedora"
done
has clang-format || say "  clang-format is not installed: \`mask fmt\` needs it"
has qemu-aarch64 || say "  qemu-aarch64 is not installed: the tests skip running ARM programs"
