// SPDX-License-Identifier: MIT
//! A native function that takes a Go function, and no other.

/// A function that applies another.
pub fn applier() -> Box<dyn Fn(Box<dyn Fn(i64) -> i64 + Send + Sync>) -> i64 + Send + Sync> { Box::new(|f| f(20) + 2) }
