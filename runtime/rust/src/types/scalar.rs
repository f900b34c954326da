// SPDX-License-Identifier: MIT
//! Numbers, `bool` and `char`.

use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{Lift, Lower, Value};
use super::super::writer::{Size, Writer};

/// Types that are their own wire values.
macro_rules! plain {
    ($($scalar:ty)*) => {$(
        unsafe impl Value for $scalar {
            type Wire = Self;
            const NATIVE_IS_WIRE: bool = true;
        }

        impl<'a> Lift<'a> for $scalar {
            #[inline]
            unsafe fn lift(wire: &'a Self, _: &'a Scope) -> Result<Self, Refusal> {
                Ok(*wire)
            }
        }

        impl Lower for $scalar {
            #[inline]
            fn measure(&self, _: &mut Size) {}

            #[inline]
            fn lower(&self, _: &mut Writer) -> Self {
                *self
            }
        }
    )*};
}

plain! { i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 }

/// Types whose wire values are checked.
macro_rules! checked {
    ($($scalar:ty as $wire:ty, $native_is_wire:expr, |$value:ident| $lifted:expr;)*) => {$(
        unsafe impl Value for $scalar {
            type Wire = $wire;
            const NATIVE_IS_WIRE: bool = $native_is_wire;
        }

        impl<'a> Lift<'a> for $scalar {
            #[inline]
            unsafe fn lift(wire: &'a $wire, _: &'a Scope) -> Result<Self, Refusal> {
                let $value = *wire;
                $lifted
            }
        }

        impl Lower for $scalar {
            #[inline]
            fn measure(&self, _: &mut Size) {}

            #[inline]
            fn lower(&self, _: &mut Writer) -> $wire {
                *self as $wire
            }
        }
    )*};
}

checked! {
    isize as i64, size_of::<Self>() == 8, |value| Self::try_from(value).map_err(|_| out_of_range());
    usize as u64, size_of::<Self>() == 8, |value| Self::try_from(value).map_err(|_| out_of_range());
    bool as u8, false, |value| match value {
        0 => Ok(false),
        1 => Ok(true),
        other => Err(Refusal::new(format!("{other} is neither false (0) nor true (1)"))),
    };
    char as i32, false, |value| Self::from_u32(value as u32)
        .ok_or_else(|| Refusal::new(format!("{value} is not a Unicode scalar value")));
}

#[cold]
fn out_of_range() -> Refusal {
    Refusal::new("the number does not fit into 32 bits")
}
