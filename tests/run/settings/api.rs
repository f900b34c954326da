// SPDX-License-Identifier: MIT
//! What beepboop.toml says of the API.

pub mod geometry {
    pub fn area(width: f64, height: f64) -> f64 { width * height }
}
pub mod debug {
    pub fn dump(_: *const u8) {}
}
pub struct Point { pub x: i32, pub y: i32 }
pub struct Hidden { pub secret: i32 }
pub enum Color { Red, Green }

pub fn mirror(point: Point) -> Point { Point { x: -point.x, y: point.y } }
//beepboop:name ColorOf
pub fn color(red: bool) -> Color { if red { Color::Red } else { Color::Green } }
pub fn png_size() -> u32 { 7 }
