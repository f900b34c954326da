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
    /// `reason` comes after the argument's name and a colon.
    #[cold]
    pub fn new(reason: impl Into<String>) -> Self {
        Self(Box::new(Told {
            place: String::new(),
            reason: reason.into(),
        }))
    }

    /// A number that is none of the type's.
    #[cold]
    pub fn not_of(name: &str, number: impl Display) -> Self {
        Self::new(format!("{number} is not a value of {name}"))
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
        let Told { place, reason } = &*self.0;
        if place.is_empty() {
            reason.clone()
        } else {
            format!("{}: {reason}", place.trim_start_matches('.'))
        }
    }
}
