// SPDX-License-Identifier: MIT
// C by cc, C++ by cc, and C by CMake.

fn main() {
    println!("cargo:rerun-if-changed=c");
    cc::Build::new().file("c/sum.c").compile("sum");
    cc::Build::new().cpp(true).file("c/checked.cpp").compile("checked");
    let product = cmake::Config::new("c/cmake").build();
    println!("cargo:rustc-link-search=native={}/lib", product.display());
    println!("cargo:rustc-link-lib=static=product");
}
