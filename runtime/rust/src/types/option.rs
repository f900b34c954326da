// SPDX-License-Identifier: MIT
//! `Option`: a pointer, or in place where the inner wire value has a way to be absent.

use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{Given, Lift, Lower, Value};
use super::super::wire::{Optional, Wire};
use super::super::writer::{Size, Writer};

type OptionalOf<T> = <<T as Value>::Wire as Wire>::Optional;

unsafe impl<T: Value> Value for Option<T> {
    type Wire = OptionalOf<T>;
}

impl<'a, T: Lift<'a>> Lift<'a> for Option<T> {
    #[inline]
    unsafe fn lift(wire: &'a Self::Wire, scope: &'a Scope) -> Result<Self, Refusal> {
        match unsafe { wire.get() } {
            None => Ok(None),
            Some(inner) => unsafe { T::lift(inner, scope) }.map(Some),
        }
    }
}

impl<T: Lower> Lower for Option<T> {
    const MOVES: bool = T::MOVES;

    #[inline]
    fn measure(&self, size: &mut Size) {
        if let Some(value) = self {
            OptionalOf::<T>::measure(size);
            value.measure(size);
        }
    }

    #[inline]
    fn lower(&self, writer: &mut Writer) -> Self::Wire {
        match self {
            None => Optional::none(),
            Some(value) => {
                let wire = value.lower(writer);
                Optional::present(wire, writer)
            }
        }
    }

    #[inline]
    fn give(self) -> Given<Self::Wire> {
        match self {
            None => Given::without_block(Optional::none()),
            Some(value) if OptionalOf::<T>::IN_PLACE => {
                let Given { wire, block } = value.give();
                let wire = Optional::present(wire, &mut Writer::without_block());
                Given { wire, block }
            }
            some => Given::copy(some),
        }
    }

    #[inline]
    unsafe fn drop_rest(&mut self) {
        if let Some(value) = self {
            unsafe { value.drop_rest() };
        }
    }
}
