// SPDX-License-Identifier: MIT
//! Values that the user's function changes: `&mut T` of everything but slices.

use std::marker::PhantomData;

use super::frame::Changed;
use super::refusal::Refusal;
use super::scope::Scope;
use super::value::{Given, Lift, Lower};
use super::wire::Pointer;
use super::writer::Writer;

/// A value in memory that is not ours. Where it has another layout natively it is converted, and goes back by `write`
/// or `give`; not after a panic.
///
/// No exclusive reference exists before `native`, when all other arguments are known to lie elsewhere.
pub struct Changing<'a, T: Lower> {
    place: *mut T::Wire,
    lifted: Option<T>,
    memory: PhantomData<&'a mut T::Wire>,
}

impl<'a, T: Lift<'a> + Lower> Changing<'a, T> {
    pub(super) unsafe fn lift(
        place: &'a Pointer<T::Wire>,
        scope: &'a Scope,
    ) -> Result<Self, Refusal> {
        let wire = unsafe { place.target() }.ok_or_else(Refusal::nil)?;
        scope.change(place.address(), 1)?;
        let lifted = match T::NATIVE_IS_WIRE {
            true => None,
            false => Some(unsafe { T::lift(wire, scope) }?),
        };
        Ok(Self {
            place: place.address().cast_mut(),
            lifted,
            memory: PhantomData,
        })
    }
}

impl<T: Lower> Changing<'_, T> {
    /// The value as the user's function takes it.
    #[inline]
    pub fn native(&mut self) -> &mut T {
        match &mut self.lifted {
            Some(value) => value,
            None => unsafe { &mut *self.place.cast() },
        }
    }

    /// Puts the new value, which needs no block, where the old one was.
    #[inline]
    pub fn write(self) {
        if let Some(value) = self.lifted {
            let wire = value.lower(&mut Writer::without_block());
            unsafe { self.place.write(wire) };
        }
    }

    /// Gives the new value by slots of the frame.
    pub fn give(self, changed: &mut Changed<T::Wire>) {
        changed.put(match self.lifted {
            Some(value) => value.give(),
            None => Given::without_block(unsafe { self.place.read() }),
        });
    }
}
