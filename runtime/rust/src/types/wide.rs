// SPDX-License-Identifier: MIT
//! 128-bit integers.

use super::super::composite::Wide;
use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{Lift, Lower, Value};
use super::super::writer::{Size, Writer};

macro_rules! wide {
    ($($integer:ty)*) => {$(
        unsafe impl Value for $integer {
            type Wire = Wide;
        }

        impl<'a> Lift<'a> for $integer {
            #[inline]
            unsafe fn lift(wire: &'a Wide, _: &'a Scope) -> Result<Self, Refusal> {
                Ok((u128::from(wire.high) << 64 | u128::from(wire.low)) as Self)
            }
        }

        impl Lower for $integer {
            #[inline]
            fn measure(&self, _: &mut Size) {}

            #[inline]
            fn lower(&self, _: &mut Writer) -> Wide {
                Wide {
                    low: *self as u64,
                    high: (*self >> 64) as u64,
                }
            }
        }
    )*};
}

wide! { i128 u128 }
