// SPDX-License-Identifier: MIT
//! Enums without data.

/// A colour.
#[derive(Clone, Copy, PartialEq)]
pub enum Color {
    Red,
    /// As the sea.
    DarkBlue,
    Green,
}

#[repr(u8)]
pub enum Level { Low = 1, Middle = 1 << 2, High = 0x10, Top }

pub enum Signed { Minus = -10, Next, Zero = 0 }

#[repr(i64)]
pub enum Large { Small = 1, Huge = 1 << 40 }

pub fn next(color: Color) -> Color { if color == Color::Red { Color::DarkBlue } else { Color::Green } }
pub fn parse(name: &str) -> Option<Color> { (name == "red").then_some(Color::Red) }
pub fn value(level: Level) -> u8 { level as u8 }
pub fn all() -> Vec<Color> { vec![Color::Red, Color::DarkBlue, Color::Green] }
pub fn below(value: Signed) -> Signed { value }
pub fn huge(value: Large) -> Large { value }
