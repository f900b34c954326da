// SPDX-License-Identifier: MIT
//! Values that panic when they are dropped, wherever that is: the call has panicked, nothing leaks, and the next one is
//! none the wiser (P-19, R-6).

mod common;

use std::panic::set_hook;
use std::sync::Once;

use beepboop_runtime::{
    Call, Changed, Lift, List, Lower, Outcome, Padded, Pointer, Refusal, Scope, Size, Stopped,
    Text, Value, Writer,
};
use common::counting::{live, Counting};
use common::outcome::{run, told, zeroed, Told};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// A text that cannot be dropped in peace.
struct Bad(String);

impl Drop for Bad {
    fn drop(&mut self) {
        panic!("dropped {}", self.0);
    }
}

unsafe impl Value for Bad {
    type Wire = Text;
}

impl<'a> Lift<'a> for Bad {
    unsafe fn lift(wire: &'a Text, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe { String::lift(wire, scope) }.map(Bad)
    }
}

impl Lower for Bad {
    fn measure(&self, size: &mut Size) {
        self.0.measure(size);
    }

    fn lower(&self, writer: &mut Writer) -> Text {
        self.0.lower(writer)
    }
}

fn bad() -> Bad {
    Bad("it".to_owned())
}

/// Runs the body twice, of which the first may allocate what stays.
fn panics(body: impl Fn(&Call) -> Result<(), Stopped>) {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| set_hook(Box::new(|_| {})));
    for _ in 0..2 {
        let before = live();
        let Told { status, first, .. } = run(&body);
        assert_eq!((status, first.as_str()), (2, "dropped it"));
        drop(first);
        assert_eq!(live(), before);
    }
    assert_eq!(run(|call| call.done()).status, 0);
}

fn wire(text: &str) -> Text {
    Text::new(text.as_ptr(), text.len())
}

#[test]
fn a_result() {
    panics(|call| call.give(bad(), &mut zeroed::<Padded<Text>>()));
    panics(|call| call.give(Some(bad()), &mut zeroed::<Padded<Pointer<Text>>>()));
    panics(|call| call.give(vec![bad()], &mut zeroed::<Padded<List<Text>>>()));
}

#[test]
fn what_the_call_holds() {
    panics(|call| {
        let _held = unsafe { call.hold::<Bad>(0, &wire("it")) }?;
        call.give("result".to_owned(), &mut zeroed::<Padded<Text>>())
    });
}

#[test]
fn what_the_scope_keeps() {
    panics(|call| {
        let elements = [wire("first"), wire("second")];
        let list = List::new(elements.as_ptr(), elements.len());
        let _texts: &[String] = unsafe { call.argument(0, &list) }?;
        let _kept: &Bad = unsafe { call.argument(1, &wire("it")) }?;
        let _more: &[String] = unsafe { call.argument(2, &list) }?;
        call.give("result".to_owned(), &mut zeroed::<Padded<Text>>())
    });
}

#[test]
fn an_error() {
    panics(|call| call.fail(bad()));
}

#[test]
fn an_argument_before_one_that_is_refused() {
    panics(|call| {
        let _held = unsafe { call.hold::<Bad>(0, &wire("it")) }?;
        unsafe { call.argument_at::<u8>(1, &Pointer::null()) }.map(drop)
    });
}

#[test]
fn what_was_changed() {
    let before = live();
    let value = wire("it");
    let place = Pointer::new(&raw const value);
    let mut changed = zeroed::<Changed<Text>>();
    let outcome = zeroed::<Outcome>();
    outcome.run(|call| {
        let mut bad = unsafe { call.change::<Bad>(0, &place) }?;
        bad.native().0.push_str(" all");
        bad.give(&mut changed);
        call.done()
    });
    changed.settle(&outcome);
    assert_eq!(told(outcome).first, "dropped it all");
    assert_eq!(live(), before);
}

#[test]
fn something_after_what_was_changed_is_given() {
    let before = live();
    let value = wire("old");
    let place = Pointer::new(&raw const value);
    let mut changed = zeroed::<Changed<Text>>();
    let outcome = zeroed::<Outcome>();
    outcome.run(|call| {
        let _held = bad();
        let mut text = unsafe { call.change::<String>(0, &place) }?;
        text.native().push_str(" and new");
        text.give(&mut changed);
        call.done()
    });
    changed.settle(&outcome);
    assert_eq!(told(outcome).first, "dropped it");
    assert_eq!(live(), before);
}
