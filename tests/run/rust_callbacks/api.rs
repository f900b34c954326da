// SPDX-License-Identifier: MIT
//! Panics of Go and of Rust through each other.

use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::Mutex;
use std::thread;

static GUARDS: Mutex<i64> = Mutex::new(0);

struct Guard;

impl Drop for Guard {
    fn drop(&mut self) {
        *GUARDS.lock().unwrap() += 1;
    }
}

/// Calls a function below something that must be dropped.
pub fn guarded(function: impl Fn() -> i64) -> i64 {
    let _guard = Guard;
    function() + 1
}

/// How often something that must be dropped was.
pub fn guards() -> i64 {
    *GUARDS.lock().unwrap()
}

/// Calls a function from another thread, and goes on with its panic.
pub fn from_thread(function: impl Fn() -> i64 + Send + Sync) -> i64 {
    thread::scope(|scope| match scope.spawn(&function).join() {
        Ok(value) => value,
        Err(panic) => std::panic::resume_unwind(panic),
    })
}

/// Calls a function, and says whether it panicked: nobody else hears of it.
pub fn survives(function: impl Fn()) -> bool {
    catch_unwind(AssertUnwindSafe(&function)).is_ok()
}

/// Panics after a function has been called.
pub fn panic_after(function: impl Fn(), message: &str) {
    let _guard = Guard;
    function();
    panic!("{message}");
}

/// A function by a name, which is another type behind a reference than the function itself.
pub type Named = dyn Fn(i64) -> i64 + Send + Sync;

/// Calls three of them.
pub fn call_named(lent: &Named, kept: Box<Named>, other: &(dyn Fn(i64) -> i64 + 'static)) -> i64 {
    other(kept(lent(1)))
}

/// Why something could not be read.
#[derive(Debug)]
pub enum ReadError {
    Missing,
    Bad { line: u32 },
}

/// Reads by a function, which may fail.
pub fn read(function: &dyn Fn() -> Result<String, ReadError>) -> Result<String, ReadError> {
    function()
}

/// Reads by a function, which may fail in any way.
pub fn read_any(
    function: impl Fn() -> Result<String, Box<dyn std::error::Error + Send + Sync>>,
) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    Ok(function()? + "!")
}
