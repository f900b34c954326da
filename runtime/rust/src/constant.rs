// SPDX-License-Identifier: MIT
//! What the values of constants are compared by when they are compiled, where `==` is not to be had.

pub const fn same_text(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
}

/// Unlike `==`, tells 0 from −0.
pub const fn same_number(left: f64, right: f64) -> bool {
    left == right && (left != 0.0 || (1.0 / left > 0.0) == (1.0 / right > 0.0))
}
