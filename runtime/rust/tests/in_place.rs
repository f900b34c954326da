// SPDX-License-Identifier: MIT
//! Slices changed in place, and memory that two arguments share.

use beepboop_runtime::{argument, in_place, FreeFrame, List, Outcome, Scope, Text, Tuple2};
use std::panic::{catch_unwind, AssertUnwindSafe};

#[test]
fn plain_slices_are_the_memory_itself() {
    let mut numbers = [1.0, 2.0];
    let (wire, scope) = (
        List::new((&raw mut numbers).cast_const().cast(), 2),
        Scope::new(),
    );
    let mut slice = unsafe { in_place::<f64>(0, &wire, &scope) }.ok().unwrap();
    slice.native()[1] *= 10.0;
    drop(slice);
    assert_eq!(numbers, [1.0, 20.0]);
}

#[test]
fn others_are_converted_there_and_back() {
    let mut flags = [0_u8, 1, 0];
    let wire = List::new((&raw mut flags).cast_const().cast(), 3);
    let scope = Scope::new();
    let mut slice = unsafe { in_place::<bool>(0, &wire, &scope) }.ok().unwrap();
    slice.native().iter_mut().for_each(|flag| *flag = !*flag);
    drop(slice);
    assert_eq!(flags, [1, 0, 1]);
    assert!(unsafe { in_place::<bool>(0, &List::new([7].as_ptr(), 1), &scope) }.is_err());
}

#[test]
fn copies_within_are_no_overlap() {
    let mut pairs = [Tuple2([1_u8, 2], 0_u8), Tuple2([3, 4], 1)];
    let wire = List::new((&raw mut pairs).cast_const().cast(), 2);
    let scope = Scope::new();
    let mut slice = unsafe { in_place::<([u8; 2], bool)>(0, &wire, &scope) }
        .ok()
        .unwrap();
    slice.native()[1] = ([5, 6], false);
    let copy: Vec<([u8; 2], bool)> = unsafe { argument(1, &wire, &scope) }.ok().unwrap();
    assert_eq!(copy, [([1, 2], false), ([3, 4], true)]);
    drop(slice);
    assert_eq!((pairs[1].0, pairs[1].1), ([5, 6], 0));
}

#[test]
fn what_was_changed_before_a_panic_is_seen() {
    let mut letters = ['a' as i32, 'b' as i32];
    let wire = List::new((&raw mut letters).cast_const().cast(), 2);
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        let scope = Scope::new();
        let mut slice = unsafe { in_place::<char>(0, &wire, &scope) }.ok().unwrap();
        slice.native()[0] = 'z';
        panic!("half way");
    }));
    assert!(panicked.is_err());
    assert_eq!(letters, ['z' as i32, 'b' as i32]);
}

#[test]
fn an_empty_slice_is_not_followed() {
    let (wire, scope) = (List::<u64>::new(std::ptr::null(), 0), Scope::new());
    assert!(unsafe { in_place::<u64>(0, &wire, &scope) }
        .ok()
        .unwrap()
        .native()
        .is_empty());
}

#[test]
fn shared_memory_is_refused() {
    let mut memory = [0_u8; 16];
    let start = (&raw mut memory).cast_const().cast::<u8>();
    let part = |from: usize, length: usize| List::new(start.wrapping_add(from), length);
    let allowed = |changed: List<u8>, other: List<u8>| {
        let scope = Scope::new();
        let _changed = unsafe { in_place::<u8>(0, &changed, &scope) }.ok().unwrap();
        let allowed = unsafe { in_place::<u8>(1, &other, &scope) }.is_ok();
        allowed
    };
    assert!(
        allowed(part(0, 8), part(8, 8))
            && allowed(part(8, 8), part(0, 8))
            && allowed(part(0, 8), part(4, 0))
    );
    assert!(
        !allowed(part(0, 8), part(7, 1))
            && !allowed(part(4, 1), part(0, 16))
            && !allowed(part(0, 16), part(0, 16))
    );
}

#[test]
fn shared_memory_is_refused_at_any_depth() {
    let mut memory = *b"text and more";
    let start = (&raw mut memory).cast_const().cast::<u8>();
    let lists = [List::new(start, 2), List::new(start.wrapping_add(3), 2)];
    let (changed, nested) = (
        List::new(start.wrapping_add(4), 1),
        List::new(lists.as_ptr(), 2),
    );
    let text = Text::new(start, 13);
    let mut outcome = unsafe { std::mem::zeroed::<Outcome>() };
    outcome.run(|scope| {
        let _changed = unsafe { in_place::<u8>(0, &changed, scope) }?;
        assert!(unsafe { argument::<&str>(1, &text, scope) }.is_err());
        let _nested: Vec<&[u8]> = unsafe { argument(2, &nested, scope) }?;
        unreachable!("the second list is shared");
    });
    let (status, mut frame) = split(outcome);
    assert_eq!(status, 3);
    unsafe { beepboop_runtime::free(&mut frame) };
}

fn split(outcome: Outcome) -> (u64, FreeFrame) {
    #[repr(C)]
    struct Raw(u64, FreeFrame);
    let Raw(status, frame) = unsafe { std::mem::transmute::<Outcome, Raw>(outcome) };
    (status, frame)
}
