# SPDX-License-Identifier: MIT
# Sourced after lib.sh: which Debian packages are missing, and how they are installed without asking.
# shellcheck shell=sh

# missing_packages PACKAGE...: those that dpkg does not have, on one line.
missing_packages() {
    for package in "$@"; do
        case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
            "install ok installed") ;;
            *) printf '%s ' "$package" ;;
        esac
    done
}

# install_packages PACKAGE...: as root or by a sudo that asks nothing; else the script ends with what to run.
install_packages() {
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif has sudo && sudo -n true 2>/dev/null; then
        as_root=sudo
    else
        fail "packages are missing, and only root may install them" "run: sudo apt-get install $*"
    fi
    say "  apt-get install $*"
    $as_root apt-get update -qq >&2 &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 ||
        fail "apt-get could not install the packages" "run: apt-get install $*"
}
