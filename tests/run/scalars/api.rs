// SPDX-License-Identifier: MIT
//! Scalars each way.

use std::sync::atomic::{AtomicU64, Ordering};

static CALLS: AtomicU64 = AtomicU64::new(0);

/// Counts its calls.
pub fn tick() {
    CALLS.fetch_add(1, Ordering::Relaxed);
}

pub fn ticks() -> u64 {
    CALLS.load(Ordering::Relaxed)
}

/// Adds two numbers.
pub fn add(a: i64, b: i64) -> i64 {
    a.wrapping_add(b)
}

/// Adds two numbers, in a hurry.
//beepboop:fast
pub fn add_fast(a: i64, b: i64) -> i64 {
    a.wrapping_add(b)
}

pub fn add_i8(a: i8, b: i8) -> i8 { a.wrapping_add(b) }
pub fn add_u8(a: u8, b: u8) -> u8 { a.wrapping_add(b) }
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
pub fn is_negative_i8(value: i8) -> bool { value < 0 }
pub fn widen(value: i16) -> i64 { value.into() }
//beepboop:fast
pub fn not_fast(value: bool) -> bool { !value }
