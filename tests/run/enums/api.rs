// SPDX-License-Identifier: MIT
//! Enums without data, and flags.

const BASE: i32 = 10;

/// A colour.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Color {
    Red,
    /// Like the sea.
    DarkBlue,
    Green,
}

#[repr(i8)]
#[derive(Clone, Copy)]
pub enum Level { Low = -1, Middle, High = 5 }

#[derive(Clone, Copy)]
pub enum Code { First = BASE as isize, Next, Far = 1000 * BASE as isize }

#[repr(u64)]
#[derive(Clone, Copy)]
pub enum Huge { Zero = 0, Max = u64::MAX }

/// What may be done.
//beepboop:flags
#[derive(Clone, Copy)]
pub struct Access(pub u8);

impl Access {
    pub const READ: Access = Access(1);
    pub const WRITE: Access = Access(2);
    pub const RUN: Access = Access(1 << 2);
}

pub fn next(color: Color) -> Color {
    match color { Color::Red => Color::DarkBlue, Color::DarkBlue => Color::Green, Color::Green => Color::Red }
}
//beepboop:name Level_
pub fn level(level: Level) -> Level { level }
//beepboop:name Code_
pub fn code(code: Code) -> Code { code }
//beepboop:name Huge_
pub fn huge(value: Huge) -> Huge { value }
pub fn all() -> Vec<Color> { vec![Color::Red, Color::DarkBlue, Color::Green] }
pub fn count(colors: &[Color], color: Color) -> usize { colors.iter().filter(|&&one| one == color).count() }
pub fn maybe(color: Option<Color>) -> Option<Color> { color }
pub fn grant(access: Access, more: Access) -> Access { Access(access.0 | more.0) }
