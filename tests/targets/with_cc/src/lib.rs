// SPDX-License-Identifier: MIT
//! Calls what the build script has compiled.

extern "C" {
    fn c_sum(numbers: *const i64, count: u64) -> i64;
    fn cpp_at(text: *const u8, length: u64, index: u64) -> i32;
    fn c_product(a: i32, b: i32) -> i32;
}

/// The sum, by C.
pub fn sum(numbers: &[i64]) -> i64 {
    unsafe { c_sum(numbers.as_ptr(), numbers.len() as u64) }
}

/// The byte at an index or -1, by C++.
pub fn at(text: &str, index: u64) -> i32 {
    unsafe { cpp_at(text.as_ptr(), text.len() as u64, index) }
}

/// The product, by C that CMake has built.
pub fn product(a: i32, b: i32) -> i32 {
    unsafe { c_product(a, b) }
}
