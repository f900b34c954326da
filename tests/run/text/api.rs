// SPDX-License-Identifier: MIT
//! Text each way.

pub fn length(text: &str) -> usize { text.len() }
pub fn count_chars(text: String) -> usize { text.chars().count() }
pub fn greet(name: &str) -> String { format!("Hello, {name}!") }
pub fn echo(text: String) -> String { text }
pub fn empty() -> String { String::new() }
pub fn first_word(text: &str) -> &str { text.split(' ').next().unwrap_or("") }
pub fn repeat(text: &str, times: usize) -> String { text.repeat(times) }
pub fn join(left: &str, middle: String, right: &str) -> String { format!("{left}{middle}{right}") }
pub fn checked(text: &str) -> Result<String, String> { Ok(text.to_string()) }
