// SPDX-License-Identifier: MIT
//! Values that the function changes: in place, converted there and back, or given by slots of their own.

mod common;

use beepboop_runtime::{Changed, FreeFrame, List, Outcome, Pointer, Text, Tuple2};
use common::outcome::{run, text, told, zeroed};

fn place<T>(value: &mut T) -> Pointer<T> {
    Pointer::new(&raw mut *value)
}

#[test]
fn plain_values_are_the_memory_itself() {
    let mut number = 1_u32;
    let pointer = place(&mut number);
    let told = run(|call| {
        let mut changing = unsafe { call.change::<u32>(0, &pointer) }?;
        *changing.native() += 41;
        assert_eq!(unsafe { *pointer.address() }, 42);
        changing.write();
        call.done()
    });
    assert_eq!((told.status, number), (0, 42));
}

#[test]
fn others_are_converted_there_and_back() {
    let mut flags = Tuple2(0_u8, 'a' as i32);
    let pointer = place(&mut flags);
    let told = run(|call| {
        let mut changing = unsafe { call.change::<(bool, char)>(0, &pointer) }?;
        *changing.native() = (true, 'ß');
        changing.write();
        call.fail("and then it failed")
    });
    assert_eq!((told.status, flags.0, flags.1), (1, 1, 'ß' as i32));
}

#[test]
fn nothing_goes_back_after_a_panic() {
    let mut flag = 0_u8;
    let pointer = place(&mut flag);
    let told = run(|call| {
        *unsafe { call.change::<bool>(0, &pointer) }?.native() = true;
        panic!("half way");
    });
    assert_eq!((told.first.as_str(), flag), ("half way", 0));
}

#[repr(C)]
struct Out<W> {
    value: W,
    block: FreeFrame,
}

#[test]
fn what_has_pointers_comes_with_a_block_of_its_own() {
    let old = "old";
    let mut value = Text::new(old.as_ptr(), old.len());
    let pointer = place(&mut value);
    let mut changed = zeroed::<Changed<Text>>();
    let outcome = zeroed::<Outcome>();
    outcome.run(|call| {
        let mut changing = unsafe { call.change::<String>(0, &pointer) }?;
        changing.native().push_str(" and new");
        changing.give(&mut changed);
        call.done()
    });
    changed.settle(&outcome);
    assert_eq!(told(outcome).status, 0);
    let mut out = unsafe { std::mem::transmute::<Changed<Text>, Out<Text>>(changed) };
    assert_eq!(text(&out.value), "old and new");
    assert_eq!(text(&value), "old");
    unsafe { beepboop_runtime::free(&mut out.block) };
}

#[test]
fn lists_may_grow() {
    let mut memory = [1_i64, 2];
    let mut value = List::new(memory.as_mut_ptr().cast_const(), 2);
    let pointer = place(&mut value);
    let mut changed = zeroed::<Changed<List<i64>>>();
    let told = run(|call| {
        let mut changing = unsafe { call.change::<Vec<i64>>(0, &pointer) }?;
        changing.native().push(3);
        changing.give(&mut changed);
        call.fail("and then it failed")
    });
    assert_eq!(told.status, 1);
    let mut out = unsafe { std::mem::transmute::<Changed<List<i64>>, Out<List<i64>>>(changed) };
    assert_eq!(unsafe { out.value.elements() }, [1, 2, 3]);
    assert_eq!(memory, [1, 2]);
    unsafe { beepboop_runtime::free(&mut out.block) };
}

#[test]
fn nil_and_shared_memory_are_refused() {
    let nil = Pointer::<f64>::null();
    let told = run(|call| unsafe { call.change::<f64>(1, &nil) }.map(drop));
    assert_eq!(told.first, "1: is nil");
    let mut pair = [1_u8, 2];
    let list = List::new(pair.as_mut_ptr().cast_const(), 2);
    let first = place(&mut pair[0]);
    let told = run(|call| {
        let _slice = unsafe { call.in_place::<u8>(1, &list) }?;
        unsafe { call.change::<bool>(0, &first) }.map(drop)
    });
    assert!(told.first.starts_with("0: overlaps with another argument"));
    let told = run(|call| {
        let _flag = unsafe { call.change::<u8>(0, &first) }?;
        unsafe { call.hold::<u8>(1, &*first.address()) }.map(drop)
    });
    assert!(told.first.starts_with("1: overlaps with another argument"));
}
