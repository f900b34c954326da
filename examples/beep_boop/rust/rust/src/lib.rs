// SPDX-License-Identifier: MIT
//! The seed's example: native code that gets a string from Go.

/// Prints a message from Go.
pub fn beep_boop(message: &str) {
    println!("beep boop I got your string. here it is: {message}");
}
