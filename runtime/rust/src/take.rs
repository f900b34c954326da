// SPDX-License-Identifier: MIT
//! Objects that a function takes for itself. They stay Go's until all arguments are lifted, so that a call that is refused
//! takes none; in every other end of the call they are gone.

use std::mem::forget;

use super::call::Stopped;
use super::frame::Outcome;
use super::handle::{Handle, OptionalHandle};
use super::object::{holder, Object};
use super::refusal::Refusal;
use super::value::Value;
use super::wire::Optional;

/// An object, or an option of one, that is moved out of its holder.
///
/// # Safety
/// What `check` finds good can be taken or discarded, unless others come to share it in between.
pub unsafe trait Take: Value + Sized {
    /// # Safety
    /// The wire value leads to a holder of this type, if anywhere.
    unsafe fn check(wire: Self::Wire) -> Result<(), Refusal>;

    /// One that others share stays as it is.
    ///
    /// # Safety
    /// As for `check`, and if this succeeds nobody uses the holder afterwards.
    unsafe fn take_out(wire: Self::Wire) -> Result<Self, Refusal>;

    /// Drops the holder.
    ///
    /// # Safety
    /// As for `take`.
    unsafe fn discard(wire: Self::Wire);
}

unsafe impl<T: Object + Value<Wire = Handle>> Take for Box<T> {
    #[inline]
    unsafe fn check(wire: Handle) -> Result<(), Refusal> {
        unsafe { holder::check::<T>(wire) }
    }

    #[inline]
    unsafe fn take_out(wire: Handle) -> Result<Self, Refusal> {
        match T::SHARED {
            true => unsafe { holder::take(wire) }.map(Box::new),
            false => Ok(unsafe { Box::from_raw(wire.address()) }),
        }
    }

    unsafe fn discard(wire: Handle) {
        unsafe { holder::discard::<T>(wire) }
    }
}

unsafe impl<T: Take + Value<Wire = Handle>> Take for Option<T> {
    #[inline]
    unsafe fn check(wire: OptionalHandle) -> Result<(), Refusal> {
        match unsafe { wire.get() } {
            Some(handle) => unsafe { T::check(*handle) },
            None => Ok(()),
        }
    }

    #[inline]
    unsafe fn take_out(wire: OptionalHandle) -> Result<Self, Refusal> {
        match unsafe { wire.get() } {
            Some(handle) => unsafe { T::take_out(*handle) }.map(Some),
            None => Ok(None),
        }
    }

    unsafe fn discard(wire: OptionalHandle) {
        if let Some(handle) = unsafe { wire.get() } {
            unsafe { T::discard(*handle) };
        }
    }
}

/// An argument that will be taken.
pub struct Taken<'c, T: Take> {
    wire: T::Wire,
    index: u64,
    outcome: &'c Outcome,
}

impl<'c, T: Take> Taken<'c, T> {
    #[inline]
    pub(super) unsafe fn lift(
        wire: &T::Wire,
        index: u64,
        outcome: &'c Outcome,
    ) -> Result<Self, Refusal> {
        unsafe { T::check(*wire) }?;
        Ok(Self {
            wire: *wire,
            index,
            outcome,
        })
    }

    /// Takes it, after all arguments were lifted, and before any other is taken.
    #[inline]
    pub fn take(self) -> Result<T, Stopped> {
        match unsafe { T::take_out(self.wire) } {
            Ok(value) => {
                forget(self);
                Ok(value)
            }
            Err(refusal) => Err(self.outcome.refused(self.index, refusal)),
        }
    }

    /// Takes it, after others were taken: then it is too late to refuse the call.
    #[inline]
    pub fn take_too(self) -> T {
        match unsafe { T::take_out(self.wire) } {
            Ok(value) => {
                forget(self);
                value
            }
            Err(refusal) => panic!("argument {}: {}", self.index, refusal.text()),
        }
    }
}

/// It was not taken: the call was refused, or is over.
impl<T: Take> Drop for Taken<'_, T> {
    fn drop(&mut self) {
        if !self.outcome.is_refused() {
            unsafe { T::discard(self.wire) };
        }
    }
}
