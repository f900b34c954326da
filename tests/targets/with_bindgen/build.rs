// SPDX-License-Identifier: MIT
// Declarations out of a C header that includes the C library's own.

fn main() {
    let declarations = bindgen::Builder::default().header("bound.h").allowlist_item("BOUND_.*|bound_.*").generate();
    let folder = std::path::PathBuf::from(std::env::var("OUT_DIR").unwrap());
    declarations.unwrap().write_to_file(folder.join("bound.rs")).unwrap();
}
