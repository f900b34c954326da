// SPDX-License-Identifier: MIT
//! Whole calls: how they end, and what is told of a panic. The hook is one for the process, so this is one test after
//! the other.

mod common;

use std::panic::{catch_unwind, panic_any, resume_unwind, set_hook};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use beepboop_runtime::panics::watch;
use beepboop_runtime::{Calls, Entry, Outcome, Padded, Pointer, Slot, Text};
use common::outcome::{run, told, zeroed, Told};

static CALLS: Calls = Calls::new(&[Entry::new(entry as *const ())]);

/// Stands in for an exported function.
#[inline(never)]
fn entry(outcome: &Outcome, body: &mut dyn FnMut()) {
    outcome.run(|call| {
        body();
        call.done()
    });
}

fn call(body: impl FnOnce()) -> Told {
    let outcome = zeroed::<Outcome>();
    let mut body = Some(body);
    entry(&outcome, &mut || body.take().unwrap()());
    told(outcome)
}

static PASSED_ON: AtomicU32 = AtomicU32::new(0);

fn passed_on(action: impl FnOnce()) -> u32 {
    let before = PASSED_ON.load(Ordering::SeqCst);
    action();
    PASSED_ON.load(Ordering::SeqCst) - before
}

struct PanicsWhenDropped;

impl Drop for PanicsWhenDropped {
    fn drop(&mut self) {
        panic!("dropped");
    }
}

#[test]
fn all() {
    set_hook(Box::new(|_| {
        PASSED_ON.fetch_add(1, Ordering::SeqCst);
    }));
    watch(&CALLS);
    results_and_errors();
    refusals();
    assert_eq!(passed_on(panics_in_calls), 0);
    panics_elsewhere();
    backtraces();
}

fn results_and_errors() {
    let mut frame: (Slot<i16>, Padded<Text>, Outcome) = zeroed();
    frame.2.run(|call| call.give(-3_i16, &mut frame.0));
    assert_eq!((*frame.0.value(), told(frame.2).status), (-3, 0));
    let told = run(|call| call.fail("went wrong"));
    assert_eq!((told.status, told.first.as_str()), (1, "went wrong"));
}

fn refusals() {
    let wire = Text::new([0xFF].as_ptr(), 1);
    let refused = run(|call| {
        let _: &str = unsafe { call.argument(4, &wire) }?;
        unreachable!("was refused");
    });
    assert_eq!(
        (refused.status, refused.first.as_str()),
        (3, "4: the text is not valid UTF-8 at byte 0")
    );
    let refused = run(|call| {
        unsafe { call.argument_at::<u64>(1, &Pointer::null()) }.map(|_| unreachable!("was refused"))
    });
    assert_eq!((refused.first.as_str(), refused.cause.0), ("1: is nil", 0));
}

fn panics_in_calls() {
    let line = u64::from(line!()) + 1;
    let told = call(|| panic!("number {}", 7));
    assert_eq!(
        (told.status, told.first.as_str(), told.line),
        (2, "number 7", line)
    );
    assert!(told.file.ends_with("calls.rs"));
    assert_eq!(call(|| panic!("a literal")).first, "a literal");

    let told = call(|| panic_any(42));
    assert_eq!(told.first, "a panic with a payload that is not text");
    assert!(told.line > 0);
    assert_eq!(
        call(|| panic_any(PanicsWhenDropped)).first,
        "a panic with a payload that is not text"
    );
    assert_eq!(call(|| drop(PanicsWhenDropped)).first, "dropped");

    let told = call(|| {
        catch_unwind(|| panic!("caught")).unwrap_err();
        resume_unwind(Box::new("raised again"));
    });
    assert_eq!(
        (told.first.as_str(), told.file.as_str(), told.line),
        ("raised again", "", 0)
    );

    let outer = call(|| {
        assert_eq!(call(|| panic!("inner")).first, "inner");
        panic!("outer");
    });
    assert_eq!(outer.first, "outer");

    thread::spawn(|| assert_eq!(call(|| panic!("elsewhere")).first, "elsewhere"))
        .join()
        .unwrap();
    assert_eq!(call(|| ()).status, 0);
}

fn panics_elsewhere() {
    assert_eq!(
        passed_on(|| drop(catch_unwind(|| panic!("not in a call")))),
        1
    );
    let from_thread = || {
        let told = call(|| {
            thread::spawn(|| panic!("on a thread of the user's"))
                .join()
                .unwrap_or_else(|payload| resume_unwind(payload))
        });
        assert_eq!(
            (told.first.as_str(), told.line),
            ("on a thread of the user's", 0)
        );
    };
    assert_eq!(passed_on(from_thread), 1);
}

fn backtraces() {
    std::env::remove_var("RUST_BACKTRACE");
    assert_eq!(call(|| panic!("quiet")).backtrace, "");
    std::env::set_var("RUST_BACKTRACE", "0");
    assert_eq!(call(|| panic!("quiet")).backtrace, "");
    if !cfg!(miri) {
        std::env::set_var("RUST_BACKTRACE", "1");
        assert!(call(|| panic!("loud")).backtrace.contains("panics"));
    }
}
