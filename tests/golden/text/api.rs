// SPDX-License-Identifier: MIT
//! Text, borrowed and owned.

/// Borrows its argument and gives a new text.
pub fn greet(name: &str) -> String { format!("Hello, {name}!") }

/// Takes its argument.
pub fn shout(text: String) -> String { text.to_uppercase() }

/// Gives back a part of its argument.
pub fn first_word(text: &str) -> &str { text.split(' ').next().unwrap_or("") }

pub fn initial(text: &str) -> char { text.chars().next().unwrap_or('?') }

pub fn join(left: &str, separator: char, right: &str) -> String { format!("{left}{separator}{right}") }

pub fn print(message: &str) { println!("{message}"); }
