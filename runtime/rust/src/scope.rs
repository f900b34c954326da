// SPDX-License-Identifier: MIT
//! What one call borrows: values that are converted and only lent to the user's function, and the memory it changes in
//! place. Every borrowed argument is tied to the scope, which ends with the call.

use std::cell::Cell;
use std::ops::Range;
use std::ptr;

use super::refusal::Refusal;

/// Owner of what a call's arguments borrow. Most calls keep nothing, and then the compiler sees that there is nothing to
/// drop.
pub struct Scope {
    last: Cell<*mut Kept>,
    /// One of the kept values.
    exclusive: Cell<*const Exclusive>,
}

/// Memory that is changed in place.
struct Exclusive {
    range: Range<usize>,
    previous: *const Exclusive,
}

/// The head of a kept value.
struct Kept {
    previous: *mut Kept,
    drop: unsafe fn(*mut Kept),
}

#[repr(C)]
struct Node<T> {
    head: Kept,
    value: T,
}

impl Default for Scope {
    fn default() -> Self {
        Self::new()
    }
}

impl Scope {
    #[inline]
    pub const fn new() -> Self {
        Self {
            last: Cell::new(ptr::null_mut()),
            exclusive: Cell::new(ptr::null()),
        }
    }

    /// Keeps a value until the scope ends. The last kept is dropped first, so values may borrow from earlier ones.
    pub fn keep<T>(&self, value: T) -> &T {
        let head = Kept {
            previous: self.last.get(),
            drop: drop_node::<T>,
        };
        let node = Box::into_raw(Box::new(Node { head, value }));
        self.last.set(node.cast());
        unsafe { &(*node).value }
    }

    /// Memory that is lent where it lies: refused if it overlaps with some that is changed in place.
    #[inline]
    pub fn read<T>(&self, slice: &[T]) -> Result<(), Refusal> {
        if self.exclusive.get().is_null() {
            return Ok(());
        }
        self.check(&range(slice.as_ptr(), slice.len()))
    }

    /// Memory that is changed in place: refused if it overlaps with other such memory. To be called before `read`.
    pub fn change<T>(&self, start: *const T, length: usize) -> Result<(), Refusal> {
        let range = range(start, length);
        self.check(&range)?;
        let previous = self.exclusive.get();
        self.exclusive.set(self.keep(Exclusive { range, previous }));
        Ok(())
    }

    #[cold]
    fn check(&self, range: &Range<usize>) -> Result<(), Refusal> {
        let overlaps = |other: &Range<usize>| {
            !range.is_empty()
                && !other.is_empty()
                && range.start < other.end
                && other.start < range.end
        };
        let mut next = self.exclusive.get();
        while let Some(exclusive) = unsafe { next.as_ref() } {
            if overlaps(&exclusive.range) {
                return Err(Refusal::new(
                    "overlaps with another argument, and one is changed in place",
                ));
            }
            next = exclusive.previous;
        }
        Ok(())
    }
}

impl Drop for Scope {
    #[inline]
    fn drop(&mut self) {
        if !self.last.get().is_null() {
            self.release();
        }
    }
}

impl Scope {
    #[inline(never)]
    fn release(&self) {
        /// Goes on with the others when one of them panics.
        struct Rest<'a>(&'a Scope);
        impl Drop for Rest<'_> {
            fn drop(&mut self) {
                self.0.release();
            }
        }
        let rest = Rest(self);
        while !self.last.get().is_null() {
            unsafe {
                let node = self.last.get();
                self.last.set((*node).previous);
                ((*node).drop)(node);
            }
        }
        std::mem::forget(rest);
    }
}

unsafe fn drop_node<T>(node: *mut Kept) {
    drop(unsafe { Box::from_raw(node.cast::<Node<T>>()) });
}

fn range<T>(start: *const T, length: usize) -> Range<usize> {
    let start = start as usize;
    start..start + length * size_of::<T>()
}
