// SPDX-License-Identifier: MIT
//! Panics of Rust go on in Go.

use std::sync::atomic::{AtomicI64, Ordering};

static ALIVE: AtomicI64 = AtomicI64::new(0);

struct Guard;

impl Guard {
    fn new() -> Guard {
        ALIVE.fetch_add(1, Ordering::Relaxed);
        Guard
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        ALIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Returns how many guards live.
pub fn alive() -> i64 { ALIVE.load(Ordering::Relaxed) }

pub fn fail(message: &str) {
    let _guard = Guard::new();
    panic!("{message}");
}

pub fn fail_instead_of_error(index: usize) -> Result<u8, String> {
    let _guard = Guard::new();
    Ok([1u8, 2, 3][index])
}

//beepboop:fast
pub fn fail_fast(index: usize) -> u8 { [1u8, 2, 3][index] }

/// Panics with a payload that is no text.
pub fn fail_with_number() { std::panic::panic_any(42) }

/// A panic that the native code catches itself is nobody's business.
pub fn catches_its_own() -> bool { std::panic::catch_unwind(|| [1][std::hint::black_box(3)]).is_err() }
