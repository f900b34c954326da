// SPDX-License-Identifier: MIT
//! Slices changed in place, and memory that two arguments share.

mod common;

use beepboop_runtime::{Call, List, Stopped, Text, Tuple2};
use common::outcome::run;

/// A call that the function returned from.
fn good(body: impl for<'f> FnOnce(&Call<'f>) -> Result<(), Stopped>) {
    assert_eq!(run(body).status, 0);
}

fn list<T>(memory: &mut [T]) -> List<T> {
    List::new(memory.as_mut_ptr().cast_const(), memory.len())
}

#[test]
fn plain_slices_are_the_memory_itself() {
    let mut numbers = [1.0, 2.0];
    let wire = list(&mut numbers);
    good(|call| {
        let mut slice = unsafe { call.in_place::<f64>(0, &wire) }?;
        slice.native()[1] *= 10.0;
        call.done()
    });
    assert_eq!(numbers, [1.0, 20.0]);
}

#[test]
fn others_are_converted_there_and_back() {
    let mut flags = [0_u8, 1, 0];
    let wire = list(&mut flags);
    good(|call| {
        let mut slice = unsafe { call.in_place::<bool>(0, &wire) }?;
        slice.native().iter_mut().for_each(|flag| *flag = !*flag);
        call.done()
    });
    assert_eq!(flags, [1, 0, 1]);
    let bad = List::new([7].as_ptr(), 1);
    let refused = run(|call| unsafe { call.in_place::<bool>(2, &bad) }.map(drop));
    assert_eq!(refused.first, "2: [0]: 7 is neither false (0) nor true (1)");
}

#[test]
fn copies_within_are_no_overlap() {
    let mut pairs = [Tuple2([1_u8, 2], 0_u8), Tuple2([3, 4], 1)];
    let wire = list(&mut pairs);
    good(|call| {
        let mut slice = unsafe { call.in_place::<([u8; 2], bool)>(0, &wire) }?;
        slice.native()[1] = ([5, 6], false);
        let copy: Vec<([u8; 2], bool)> = unsafe { call.argument(1, &wire) }?;
        assert_eq!(copy, [([1, 2], false), ([3, 4], true)]);
        call.done()
    });
    assert_eq!((pairs[1].0, pairs[1].1), ([5, 6], 0));
}

#[test]
fn what_was_changed_before_a_panic_is_seen() {
    let mut letters = ['a' as i32, 'b' as i32];
    let wire = list(&mut letters);
    let told = run(|call| {
        let mut slice = unsafe { call.in_place::<char>(0, &wire) }?;
        slice.native()[0] = 'z';
        panic!("half way");
    });
    assert_eq!(told.first, "half way");
    assert_eq!(letters, ['z' as i32, 'b' as i32]);
}

#[test]
fn an_empty_slice_is_not_followed() {
    let wire = List::<u64>::new(std::ptr::null(), 0);
    good(|call| {
        assert!(unsafe { call.in_place::<u64>(0, &wire) }?
            .native()
            .is_empty());
        call.done()
    });
}

#[test]
fn shared_memory_is_refused() {
    let mut memory = [0_u8; 16];
    let start = memory.as_mut_ptr().cast_const();
    let part = |from: usize, length: usize| List::new(start.wrapping_add(from), length);
    let allowed = |changed: List<u8>, other: List<u8>| {
        let told = run(|call| {
            let _changed = unsafe { call.in_place::<u8>(0, &changed) }?;
            unsafe { call.in_place::<u8>(1, &other) }.map(drop)
        });
        assert!(told.status == 0 || told.first.starts_with("1: overlaps with another argument"));
        told.status == 0
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
    let start = memory.as_mut_ptr().cast_const();
    let lists = [List::new(start, 2), List::new(start.wrapping_add(3), 2)];
    let (changed, nested) = (
        List::new(start.wrapping_add(4), 1),
        List::new(lists.as_ptr(), 2),
    );
    let text = Text::new(start, 13);
    let told = run(|call| {
        let _changed = unsafe { call.in_place::<u8>(0, &changed) }?;
        assert!(unsafe { call.argument::<&str>(1, &text) }.is_err());
        let _nested: Vec<&[u8]> = unsafe { call.argument(2, &nested) }?;
        unreachable!("the second list is shared");
    });
    assert_eq!(told.status, 3);
    assert!(told.first.starts_with("2: [1]: overlaps"), "{}", told.first);
}
