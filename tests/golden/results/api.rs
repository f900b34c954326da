// SPDX-License-Identifier: MIT
//! Functions that fail with a text.

/// Parses a decimal number.
pub fn parse(text: &str) -> Result<i64, String> { text.parse().map_err(|_| format!("`{text}` is no number")) }

/// Succeeds without a value.
pub fn check(value: i32) -> Result<(), String> {
    if value < 0 { Err("negative".to_string()) } else { Ok(()) }
}

/// Succeeds with two values.
pub fn divide(left: i64, right: i64) -> Result<(i64, i64), String> {
    if right == 0 { Err("division by zero".to_string()) } else { Ok((left / right, left % right)) }
}

pub fn trimmed(text: &str) -> Result<&str, String> {
    if text.is_empty() { Err("empty".to_string()) } else { Ok(text.trim()) }
}

pub fn load(path: &str) -> Result<Vec<u8>, String> { Err(format!("no file {path}")) }
