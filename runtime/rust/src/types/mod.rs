// SPDX-License-Identifier: MIT
//! How the types of std cross, a file a kind.

pub mod map;
pub mod option;
pub mod pointer;
pub mod scalar;
pub mod sequence;
pub mod set;
pub mod text;
pub mod time;
pub mod tuple;
pub mod wide;
