// SPDX-License-Identifier: MIT
//! Code of the user's that runs unasked, and panics: destructors, texts of errors, defaults, conversions.

use std::error::Error;
use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};

static ALIVE: AtomicI64 = AtomicI64::new(0);

/// Returns how many guards live.
pub fn alive() -> i64 { ALIVE.load(Ordering::Relaxed) }

/// What must not leak.
mod guard {
    use super::{AtomicI64, Ordering, ALIVE};

    #[derive(Debug)]
    pub struct Guard(#[allow(dead_code)] Box<AtomicI64>);

    impl Guard {
        pub fn new() -> Guard {
            ALIVE.fetch_add(1, Ordering::Relaxed);
            Guard(Box::default())
        }
    }

    impl Drop for Guard {
        fn drop(&mut self) {
            ALIVE.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

/// Cannot be dropped in peace.
#[derive(Clone, Debug)]
pub struct Fragile {
    pub name: String,
}

impl Drop for Fragile {
    fn drop(&mut self) {
        if self.name == "vase" {
            panic!("broke the {}", self.name);
        }
    }
}

pub fn take(_fragile: Fragile) -> String { "taken".to_string() }
pub fn lend(fragile: &Fragile, others: &[Fragile]) -> String { format!("{} and {}", fragile.name, others.len()) }
pub fn give(name: &str) -> Vec<Fragile> { vec![Fragile { name: name.to_string() }, Fragile { name: "cup".to_string() }] }
pub fn change(fragile: &mut Fragile, name: &str) -> String {
    fragile.name = name.to_string();
    "changed".to_string()
}
pub fn refuse(fragile: Fragile, letter: char) -> String { format!("{} {letter}", fragile.name) }

/// An error without a type of its own that has no words.
#[derive(Debug)]
struct Speechless {
    has_text: bool,
    _guard: guard::Guard,
}

impl fmt::Display for Speechless {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        assert!(self.has_text, "no words");
        f.write_str("words")
    }
}

impl Error for Speechless {
    fn source(&self) -> Option<&(dyn Error + 'static)> { panic!("no cause") }
}

pub fn fail(has_text: bool) -> Result<String, Box<dyn Error>> {
    Err(Box::new(Speechless { has_text, _guard: guard::Guard::new() }))
}
pub fn failures() -> Vec<Box<dyn Error>> { vec!["good".into(), fail(true).unwrap_err()] }

/// An error of a type of its own that has no words.
#[derive(Debug)]
pub enum MuteError {
    Silent,
}

impl fmt::Display for MuteError {
    fn fmt(&self, _: &mut fmt::Formatter) -> fmt::Result { panic!("cannot speak") }
}

pub fn stay_silent() -> Result<(), MuteError> { Err(MuteError::Silent) }

pub struct Settings {
    pub depth: u8,
}

impl Default for Settings {
    fn default() -> Self { panic!("no default") }
}

pub mod ids {
    /// Crosses by its conversion.
    pub struct Id {
        pub(crate) number: u32,
    }
}

//beepboop:convert
pub fn id_to_go(id: &ids::Id) -> String {
    assert!(id.number != 13, "an unlucky number");
    id.number.to_string()
}
pub fn id_from_go(text: &str) -> Result<ids::Id, String> {
    assert!(!text.is_empty(), "an empty id");
    text.parse().map(|number| ids::Id { number }).map_err(|_| format!("`{text}` is no number"))
}

pub fn next_id(id: ids::Id) -> ids::Id { ids::Id { number: id.number + 1 } }
