// SPDX-License-Identifier: MIT
//! Values that panic when they are dropped, converted or asked what caused them.

use std::error::Error;
use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};

use parts::{Fragile, Guard};

pub mod parts {
    use super::{AtomicI64, Ordering};

    pub(super) static ALIVE: AtomicI64 = AtomicI64::new(0);

    /// What must not leak.
    #[derive(Debug)]
    pub struct Guard(());

    impl Guard {
        pub fn new() -> Guard {
            ALIVE.fetch_add(1, Ordering::Relaxed);
            Guard(())
        }
    }

    impl Drop for Guard {
        fn drop(&mut self) { ALIVE.fetch_sub(1, Ordering::Relaxed); }
    }

    /// Cannot be dropped in peace.
    pub struct Fragile {
        pub(super) name: String,
        pub(super) _guard: Guard,
    }

    impl Drop for Fragile {
        fn drop(&mut self) {
            if self.name == "vase" {
                panic!("broke the {}", self.name);
            }
        }
    }
}

/// Returns how many guards live.
pub fn alive() -> i64 { parts::ALIVE.load(Ordering::Relaxed) }

//beepboop:convert
pub fn fragile_to_go(fragile: &Fragile) -> String {
    assert!(fragile.name != "ghost", "there is no ghost");
    fragile.name.clone()
}
pub fn fragile_from_go(name: &str) -> Result<Fragile, String> {
    assert!(!name.is_empty(), "has no name");
    if name == "stone" {
        return Err("is not fragile".to_string());
    }
    Ok(Fragile { name: name.to_string(), _guard: Guard::new() })
}

fn fragile(name: &str) -> Fragile { Fragile { name: name.to_string(), _guard: Guard::new() } }

pub struct Shelf {
    pub item: Fragile,
    pub number: i32,
}

// Not a String: what a function returned is lost where its argument panics after that, by a fault of the compiler that is
// known as https://github.com/rust-lang/rust/issues/47949.
pub fn take(_fragile: Fragile) -> &'static str { "taken" }
pub fn lend(fragile: &Fragile, others: &[Fragile]) -> String { format!("{} and {}", fragile.name, others.len()) }
pub fn give(name: &str) -> Vec<Fragile> { vec![fragile(name), fragile("cup")] }
pub fn change(shelf: &mut Shelf, name: &str) -> String {
    shelf.item.name = name.to_string();
    shelf.number += 1;
    "changed".to_string()
}
pub fn refuse(fragile: Fragile, letter: char) -> String { format!("{} {letter}", fragile.name) }

#[derive(Debug)]
struct Causeless(Guard);

impl fmt::Display for Causeless {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { f.write_str("words") }
}

impl Error for Causeless {
    fn source(&self) -> Option<&(dyn Error + 'static)> { panic!("no cause") }
}

pub fn fail() -> Result<String, Box<dyn Error>> { Err(Box::new(Causeless(Guard::new()))) }
pub fn failures() -> Vec<Box<dyn Error>> { vec!["good".into(), Box::new(Causeless(Guard::new()))] }
