// SPDX-License-Identifier: MIT
//! Panics that Rust ends the process for: what they say must be seen (P-19). The process is this test once more.

mod common;

use std::process::Command;

use beepboop_runtime::panics::watch;
use beepboop_runtime::{Calls, Entry};
use common::outcome::run;

static CALLS: Calls = Calls::new(&[Entry::new(entry as *const ())]);

/// Stands in for an exported function.
#[inline(never)]
fn entry(body: fn()) {
    run(|call| {
        body();
        call.done()
    });
}

struct PanicsWhenDropped;

impl Drop for PanicsWhenDropped {
    fn drop(&mut self) {
        panic!("the second");
    }
}

fn panics_while_unwinding() {
    let _guard = PanicsWhenDropped;
    panic!("the first");
}

extern "C" fn cannot_unwind() {
    panic!("into foreign frames");
}

fn panics_where_nothing_unwinds() {
    cannot_unwind();
}

const CHILD: &str = "BEEPBOOP_ABORT";

#[test]
#[ignore = "the process that is ended"]
fn child() {
    watch(&CALLS);
    entry(match std::env::var(CHILD).as_deref() {
        Ok("unwinding") => panics_while_unwinding,
        _ => panics_where_nothing_unwinds,
    });
}

/// What the process writes before it is aborted.
fn last_words(kind: &str) -> String {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "child", "--ignored", "--nocapture"])
        .env(CHILD, kind)
        .output()
        .unwrap();
    assert!(!output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

#[cfg(not(miri))]
#[test]
fn a_panic_while_another_unwinds() {
    let words = last_words("unwinding");
    let place = |text| words.find(text).unwrap_or_else(|| panic!("{words}"));
    assert!(place("the first") < place("the second"));
    assert!(place("the second") < place("panic in a destructor during cleanup"));
    assert!(words.contains("tests/aborts.rs:"));
}

#[cfg(not(miri))]
#[test]
fn a_panic_that_would_leave_a_foreign_function() {
    let words = last_words("foreign");
    assert!(words.contains("into foreign frames"), "{words}");
    assert!(words.contains("cannot unwind"), "{words}");
}
