// SPDX-License-Identifier: MIT
//! Why a wire value is no value of its Rust type, and where in the argument it lies.

use std::fmt::Display;

use super::composite::Variant;
use super::value::{Lower, Value};
use super::wire::{Pointer, Text, Wire};
use super::writer::{Size, Writer};

/// Boxed, since results that may be refused are returned everywhere and hardly ever are.
pub struct Refusal(Box<Told>);

struct Told {
    place: String,
    reason: String,
    cause: Option<Box<dyn Cause>>,
}

impl Refusal {
    /// `reason` comes after the argument's name and a colon.
    #[cold]
    pub fn new(reason: impl Into<String>) -> Self {
        Self(Box::new(Told {
            place: String::new(),
            reason: reason.into(),
            cause: None,
        }))
    }

    /// A pointer that leads nowhere.
    #[cold]
    pub fn nil() -> Self {
        Self::new("is nil")
    }

    /// A number that is none of the type's.
    #[cold]
    pub fn not_of(name: &str, number: impl Display) -> Self {
        Self::new(format!("{number} is not a value of {name}"))
    }

    /// A variant of an error that is there to be returned only, since Go cannot make what it holds.
    #[cold]
    pub fn one_way(name: &str) -> Self {
        Self::new(format!("{name} cannot be passed to native code"))
    }

    /// The user's conversion to a type of this name failed. `text` is the error's, or empty; the tag tells which
    /// conversion it is.
    #[cold]
    pub fn caused<E: Lower + 'static>(tag: u64, name: &str, text: String, error: E) -> Self {
        const { assert!(!E::MOVES, "the error of a conversion cannot own an object") };
        let mut refusal = match text.is_empty() {
            true => Self::new(format!("is not a valid {name}")),
            false => Self::new(text),
        };
        refusal.0.cause = Some(Box::new(Tagged { tag, error }));
        refusal
    }

    /// The refused value is this element of a list or array.
    #[cold]
    #[must_use]
    pub fn at_index(self, index: usize) -> Self {
        self.inside(&format!("[{index}]"))
    }

    /// The refused value is this field of a record, a part of a tuple, or a map's key or value.
    #[cold]
    #[must_use]
    pub fn at_field(self, name: &str) -> Self {
        self.inside(&format!(".{name}"))
    }

    fn inside(mut self, place: &str) -> Self {
        self.0.place.insert_str(0, place);
        self
    }

    /// `[3].Name: the text is not valid UTF-8 at byte 2`
    pub fn text(&self) -> String {
        let Told { place, reason, .. } = &*self.0;
        if place.is_empty() {
            reason.clone()
        } else {
            format!("{}: {reason}", place.trim_start_matches('.'))
        }
    }

    /// As it is told of the argument of this index.
    pub(super) fn of_argument(self, index: u64) -> RefusedArgument {
        RefusedArgument {
            index,
            reason: self.text(),
            cause: self.0.cause,
        }
    }
}

impl std::fmt::Debug for Refusal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.text())
    }
}

/// An error that is lowered later, with a tag.
trait Cause {
    fn measure(&self, size: &mut Size);
    fn lower(&self, writer: &mut Writer) -> Variant;
}

struct Tagged<E> {
    tag: u64,
    error: E,
}

impl<E: Lower> Cause for Tagged<E> {
    fn measure(&self, size: &mut Size) {
        size.add_list::<E::Wire>(1);
        self.error.measure(size);
    }

    fn lower(&self, writer: &mut Writer) -> Variant {
        let wire = self.error.lower(writer);
        Variant::with(self.tag, wire, writer)
    }
}

/// The payload of a refusal.
pub(super) struct RefusedArgument {
    index: u64,
    reason: String,
    cause: Option<Box<dyn Cause>>,
}

#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct RefusedArgumentWire {
    index: u64,
    reason: Text,
    cause: Variant,
}

unsafe impl Wire for RefusedArgumentWire {
    type Optional = Pointer<Self>;
}

unsafe impl Value for RefusedArgument {
    type Wire = RefusedArgumentWire;
}

impl Lower for RefusedArgument {
    fn measure(&self, size: &mut Size) {
        self.reason.measure(size);
        self.cause.iter().for_each(|cause| cause.measure(size));
    }

    fn lower(&self, writer: &mut Writer) -> RefusedArgumentWire {
        RefusedArgumentWire {
            index: self.index,
            reason: self.reason.lower(writer),
            cause: match &self.cause {
                Some(cause) => cause.lower(writer),
                None => Variant::bare(0),
            },
        }
    }
}
