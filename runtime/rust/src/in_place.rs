// SPDX-License-Identifier: MIT
//! Slices that the user's function changes in place.

use std::marker::PhantomData;
use std::ptr::NonNull;
use std::slice::from_raw_parts_mut;

use super::refusal::Refusal;
use super::scope::Scope;
use super::types::sequence::lift_all;
use super::value::{Lift, Lower};
use super::wire::List;
use super::writer::Writer;

/// A slice of plain data in memory that is not ours. Where its elements have another layout natively they are
/// converted, and converted back when this is dropped, after a panic too: what was changed until then is seen.
///
/// No exclusive reference exists before `native`, when all other arguments are known to lie elsewhere.
pub struct InPlace<'a, T: Lower> {
    start: *mut T::Wire,
    length: usize,
    lifted: Vec<T>,
    memory: PhantomData<&'a mut [T::Wire]>,
}

impl<'a, T: Lift<'a> + Lower> InPlace<'a, T> {
    pub(super) unsafe fn lift(list: &'a List<T::Wire>, scope: &'a Scope) -> Result<Self, Refusal> {
        let (start, length) = list.parts();
        if length == 0 {
            return Ok(Self::new(NonNull::dangling().as_ptr(), 0, Vec::new()));
        }
        scope.change(start, length)?;
        let lifted = match T::NATIVE_IS_WIRE {
            true => Vec::new(),
            false => unsafe { lift_all(list.elements(), scope) }?,
        };
        Ok(Self::new(start, length, lifted))
    }

    fn new(start: *mut T::Wire, length: usize, lifted: Vec<T>) -> Self {
        Self {
            start,
            length,
            lifted,
            memory: PhantomData,
        }
    }
}

impl<T: Lower> InPlace<'_, T> {
    /// The slice as the user's function takes it.
    #[inline]
    pub fn native(&mut self) -> &mut [T] {
        if T::NATIVE_IS_WIRE {
            unsafe { from_raw_parts_mut(self.start.cast(), self.length) }
        } else {
            &mut self.lifted
        }
    }
}

impl<T: Lower> Drop for InPlace<'_, T> {
    fn drop(&mut self) {
        let mut writer = Writer::without_block();
        for (index, value) in self.lifted.iter().enumerate() {
            unsafe { self.start.add(index).write(value.lower(&mut writer)) };
        }
    }
}
