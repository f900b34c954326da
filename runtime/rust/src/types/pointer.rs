// SPDX-License-Identifier: MIT
//! Pointers that cross as what they point to: references, `Box`, `Rc`, `Arc` and `Cow`.

use std::borrow::Cow;
use std::rc::Rc;
use std::slice::from_ref;
use std::sync::Arc;

use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{Lift, Lower, Value};
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
                (**self).lower(writer)
            }
        }
    )*};
}

transparent! {
    [] &T;
    [] &mut T;
    [] Box<T>;
    [] Rc<T>;
    [] Arc<T>;
    [ToOwned] Cow<'_, T>;
}

/// In place where it has the same layout natively; else converted, and kept by the scope.
impl<'a, T: Lift<'a> + 'a> Lift<'a> for &'a T {
    #[inline]
    unsafe fn lift(wire: &'a T::Wire, scope: &'a Scope) -> Result<Self, Refusal> {
        if T::NATIVE_IS_WIRE {
            scope.read(from_ref(wire))?;
            return Ok(unsafe { &*(&raw const *wire).cast() });
        }
        Ok(scope.keep(unsafe { T::lift(wire, scope) }?))
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

owned! { Box Rc Arc }
