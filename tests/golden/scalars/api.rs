// SPDX-License-Identifier: MIT
//! Scalars, each way.

pub fn nothing() {}
pub fn echo_bool(value: bool) -> bool { value }
pub fn echo_i8(value: i8) -> i8 { value }
pub fn echo_i16(value: i16) -> i16 { value }
pub fn echo_i32(value: i32) -> i32 { value }
pub fn echo_i64(value: i64) -> i64 { value }
pub fn echo_isize(value: isize) -> isize { value }
pub fn echo_u8(value: u8) -> u8 { value }
pub fn echo_u16(value: u16) -> u16 { value }
pub fn echo_u32(value: u32) -> u32 { value }
pub fn echo_u64(value: u64) -> u64 { value }
pub fn echo_usize(value: usize) -> usize { value }
pub fn echo_f32(value: f32) -> f32 { value }
pub fn echo_f64(value: f64) -> f64 { value }
pub fn echo_char(value: char) -> char { value }

/// Adds without leaving the goroutine's thread.
//beepboop:fast
pub fn add(left: i64, right: i64) -> i64 { left.wrapping_add(right) }

pub fn mixed(a: i8, b: f32, c: bool, d: u64, e: char) -> f64 {
    f64::from(a) + f64::from(b) + f64::from(u8::from(c)) + d as f64 + f64::from(u32::from(e))
}
