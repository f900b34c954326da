// SPDX-License-Identifier: MIT
//! One call while it runs: it lifts the arguments, gives the result or the error, and tells its frame how it ended.

use super::block::OwnedBlock;
use super::change::Changing;
use super::frame::{Outcome, Place, FAILED};
use super::in_place::InPlace;
use super::refusal::Refusal;
use super::scope::Scope;
use super::take::{Take, Taken};
use super::value::{drop_lowered, Given, Lift, Lower};
use super::wire::{List, Pointer};

/// A call, from its first argument to what is dropped last.
pub struct Call<'f> {
    scope: Scope,
    outcome: &'f Outcome,
}

/// The call is over. The frame knows why.
#[derive(Debug)]
pub struct Stopped;

/// An argument that the function takes by reference.
pub enum Held<'a, T> {
    InPlace(&'a T),
    Lifted(T),
}

impl<T> Held<'_, T> {
    #[inline]
    pub fn get(&self) -> &T {
        match self {
            Self::InPlace(value) => value,
            Self::Lifted(value) => value,
        }
    }
}

/// Arguments are taken by their index, which a refusal tells.
impl<'f> Call<'f> {
    #[inline]
    pub(super) fn new(outcome: &'f Outcome) -> Self {
        Self {
            scope: Scope::new(),
            outcome,
        }
    }

    /// The argument, lifted.
    ///
    /// # Safety
    /// As for `Lift::lift`.
    #[inline]
    pub unsafe fn argument<'a, T: Lift<'a>>(
        &'a self,
        index: u64,
        wire: &'a T::Wire,
    ) -> Result<T, Stopped> {
        unsafe { T::lift(wire, &self.scope) }
            .map_err(|refusal| self.outcome.refused(index, refusal))
    }

    /// The argument that the slot points to, lifted.
    ///
    /// # Safety
    /// As for `Lift::lift`.
    #[inline]
    pub unsafe fn argument_at<'a, T: Lift<'a>>(
        &'a self,
        index: u64,
        pointer: &'a Pointer<T::Wire>,
    ) -> Result<T, Stopped> {
        unsafe { self.argument(index, self.target(index, pointer)?) }
    }

    #[inline]
    unsafe fn target<'a, W>(&self, index: u64, pointer: &'a Pointer<W>) -> Result<&'a W, Stopped> {
        unsafe { pointer.target() }.ok_or_else(|| self.outcome.refused(index, Refusal::nil()))
    }

    /// An argument of which the function takes a reference, lifted or left in place.
    ///
    /// # Safety
    /// As for `Lift::lift`.
    #[inline]
    pub unsafe fn hold<'a, T: Lift<'a> + 'a>(
        &'a self,
        index: u64,
        wire: &'a T::Wire,
    ) -> Result<Held<'a, T>, Stopped> {
        unsafe {
            if T::NATIVE_IS_WIRE {
                self.argument::<&T>(index, wire).map(Held::InPlace)
            } else {
                self.argument(index, wire).map(Held::Lifted)
            }
        }
    }

    /// The same of an argument that the slot points to.
    ///
    /// # Safety
    /// As for `Lift::lift`.
    #[inline]
    pub unsafe fn hold_at<'a, T: Lift<'a> + 'a>(
        &'a self,
        index: u64,
        pointer: &'a Pointer<T::Wire>,
    ) -> Result<Held<'a, T>, Stopped> {
        unsafe { self.hold(index, self.target(index, pointer)?) }
    }

    /// A slice that the function changes, to be taken before the arguments that are only read.
    ///
    /// # Safety
    /// The list's memory is there, and nobody else touches it for `'a`, other arguments of this call excepted.
    #[inline]
    pub unsafe fn in_place<'a, T: Lift<'a> + Lower>(
        &'a self,
        index: u64,
        list: &'a List<T::Wire>,
    ) -> Result<InPlace<'a, T>, Stopped> {
        unsafe { InPlace::lift(list, &self.scope) }
            .map_err(|refusal| self.outcome.refused(index, refusal))
    }

    /// A value that the function changes, to be taken before the arguments that are only read.
    ///
    /// # Safety
    /// As for `in_place`.
    #[inline]
    pub unsafe fn change<'a, T: Lift<'a> + Lower>(
        &'a self,
        index: u64,
        place: &'a Pointer<T::Wire>,
    ) -> Result<Changing<'a, T>, Stopped> {
        unsafe { Changing::lift(place, &self.scope) }
            .map_err(|refusal| self.outcome.refused(index, refusal))
    }

    /// An object, or an option of one, that the function takes. It is taken when all arguments were lifted.
    ///
    /// # Safety
    /// The wire value leads to a holder of this type, if anywhere, and nobody uses it any more.
    #[inline]
    pub unsafe fn taken<T: Take>(
        &self,
        index: u64,
        wire: &T::Wire,
    ) -> Result<Taken<'f, T>, Stopped> {
        unsafe { Taken::lift(wire, index, self.outcome) }
            .map_err(|refusal| self.outcome.refused(index, refusal))
    }

    /// The function returned this value.
    #[inline]
    pub fn give<T: Lower>(&self, value: T, place: &mut impl Place<T::Wire>) -> Result<(), Stopped> {
        let Given { wire, block } = value.give();
        place.put(wire);
        self.outcome.returned(block);
        Ok(())
    }

    /// The function returned, and has no result.
    #[inline]
    pub fn done(&self) -> Result<(), Stopped> {
        Ok(())
    }

    /// The function returned this error.
    #[cold]
    pub fn fail<E: Lower>(&self, error: E) -> Result<(), Stopped> {
        self.outcome.ended(FAILED, OwnedBlock::of_payload(&error));
        drop_lowered(error);
        Ok(())
    }
}
