// SPDX-License-Identifier: MIT
//! Constants of every kind.

use std::time::Duration;

/// The most there may be.
pub const MAX_SIZE: u32 = 10 * KILO;
const KILO: u32 = 1 << 10;
pub const SMALLEST: i64 = i64::MIN;
pub const LARGEST: u64 = u64::MAX;
pub const NEGATIVE: i8 = -KILO_BYTES;
const KILO_BYTES: i8 = 5;
pub const RATIO: f64 = 0.1;
pub const HALF: f32 = -0.5;
pub const HUGE: f64 = 1e300;
pub const IS_READY: bool = !false;
pub const DOT: char = '.';
pub const QUOTE: char = '\'';
pub const EURO: char = '€';
pub const NAME: &str = "a \"name\"\n";
pub const TIMEOUT: Duration = Duration::from_millis(1500);
pub const FAVOURITE: Color = Color::Blue;
pub const MASK: u8 = 0xf0 & !0x10;

#[derive(Debug)]
pub enum Color {
    Red,
    Blue,
}

pub fn size() -> u32 {
    MAX_SIZE
}

pub fn show(color: Color) -> String {
    format!("{color:?}")
}
