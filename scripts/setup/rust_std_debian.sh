#!/bin/sh
# SPDX-License-Identifier: MIT
# Rust's standard library where rustup can't download it: Debian's own rustc and its source are unpacked (not installed)
# under .tools, std is built from it once per target into its sysroot, and `beepboop-cross-rustc` starts that compiler.
#     rust_std_debian.sh "TARGET..."
set -eu
. "$BEEPBOOP_ROOT/scripts/lib.sh"

targets=$1
cross=$tools/cross-rust
wrapper=$tools/bin/beepboop-cross-rustc
packages="rustc-web libstd-rust-web-dev rust-web-src"

give_up() {
    fail "$1" "install Rust's std for other targets: rustup target add $targets" \
        "or set RUSTUP_DIST_SERVER to a server of rustup's files that can be reached"
}

# The packages to unpack, with the libraries that the compiler itself needs: libstd-rust-web-<version> and LLVM.
with_libraries() {
    runtime=$(apt-cache depends libstd-rust-web-dev | sed -n 's/.*Depends: \(libstd-rust-web-[0-9][0-9.]*\)$/\1/p' | head -n 1)
    llvm=$(apt-cache depends "$runtime" | sed -n 's/.*Depends: \(libllvm[0-9]*\)$/\1/p' | head -n 1)
    echo "$packages $runtime $llvm"
}

unpack() {
    if [ -f "$cross/unpacked" ]; then return; fi
    if ! has apt-get || ! has dpkg-deb || ! apt-cache show rust-web-src >/dev/null 2>&1; then
        give_up "there is no std for $targets, and this system has no Debian packages to build it from"
    fi
    rm -rf "$cross" && mkdir -p "$cross/packages"
    say "  fetching Debian's rustc and its source (about 140 MB)"
    # shellcheck disable=SC2046 # a list of words
    (cd "$cross/packages" && apt-get -q download $(with_libraries)) >"$tools/cross-rust.log" 2>&1 ||
        { tail -n 5 "$tools/cross-rust.log" >&2; give_up "apt-get could not download Debian's rustc"; }
    for package in "$cross"/packages/*.deb; do dpkg-deb -x "$package" "$cross"; done
    rm -rf "$cross/packages"
    : >"$cross/unpacked"
}

# It finds its compiler from its own place, for a checkout that is moved or copied.
write_wrapper() {
    libraries=$(cd "$cross" && dirname usr/lib/*/librustc_driver-*.so)
    # Debian leaves out rust-lld and rust-objcopy, which some targets' links call: rustup's serve.
    host=$(rustc -vV | sed -n 's/^host: //p')
    theirs=$(rustc --print sysroot)/lib/rustlib/$host/bin
    ours=$cross/usr/lib/rustlib/$host/bin
    if [ -d "$theirs" ] && [ ! -e "$ours" ]; then ln -sfn "$theirs" "$ours"; fi
    mkdir -p "$tools/bin"
    cat >"$wrapper.new" <<END
#!/bin/sh
# Written by scripts/setup: Debian's Rust compiler, whose sysroot has std for: $targets
cross=\${0%/*}/../cross-rust
LD_LIBRARY_PATH=\$cross/$libraries\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}
export LD_LIBRARY_PATH
exec "\$cross/usr/bin/rustc" "\$@"
END
    chmod +x "$wrapper.new"
}

# build_std TARGET: cargo builds an empty crate with -Zbuild-std, and the rlibs go to the sysroot.
build_std() {
    library=$cross/usr/lib/rustlib/$1/lib
    if ls "$library"/libstd-*.rlib >/dev/null 2>&1; then return; fi
    say "  building std for $1 (a minute or two)"
    crate=$cross/empty
    mkdir -p "$crate/src"
    : >"$crate/src/lib.rs"
    printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$crate/Cargo.toml"
    if ! (cd "$crate" && unset CARGO_TARGET_DIR RUSTFLAGS && RUSTC=$wrapper.new RUSTC_BOOTSTRAP=1 \
        cargo build --release -Zbuild-std=std,panic_unwind --target "$1") >"$tools/cross-rust.log" 2>&1; then
        tail -n 20 "$tools/cross-rust.log" >&2
        give_up "std for $1 could not be built; the whole log: $tools/cross-rust.log"
    fi
    rm -rf "$library.new" && mkdir -p "$library.new"
    cp "$crate/target/$1/release/deps/"*.rlib "$library.new/"
    rm -f "$library.new"/libempty-*
    mv "$library.new" "$library"
}

unpack
write_wrapper
for target in $targets; do build_std "$target"; done
rm -rf "$cross/empty"
# The last thing made, so that who finds it finds all of it.
mv "$wrapper.new" "$wrapper"
