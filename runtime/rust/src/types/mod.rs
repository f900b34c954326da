// SPDX-License-Identifier: MIT
//! How the types of std cross, a file a kind.

pub mod address;
pub mod error;
pub mod map;
pub mod non_zero;
pub mod option;
pub mod ordering;
pub mod path;
pub mod pointer;
pub mod range;
pub mod scalar;
pub mod sequence;
pub mod set;
pub mod text;
pub mod time;
pub mod tuple;
pub mod wide;
