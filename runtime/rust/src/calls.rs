// SPDX-License-Identifier: MIT
//! The exported functions, and whether one of them is running on this thread. Only a panic asks, and then the stack tells:
//! a call leaves no note of itself, which would cost each of them a look at thread-local memory. Apple's unwinder does not
//! know where functions begin, so there the calls of a thread are counted after all.

// The last of these is for tests of what other platforms do.
#![allow(unexpected_cfgs)]

/// The address of an exported function.
#[derive(Clone, Copy)]
pub struct Entry(*const ());

// It is only compared.
unsafe impl Sync for Entry {}

impl Entry {
    pub const fn new(function: *const ()) -> Self {
        Self(function)
    }
}

/// All functions that a library exports.
pub struct Calls {
    entries: &'static [Entry],
}

impl Calls {
    pub const fn new(entries: &'static [Entry]) -> Self {
        Self { entries }
    }

    /// Whether one of the functions is running on this thread.
    pub fn is_running(&self) -> bool {
        place::is_running(self.entries)
    }
}

pub use place::running;

#[cfg(not(any(target_vendor = "apple", target_family = "wasm", beepboop_count_calls)))]
mod place {
    use std::ffi::{c_int, c_void};

    use super::Entry;

    /// Of the unwinder that panics use.
    type Context = c_void;
    type Trace = extern "C" fn(*mut Context, *mut c_void) -> c_int;
    const GO_ON: c_int = 0;
    const NORMAL_STOP: c_int = 4;

    extern "C" {
        fn _Unwind_Backtrace(trace: Trace, argument: *mut c_void) -> c_int;
        fn _Unwind_GetIP(context: *mut Context) -> usize;
        fn _Unwind_FindEnclosingFunction(address: *mut c_void) -> *mut c_void;
    }

    struct Search {
        entries: &'static [Entry],
        found: bool,
    }

    /// Runs the body of a call.
    #[inline]
    pub fn running<R>(body: impl FnOnce() -> R) -> R {
        body()
    }

    /// Whether the stack has a frame of one of these. Go's frames end the search.
    pub fn is_running(entries: &'static [Entry]) -> bool {
        let mut search = Search {
            entries,
            found: false,
        };
        unsafe { _Unwind_Backtrace(visit, (&raw mut search).cast()) };
        search.found
    }

    extern "C" fn visit(context: *mut Context, search: *mut c_void) -> c_int {
        let search = unsafe { &mut *search.cast::<Search>() };
        // The address that a call returns to may already lie behind the function.
        let address = unsafe { _Unwind_GetIP(context) }.saturating_sub(1);
        let function = unsafe { _Unwind_FindEnclosingFunction(address as *mut c_void) };
        let is_entry = |entry: &Entry| entry.0 == function.cast_const().cast();
        search.found = search.entries.iter().any(is_entry);
        if search.found {
            NORMAL_STOP
        } else {
            GO_ON
        }
    }
}

#[cfg(any(target_vendor = "apple", target_family = "wasm", beepboop_count_calls))]
mod place {
    use std::cell::Cell;

    use super::Entry;

    thread_local! {
        static RUNNING: Cell<u32> = const { Cell::new(0) };
    }

    /// Runs the body of a call. It must not unwind.
    #[inline]
    pub fn running<R>(body: impl FnOnce() -> R) -> R {
        RUNNING.with(|running| {
            let outer = running.get();
            running.set(outer + 1);
            let result = body();
            running.set(outer);
            result
        })
    }

    /// Whether this thread is in a call.
    pub fn is_running(_: &'static [Entry]) -> bool {
        RUNNING.with(Cell::get) > 0
    }
}
