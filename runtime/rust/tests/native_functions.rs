// SPDX-License-Identifier: MIT
//! Functions that native code gives to Go: called through their holders, by any thread, and dropped once.

#[path = "common/counting.rs"]
mod counting;
#[allow(dead_code, unused_imports)]
#[path = "../src/lib.rs"]
mod runtime; // as in a wrapper crate: its traits are local

use std::cell::Cell;
use std::sync::{Arc, Mutex, OnceLock};
use std::thread;

use counting::{live, Counting};
use runtime::{
    native, Call, DestroyFrame, Entries, Given, Handle, Lower, Outcome, Padded, Scalar, Size, Slot,
    Stopped, Text, Value, Writer,
};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

type Fixed = dyn Fn(i64) -> i64 + Send + Sync;
type Changing = dyn FnMut(i64) -> i64 + Send;

#[repr(C)]
struct Frame {
    holder: Slot<Handle>,
    argument: Slot<i64>,
    result: Slot<i64>,
    outcome: Outcome,
}

unsafe extern "C" fn call_fixed(frame: &mut Frame) {
    frame.outcome.run(|call| {
        let function = unsafe { native::function::<Fixed>(frame.holder.value()) };
        let value = function(*frame.argument.value());
        call.give(value, &mut frame.result)
    });
}

unsafe extern "C" fn call_changing(frame: &mut Frame) {
    frame.outcome.run(|call| {
        let mut function = unsafe { native::changing_function::<Changing>(frame.holder.value()) };
        let value = function(*frame.argument.value());
        call.give(value, &mut frame.result)
    });
}

unsafe extern "C" fn drop_boxed<F: ?Sized>(frame: &mut DestroyFrame) {
    unsafe { frame.drop_boxed::<F>() }
}

unsafe extern "C" fn drop_shared<F: ?Sized>(frame: &mut DestroyFrame) {
    unsafe { frame.drop_shared::<F>() }
}

unsafe impl Value for Fixed {
    type Wire = Handle;
}

unsafe impl Value for Changing {
    type Wire = Handle;
}

crate::native_function!(
    Fixed,
    Entries {
        call: call_fixed as *const (),
        drop_boxed: drop_boxed::<Fixed> as *const (),
        drop_shared: drop_shared::<Fixed> as *const (),
    }
);
crate::native_function!(
    Changing,
    Entries {
        call: call_changing as *const (),
        drop_boxed: drop_boxed::<Changing> as *const (),
        drop_shared: drop_shared::<Changing> as *const (),
    }
);

/// As Go calls it: status and result. The block of a panic is freed.
fn call(held: Handle, argument: i64) -> (u64, i64) {
    let entry = unsafe { *held.address::<extern "C" fn(*mut [u64; 5])>() };
    let mut frame = [held.number(), argument as u64, 0, 0, 0];
    entry(&raw mut frame);
    if frame[4] != 0 {
        unsafe { runtime::free(&mut *(&raw mut frame[4]).cast()) };
    }
    (frame[3], frame[2] as i64)
}

fn discard(held: Handle) -> u64 {
    let entry = unsafe { *held.address::<extern "C" fn(*mut [u64; 3])>().add(1) };
    let mut frame = [held.number(), 0, 0];
    entry(&raw mut frame);
    if frame[2] != 0 {
        unsafe { runtime::free(&mut *(&raw mut frame[2]).cast()) };
    }
    frame[1]
}

thread_local! {
    static DROPPED: Cell<u32> = const { Cell::new(0) };
}

struct Guard(i64);

impl Drop for Guard {
    fn drop(&mut self) {
        DROPPED.set(DROPPED.get() + 1);
    }
}

fn adder(amount: i64) -> Box<Fixed> {
    let guard = Guard(amount);
    Box::new(move |value| value + guard.0)
}

fn drops(body: impl Fn()) -> u32 {
    std::panic::set_hook(Box::new(|_| {}));
    body();
    let (memory, dropped) = (live(), DROPPED.get());
    body();
    assert_eq!(live(), memory, "some memory is left");
    DROPPED.get() - dropped
}

#[test]
fn a_boxed_one_is_moved_out() {
    let dropped = drops(|| {
        let held = adder(3).give().wire;
        assert_eq!(call(held, 4), (0, 7));
        assert_eq!(call(held, -3), (0, 0));
        assert_eq!(discard(held), 0);
    });
    assert_eq!(dropped, 1);
}

#[test]
fn a_shared_one_has_many_holders() {
    let dropped = drops(|| {
        let function: Arc<Fixed> = Arc::from(adder(3));
        let (first, second) = (function.clone().give().wire, (&function).give().wire);
        drop(function);
        assert_eq!(discard(first), 0);
        assert_eq!(call(second, 1), (0, 4));
        assert_eq!(discard(second), 0);
    });
    assert_eq!(dropped, 1);
}

#[test]
fn inside_data() {
    let dropped = drops(|| {
        let Given { wire, block } =
            (vec![adder(1), adder(2)], "text".to_owned(), Some(adder(3))).give();
        let all = unsafe { wire.0.elements() };
        assert_eq!((call(all[0], 0), call(all[1], 0)), ((0, 1), (0, 2)));
        all.iter().for_each(|held| assert_eq!(discard(*held), 0));
        let last = Scalar::extended(wire.2);
        assert_eq!(discard(Handle::new(last)), 0);
        drop(block);
    });
    assert_eq!(dropped, 3);
}

/// How a call with this body ends.
fn status(body: impl FnOnce(&Call) -> Result<(), Stopped>) -> u64 {
    let mut frame = [0_u64; 2];
    unsafe { (*frame.as_mut_ptr().cast::<Outcome>()).run(body) };
    unsafe { runtime::free(&mut *(&raw mut frame[1]).cast()) };
    frame[0]
}

/// Cannot be written in the second pass.
struct Growing;

unsafe impl Value for Growing {
    type Wire = Text;
}

impl Lower for Growing {
    fn measure(&self, _: &mut Size) {}

    fn lower(&self, writer: &mut Writer) -> Text {
        writer.text("more than was measured")
    }
}

#[test]
fn what_cannot_be_written_is_dropped_once() {
    let dropped = drops(|| {
        let status = status(|call| {
            let shared: Arc<Fixed> = Arc::from(adder(1));
            let value = (adder(2), shared, Growing);
            let mut place: Padded<_> = unsafe { std::mem::zeroed() };
            call.give(value, &mut place)
        });
        assert_eq!(status, 2);
    });
    assert_eq!(dropped, 2);
}

#[test]
fn panics_are_told() {
    let dropped = drops(|| {
        let guard = Guard(0);
        let function: Box<Fixed> = Box::new(move |_| panic!("{}", guard.0));
        let held = function.give().wire;
        assert_eq!(call(held, 1).0, 2);
        assert_eq!(discard(held), 0);
    });
    assert_eq!(dropped, 1);
}

fn counting() -> Box<Changing> {
    let mut total = 0;
    Box::new(move |value| {
        total += value;
        total
    })
}

#[test]
fn one_that_changes_is_called_one_after_the_other() {
    let held = counting().give().wire;
    let number = held.number();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(move || {
                (0..250).for_each(|_| assert_eq!(call(Handle::new(number), 1).0, 0))
            });
        }
    });
    assert_eq!(call(held, 0), (0, 1000));
    assert_eq!(discard(held), 0);
}

#[test]
fn one_that_changes_is_not_called_inside_itself() {
    static HELD: OnceLock<u64> = OnceLock::new();
    static INNER: Mutex<(u64, i64)> = Mutex::new((0, 0));
    std::panic::set_hook(Box::new(|_| {}));
    let function: Box<Changing> = Box::new(|value| {
        *INNER.lock().unwrap() = call(Handle::new(HELD.get().copied().unwrap_or(0)), value);
        value
    });
    let held = function.give().wire;
    HELD.set(held.number()).unwrap();
    assert_eq!(call(held, 1), (0, 1));
    assert_eq!(INNER.lock().unwrap().0, 2);
    assert_eq!(call(held, 2), (0, 2), "it can be called again");
    assert_eq!(discard(held), 0);
}
