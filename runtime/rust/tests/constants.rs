// SPDX-License-Identifier: MIT
//! Constants are compared when they are compiled (N-8).

use beepboop_runtime::{same_number, same_text};

const _: () = {
    assert!(same_text("", "") && same_text("größe", "größe"));
    assert!(!same_text("a", "b") && !same_text("a", "ab") && !same_text("ab", "a"));
    assert!(same_number(0.1, 0.1) && same_number(0.0, 0.0) && same_number(-0.0, -0.0));
    assert!(!same_number(0.0, -0.0) && !same_number(-0.0, 0.0) && !same_number(1.0, 2.0));
};

#[test]
fn at_run_time_as_well() {
    assert!(same_text(&"ab".repeat(2), "abab"));
    assert!(!same_number(f64::NAN, f64::NAN));
}
