// SPDX-License-Identifier: MIT
//! Why a wire value is no value of its Rust type, and where in the argument it lies.

use std::fmt::Display;

/// Boxed, since results that may be refused are returned everywhere and hardly ever are.
#[derive(Debug)]
pub struct Refusal(Box<Told>);

#[derive(Debug)]
struct Told {
    place: String,
    reason: String,
}

impl Refusal {
    /// `reason` goes on after the argument's name, as in "is nil".
    #[cold]
    pub fn new(reason: impl Into<String>) -> Self {
        Self(Box::new(Told {
            place: String::new(),
            reason: reason.into(),
        }))
    }

    /// A number that none of the values of this type has.
    #[cold]
    pub fn not_a(name: &str, number: impl Display) -> Self {
        Self::new(format!("is {number}, which is not a {name}"))
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

    /// `[3].Name is not valid UTF-8 (byte 2)`
    pub fn text(&self) -> String {
        let Told { place, reason } = &*self.0;
        if place.is_empty() {
            reason.clone()
        } else {
            format!("{} {reason}", place.trim_start_matches('.'))
        }
    }
}
