// SPDX-License-Identifier: MIT
//! How native code reaches Go: where to call, what it has dropped since, and where calls cannot be made.

use std::cell::Cell;
use std::mem::transmute;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::frame::Outcome;
use super::go_function::Head;
use super::wire::Pointer;

static ENTER: AtomicUsize = AtomicUsize::new(0);
static DISPATCH: AtomicUsize = AtomicUsize::new(0);

/// Handles of functions and tokens of panics that native code has dropped, and how many there ever were.
static DROPPED: Mutex<Vec<u64>> = Mutex::new(Vec::new());
static COUNTER: AtomicU64 = AtomicU64::new(0);

thread_local! {
    static FAST: Cell<bool> = const { Cell::new(false) };
}

/// The frame of the function that Go calls once, after the library was loaded.
#[repr(C)]
pub struct StartFrame {
    enter: u64,
    dispatch: u64,
    counter: Pointer<AtomicU64>,
    outcome: Outcome,
}

/// Notes where to call Go, and tells where the counter is.
///
/// # Safety
/// `enter` is the address of `crosscall2`, or with a `dispatch` of 0 of a C function that takes a frame.
pub unsafe fn start(frame: &mut StartFrame) {
    DISPATCH.store(frame.dispatch as usize, Ordering::Relaxed);
    ENTER.store(frame.enter as usize, Ordering::Release);
    frame.counter = Pointer::new(&raw const COUNTER);
}

/// The frame of the function by which Go takes what was dropped.
#[repr(C)]
pub struct DroppedFrame {
    room: Pointer<u64>,
    capacity: u64,
    count: u64,
    more: u64,
}

/// Moves as many as there is room for.
///
/// # Safety
/// The room leads to memory for so many.
pub unsafe fn dropped(frame: &mut DroppedFrame) {
    let mut list = list();
    let count = list.len().min(frame.capacity as usize);
    let room = frame.room.address().cast_mut();
    for (index, number) in list.drain(..count).enumerate() {
        unsafe { room.add(index).write(number) };
    }
    frame.count = count as u64;
    frame.more = list.len() as u64;
}

fn list() -> MutexGuard<'static, Vec<u64>> {
    DROPPED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Has Go forget a function or a panic, soon. Go is not called.
pub(super) fn give_back(number: u64) {
    let mut list = list();
    list.push(number);
    COUNTER.fetch_add(1, Ordering::Release);
}

/// Panics where Go cannot be called.
#[inline]
pub(super) fn check() {
    if FAST.get() {
        panic!("a Go function was called inside a `fast` function, where Go cannot run");
    }
}

/// Runs the body of a fast call, which must not unwind.
#[inline]
pub(super) fn without_go(body: impl FnOnce()) {
    let outer = FAST.replace(true);
    body();
    FAST.set(outer);
}

/// Calls Go.
///
/// # Safety
/// The frame is one of a Go function, and nobody else looks at it meanwhile.
pub(super) unsafe fn enter(frame: *mut Head) {
    let enter = ENTER.load(Ordering::Acquire);
    let dispatch = DISPATCH.load(Ordering::Relaxed);
    assert!(
        enter != 0,
        "Go cannot be called before it has started the library"
    );
    unsafe {
        if dispatch == 0 {
            transmute::<usize, unsafe extern "C" fn(*mut Head)>(enter)(frame);
        } else {
            let enter =
                transmute::<usize, unsafe extern "C" fn(usize, *mut Head, i32, usize)>(enter);
            enter(dispatch, frame, 0, 0);
        }
    }
}
