// SPDX-License-Identifier: MIT
//! The Rust side of the boundary: wire values in Go's layout, and the traits that turn them into Rust values and back.
//!
//! Generated wrapper crates carry these sources as a module, so that the traits are local there and can be implemented
//! for the user's types. Nothing here may name `crate`.

#![warn(unsafe_op_in_unsafe_fn)]

pub mod block;
pub mod call;
pub mod calls;
pub mod chain;
pub mod change;
pub mod composite;
pub mod constant;
pub mod delivery;
pub mod frame;
pub mod go_function;
pub mod go_panic;
pub mod handle;
pub mod in_place;
pub mod link;
pub mod native_function;
pub mod object;
pub mod panics;
pub mod probe;
pub mod refusal;
pub mod scope;
pub mod take;
pub mod types;
pub mod value;
pub mod wire;
pub mod writer;

pub use block::{free, Block, FreeFrame, OwnedBlock};
pub use call::{Call, Held, Stopped};
pub use calls::{Calls, Entry};
pub use chain::{Chain, Root};
pub use change::Changing;
pub use composite::{Address, ErrorReport, Span, Time, Variant, Wide};
pub use composite::{
    Tuple1, Tuple10, Tuple11, Tuple12, Tuple2, Tuple3, Tuple4, Tuple5, Tuple6, Tuple7, Tuple8,
    Tuple9,
};
pub use constant::{same_number, same_text};
pub use delivery::{deliver, DeliverFrame, Delivered, GoError};
pub use frame::{Changed, Outcome, Padded, Place, Slot};
pub use go_function::{arguments, result_of, GoFrame, GoFunction, Head};
pub use go_panic::GoPanic;
pub use handle::{Handle, OptionalHandle};
pub use in_place::InPlace;
pub use link::{dropped, start, DroppedFrame, StartFrame};
pub use native_function::{native, Entries};
pub use object::{hash_of, holder, DestroyFrame, Lent, NotOnThreads, Object, Offer, Threads};
pub use probe::{
    ChainBehindPointer, ChainOfError, ChainOfErrorBehindPointer, ChainOfRoot, ChainOfText, NoText,
    Probe, TextByDebug, TextByDisplay,
};
pub use refusal::Refusal;
pub use scope::Scope;
pub use take::{Take, Taken};
pub use value::{field, Given, Lift, Lower, Value};
pub use wire::{List, Optional, OptionalList, Pointer, Scalar, Text, Wire};
pub use writer::{Size, Writer};
