// SPDX-License-Identifier: MIT
//! Functions that native code gives to Go. A holder tells what calls and what drops it, and leads to the function.

use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::handle::Handle;
use super::object::DestroyFrame;
use super::writer::Writer;

/// An address of a function, in eight bytes on every target.
#[repr(C, align(8))]
pub struct Address(pub *const ());

/// The memory behind a handle. The function is a box's, or an `Arc` holds it.
#[repr(C)]
pub struct NativeFunction<F: ?Sized> {
    call: Address,
    drop: Address,
    function: *mut F,
    turn: Turn,
}

/// What calls and what drops a holder: C functions that are made for its type.
pub struct Entries {
    pub call: *const (),
    pub drop_boxed: *const (),
    pub drop_shared: *const (),
}

/// Implements what functions of a type need that come out: its holder's entries.
#[macro_export]
macro_rules! native_function {
    ($function:ty, $entries:expr) => {
        impl Lower for $function {
            const MOVES: bool = true;

            fn measure(&self, _: &mut Size) {}

            fn lower(&self, _: &mut Writer) -> Handle {
                unreachable!("a function is behind a pointer")
            }

            fn lower_boxed(this: &Box<Self>, writer: &mut Writer) -> Handle {
                unsafe { native::move_out(this, &$entries, writer) }
            }

            unsafe fn drop_rest_boxed(_: &mut Box<Self>) {}

            fn lower_shared(this: &::std::sync::Arc<Self>, writer: &mut Writer) -> Handle {
                native::copy_out(this, &$entries, writer)
            }
        }
    };
}

/// What becomes of holders.
pub mod native {
    use super::*;

    fn hold<F: ?Sized>(call: *const (), drop: *const (), function: *const F) -> Handle {
        Handle::of_address(Box::into_raw(Box::new(NativeFunction {
            call: Address(call),
            drop: Address(drop),
            function: function.cast_mut(),
            turn: Turn::default(),
        })))
    }

    /// A holder of a boxed function. What is left must not be dropped, unless the writer is without its block being
    /// finished: then the holder is taken back.
    ///
    /// # Safety
    /// The box is left alone afterwards.
    #[allow(clippy::borrowed_box)] // The box is what is moved.
    pub unsafe fn move_out<F: ?Sized>(
        function: &Box<F>,
        entries: &Entries,
        writer: &mut Writer,
    ) -> Handle {
        let moved = ManuallyDrop::new(unsafe { ptr::read(function) });
        let address = Box::into_raw(ManuallyDrop::into_inner(moved));
        let held = hold(entries.call, entries.drop_boxed, address);
        writer.made(held, forget::<F>);
        held
    }

    /// A holder that shares the function.
    pub fn copy_out<F: ?Sized>(
        function: &Arc<F>,
        entries: &Entries,
        writer: &mut Writer,
    ) -> Handle {
        let held = hold(
            entries.call,
            entries.drop_shared,
            Arc::into_raw(function.clone()),
        );
        writer.made(held, discard_shared::<F>);
        held
    }

    /// The function.
    ///
    /// # Safety
    /// The handle leads to a holder of this type, which lives as long as the reference.
    #[inline]
    pub unsafe fn function<F: ?Sized>(held: &Handle) -> &F {
        unsafe { &*(*held.address::<NativeFunction<F>>()).function }
    }

    /// A function that changes what it holds, when it is this call's turn.
    ///
    /// # Safety
    /// As for `function`.
    pub unsafe fn changing_function<F: ?Sized>(held: &Handle) -> InTurn<'_, F> {
        let holder = unsafe { &*held.address::<NativeFunction<F>>() };
        InTurn {
            turn: holder.turn.begin(),
            function: holder.function,
        }
    }

    unsafe fn forget<F: ?Sized>(held: Handle) {
        drop(unsafe { Box::from_raw(held.address::<NativeFunction<F>>()) });
    }

    /// Drops a holder, and the box of its function.
    ///
    /// # Safety
    /// It leads to such a holder, which nobody uses afterwards.
    pub unsafe fn discard_boxed<F: ?Sized>(held: Handle) {
        let holder = unsafe { Box::from_raw(held.address::<NativeFunction<F>>()) };
        drop(unsafe { Box::from_raw(holder.function) });
    }

    /// Drops a holder, and its share of its function.
    ///
    /// # Safety
    /// As for `discard_boxed`.
    pub unsafe fn discard_shared<F: ?Sized>(held: Handle) {
        let holder = unsafe { Box::from_raw(held.address::<NativeFunction<F>>()) };
        drop(unsafe { Arc::from_raw(holder.function.cast_const()) });
    }
}

impl DestroyFrame {
    /// Drops the holder of a boxed function. What that panics with is told in the outcome.
    ///
    /// # Safety
    /// As for `native::discard_boxed`.
    #[inline(always)] // A panic is looked for in the C function that calls this.
    pub unsafe fn drop_boxed<F: ?Sized>(&mut self) {
        unsafe { self.run(native::discard_boxed::<F>) }
    }

    /// The same of one that is shared.
    ///
    /// # Safety
    /// As for `native::discard_shared`.
    #[inline(always)]
    pub unsafe fn drop_shared<F: ?Sized>(&mut self) {
        unsafe { self.run(native::discard_shared::<F>) }
    }
}

/// One call at a time. Others wait, but for one that is inside another: it would wait for itself.
#[derive(Default)]
struct Turn {
    taken: Mutex<()>,
    thread: AtomicUsize,
}

impl Turn {
    fn begin(&self) -> TurnGuard<'_> {
        let thread = this_thread();
        if self.thread.load(Ordering::Relaxed) == thread {
            panic!("the function is running: one that changes what it holds cannot be called from inside itself");
        }
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        self.thread.store(thread, Ordering::Relaxed);
        TurnGuard {
            thread: &self.thread,
            _taken: taken,
        }
    }
}

/// An address that no other thread has.
fn this_thread() -> usize {
    thread_local! {
        static PLACE: u8 = const { 0 };
    }
    PLACE.with(|place| ptr::from_ref(place) as usize)
}

struct TurnGuard<'a> {
    thread: &'a AtomicUsize,
    _taken: MutexGuard<'a, ()>,
}

impl Drop for TurnGuard<'_> {
    fn drop(&mut self) {
        self.thread.store(0, Ordering::Relaxed);
    }
}

/// A function as long as it is a call's turn.
pub struct InTurn<'a, F: ?Sized> {
    #[allow(dead_code)] // It is held.
    turn: TurnGuard<'a>,
    function: *mut F,
}

impl<F: ?Sized> Deref for InTurn<'_, F> {
    type Target = F;

    fn deref(&self) -> &F {
        unsafe { &*self.function }
    }
}

impl<F: ?Sized> DerefMut for InTurn<'_, F> {
    fn deref_mut(&mut self) -> &mut F {
        unsafe { &mut *self.function }
    }
}
