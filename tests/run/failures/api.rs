// SPDX-License-Identifier: MIT
//! Errors and panics.

pub fn parse(text: &str) -> Result<i64, String> { text.parse().map_err(|_| format!("`{text}` is not a number")) }
pub fn check(good: bool) -> Result<(), String> { if good { Ok(()) } else { Err("not good".to_string()) } }
pub fn divide(left: i64, right: i64) -> Result<(i64, i64), String> {
    if right == 0 { Err("division by zero".to_string()) } else { Ok((left / right, left % right)) }
}
pub fn name(index: usize) -> Result<String, &'static str> {
    ["zero", "one"].get(index).map(|name| name.to_string()).ok_or("no such name")
}
