// SPDX-License-Identifier: MIT
//! What Go does, played in Rust: functions by their handles, and one that native code enters by.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, Once, OnceLock};

use beepboop_runtime::{deliver, dropped, start, DeliverFrame, DroppedFrame, Handle, StartFrame};

const DISPATCH: u64 = 0xD15;

/// The slots of a frame.
#[derive(Clone, Copy)]
pub struct Slots(*mut u64);

impl Slots {
    pub fn get(self, slot: usize) -> u64 {
        unsafe { *self.0.add(slot) }
    }

    pub fn set(self, slot: usize, value: u64) {
        unsafe { *self.0.add(slot) = value };
    }

    pub fn text(self, slot: usize) -> String {
        let (address, length) = (self.get(slot), self.get(slot + 1));
        let bytes = unsafe { std::slice::from_raw_parts(address as *const u8, length as usize) };
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    /// Ends the callback with a panic.
    pub fn panic(self, token: u64) {
        self.set(2, 2);
        self.set(4, token);
    }

    /// Hands over a result or an error whose wire value this is. Refused ones are panics. The status of the delivery.
    pub fn deliver<W>(self, is_error: bool, value: &W) -> u64 {
        let mut frame = [
            self.get(3),
            u64::from(is_error),
            value as *const W as u64,
            0,
            0,
        ];
        unsafe { deliver(&mut *frame.as_mut_ptr().cast::<DeliverFrame>()) };
        if frame[3] == 0 {
            self.set(2, u64::from(is_error));
        } else {
            self.panic(99);
            unsafe { beepboop_runtime::free(&mut *(&raw mut frame[4]).cast()) };
        }
        frame[3]
    }
}

type Function = Arc<dyn Fn(Slots) + Send + Sync>;

fn functions() -> &'static Mutex<HashMap<u64, Function>> {
    static FUNCTIONS: OnceLock<Mutex<HashMap<u64, Function>>> = OnceLock::new();
    FUNCTIONS.get_or_init(Mutex::default)
}

unsafe extern "C" fn enter(dispatch: u64, frame: *mut u64, size: i32, context: usize) {
    assert_eq!((dispatch, size, context), (DISPATCH, 0, 0));
    let frame = Slots(frame);
    assert_eq!((frame.get(2), frame.get(4)), (0, 0));
    let function = functions().lock().unwrap()[&frame.get(0)].clone();
    function(frame);
}

/// Passes a function.
pub fn register(function: impl Fn(Slots) + Send + Sync + 'static) -> Handle {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| {
        let mut frame = [enter as *const () as u64, DISPATCH, 0, 0, 0];
        unsafe { start(&mut *frame.as_mut_ptr().cast::<StartFrame>()) };
        COUNTER.store(frame[2], Ordering::SeqCst);
    });
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let handle = NEXT.fetch_add(1, Ordering::SeqCst);
    functions()
        .lock()
        .unwrap()
        .insert(handle, Arc::new(function));
    Handle::new(handle)
}

static COUNTER: AtomicU64 = AtomicU64::new(0);

/// How much native code has dropped, ever.
pub fn counter() -> u64 {
    unsafe { (*(COUNTER.load(Ordering::SeqCst) as *const AtomicU64)).load(Ordering::SeqCst) }
}

/// Takes some of what was dropped; how many are left.
pub fn take_dropped(capacity: usize) -> (Vec<u64>, u64) {
    let mut room = vec![0_u64; capacity];
    let mut frame = [room.as_mut_ptr() as u64, capacity as u64, 0, 0];
    unsafe { dropped(&mut *frame.as_mut_ptr().cast::<DroppedFrame>()) };
    room.truncate(frame[2] as usize);
    (room, frame[3])
}
