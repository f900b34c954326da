// SPDX-License-Identifier: MIT
//! `NonZero`: the number, which is checked.

use std::num::{
    NonZeroI128, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI8, NonZeroIsize, NonZeroU128,
    NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU8, NonZeroUsize,
};

use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{Lift, Lower, Value};
use super::super::writer::{Size, Writer};

macro_rules! non_zero {
    ($($non_zero:ty as $number:ty;)*) => {$(
        unsafe impl Value for $non_zero {
            type Wire = <$number as Value>::Wire;
        }

        impl<'a> Lift<'a> for $non_zero {
            #[inline]
            unsafe fn lift(wire: &'a Self::Wire, scope: &'a Scope) -> Result<Self, Refusal> {
                let number = unsafe { <$number>::lift(wire, scope) }?;
                Self::new(number).ok_or_else(zero)
            }
        }

        impl Lower for $non_zero {
            #[inline]
            fn measure(&self, _: &mut Size) {}

            #[inline]
            fn lower(&self, writer: &mut Writer) -> Self::Wire {
                self.get().lower(writer)
            }
        }
    )*};
}

non_zero! {
    NonZeroI8 as i8;
    NonZeroI16 as i16;
    NonZeroI32 as i32;
    NonZeroI64 as i64;
    NonZeroI128 as i128;
    NonZeroIsize as isize;
    NonZeroU8 as u8;
    NonZeroU16 as u16;
    NonZeroU32 as u32;
    NonZeroU64 as u64;
    NonZeroU128 as u128;
    NonZeroUsize as usize;
}

#[cold]
fn zero() -> Refusal {
    Refusal::new("must not be 0")
}
