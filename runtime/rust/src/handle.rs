// SPDX-License-Identifier: MIT
//! What Go and native code know each other's objects and functions by: one number, never 0.

use super::wire::{Optional, Pointer, Scalar, Wire};
use super::writer::{Size, Writer};

/// The address of a holder, or the handle of a Go function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(transparent)]
pub struct Handle(u64);

impl Handle {
    #[inline]
    pub fn new(number: u64) -> Self {
        Self(number)
    }

    #[inline]
    pub fn number(self) -> u64 {
        self.0
    }

    /// Of a holder.
    #[inline]
    pub fn of_address<T>(address: *const T) -> Self {
        Self(address as usize as u64)
    }

    /// The holder, null where Go had none.
    #[inline]
    pub fn address<T>(self) -> *mut T {
        self.0 as usize as *mut T
    }
}

unsafe impl Wire for Handle {
    type Optional = OptionalHandle;
}

impl Scalar for Handle {
    #[inline]
    fn extended(self) -> u64 {
        self.0
    }
}

/// An option of an object or function: none is 0.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct OptionalHandle(Handle);

unsafe impl Wire for OptionalHandle {
    type Optional = Pointer<Self>;
}

impl Scalar for OptionalHandle {
    #[inline]
    fn extended(self) -> u64 {
        self.0 .0
    }
}

impl Optional<Handle> for OptionalHandle {
    const IN_PLACE: bool = true;

    #[inline]
    fn none() -> Self {
        Self(Handle(0))
    }

    #[inline]
    fn measure(_: &mut Size) {}

    #[inline]
    fn present(handle: Handle, _: &mut Writer) -> Self {
        Self(handle)
    }

    #[inline]
    unsafe fn get(&self) -> Option<&Handle> {
        (self.0 .0 != 0).then_some(&self.0)
    }
}
