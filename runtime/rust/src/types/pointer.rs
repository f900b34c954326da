// SPDX-License-Identifier: MIT
//! Pointers that cross as what they point to: references, `Box`, `Rc`, `Arc` and `Cow`.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use super::super::handle::Handle;
use super::super::object::{holder, Object};
use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{Given, Lift, Lower, Value};
use super::super::writer::{Size, Writer};

macro_rules! transparent {
    ($([$($bound:ident)?] $pointer:ty;)*) => {$(
        unsafe impl<T: $($bound +)? Value + ?Sized> Value for $pointer {
            type Wire = T::Wire;
        }

        impl<T: $($bound +)? Lower + ?Sized> Lower for $pointer {
            #[inline]
            fn measure(&self, size: &mut Size) {
                (**self).measure(size);
            }

            #[inline]
            fn lower(&self, writer: &mut Writer) -> T::Wire {
                const { assert!(!T::MOVES, "an object cannot be moved out of what is lent") };
                (**self).lower(writer)
            }
        }
    )*};
}

transparent! {
    [] &T;
    [] &mut T;
    [] Rc<T>;
    [ToOwned] Cow<'_, T>;
}

unsafe impl<T: Value + ?Sized> Value for Box<T> {
    type Wire = T::Wire;
}

impl<T: Lower + ?Sized> Lower for Box<T> {
    const MOVES: bool = T::MOVES;

    #[inline]
    fn measure(&self, size: &mut Size) {
        (**self).measure(size);
    }

    #[inline]
    fn lower(&self, writer: &mut Writer) -> T::Wire {
        T::lower_boxed(self, writer)
    }

    #[inline]
    fn give(self) -> Given<T::Wire> {
        T::give_boxed(self)
    }

    #[inline]
    unsafe fn drop_rest(&mut self) {
        unsafe { T::drop_rest_boxed(self) }
    }
}

unsafe impl<T: Value + ?Sized> Value for Arc<T> {
    type Wire = T::Wire;
}

impl<T: Lower + ?Sized> Lower for Arc<T> {
    #[inline]
    fn measure(&self, size: &mut Size) {
        (**self).measure(size);
    }

    #[inline]
    fn lower(&self, writer: &mut Writer) -> T::Wire {
        T::lower_shared(self, writer)
    }
}

impl<'a, T: Lift<'a> + 'a> Lift<'a> for &'a T {
    #[inline]
    unsafe fn lift(wire: &'a T::Wire, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe { T::lend(wire, scope) }
    }
}

/// An object that the function changes. Nobody else has it for as long, which is for Go to see to.
impl<'a, T: Object + Value<Wire = Handle>> Lift<'a> for &'a mut T {
    #[inline]
    unsafe fn lift(wire: &'a Handle, _: &'a Scope) -> Result<Self, Refusal> {
        unsafe { holder::lend_exclusively(*wire) }
    }
}

impl<'a, T: Lift<'a>> Lift<'a> for Arc<T> {
    #[inline]
    unsafe fn lift(wire: &'a T::Wire, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe { T::lift_shared(wire, scope) }
    }
}

/// Owned, since it may have to outlive the call.
impl<'a, T: ToOwned + Value + ?Sized> Lift<'a> for Cow<'_, T>
where
    T::Owned: Lift<'a, Wire = T::Wire>,
{
    #[inline]
    unsafe fn lift(wire: &'a T::Wire, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe { T::Owned::lift(wire, scope) }.map(Cow::Owned)
    }
}

macro_rules! owned {
    ($($pointer:ident)*) => {$(
        impl<'a, T: Lift<'a>> Lift<'a> for $pointer<T> {
            #[inline]
            unsafe fn lift(wire: &'a T::Wire, scope: &'a Scope) -> Result<Self, Refusal> {
                unsafe { T::lift(wire, scope) }.map($pointer::new)
            }
        }
    )*};
}

owned! { Box Rc }
