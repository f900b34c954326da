// SPDX-License-Identifier: MIT
//! Constants.

/// The most there may be.
pub const MAX_SIZE: u32 = 10 * KILO;
const KILO: u32 = 1 << 10;
pub const RATIO: f64 = 0.5;
pub const NAME: &str = "beep";
pub const BEST: Color = Color::Blue;
pub const WAIT: std::time::Duration = std::time::Duration::from_secs(90);

pub enum Color {
    Red,
    Blue,
}

impl Point {
    pub const DIMENSIONS: u8 = 2;
}

pub struct Point {
    pub x: i32,
}

pub fn mix(color: Color, point: Point) -> u32 { color as u32 + point.x as u32 }
