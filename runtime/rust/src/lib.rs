// SPDX-License-Identifier: MIT
//! The Rust side of the boundary: wire values in Go's layout, and the traits that turn them into Rust values and back.
//!
//! Generated wrapper crates carry these sources as a module, so that the traits are local there and can be implemented
//! for the user's types. Nothing here may name `crate`.

#![warn(unsafe_op_in_unsafe_fn)]

pub mod block;
pub mod calls;
pub mod frame;
pub mod in_place;
pub mod panics;
pub mod refusal;
pub mod scope;
pub mod types;
pub mod value;
pub mod wire;
pub mod writer;

pub use block::{free, Block, FreeFrame, OwnedBlock};
pub use calls::{Calls, Entry};
pub use frame::{argument, done, fail, give, hold, target, Ended, Held, Outcome, Padded, Slot};
pub use in_place::{in_place, InPlace};
pub use refusal::Refusal;
pub use scope::Scope;
pub use value::{field, Given, Lift, Lower, Value};
pub use wire::{List, Optional, OptionalList, Pointer, Scalar, Text, Time, Variant, Wide, Wire};
pub use wire::{
    Tuple1, Tuple10, Tuple11, Tuple12, Tuple2, Tuple3, Tuple4, Tuple5, Tuple6, Tuple7, Tuple8,
    Tuple9,
};
pub use writer::{Size, Writer};
