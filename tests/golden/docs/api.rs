// SPDX-License-Identifier: MIT
//! Documentation of all forms.

/// Adds two numbers.
///
/// The sum wraps around:
///
///     add(1, 2)
///
/// - first
/// - second
pub fn add(left: i64, right: i64) -> i64 { left.wrapping_add(right) }

/**
 * Subtracts.
 *
 * A block of its own.
 */
pub fn subtract(left: i64, right: i64) -> i64 { left.wrapping_sub(right) }

/// The old way.
#[deprecated(note = "use add")]
pub fn plus(left: i64, right: i64) -> i64 { left.wrapping_add(right) }

/// A place.
pub struct Point {
    /// To the right.
    pub x: f64,
    pub y: f64, // not a doc comment
}
