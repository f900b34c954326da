// SPDX-License-Identifier: MIT
//! `Range`: its two bounds.

use std::ops::Range;

use super::super::composite::Span;
use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{field, Lift, Lower, Value};
use super::super::writer::{Size, Writer};

unsafe impl<T: Value> Value for Range<T> {
    type Wire = Span<T::Wire>;
}

impl<'a, T: Lift<'a>> Lift<'a> for Range<T> {
    #[inline]
    unsafe fn lift(wire: &'a Self::Wire, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe {
            Ok(Self {
                start: field("Start", &wire.start, scope)?,
                end: field("End", &wire.end, scope)?,
            })
        }
    }
}

impl<T: Lower> Lower for Range<T> {
    #[inline]
    fn measure(&self, size: &mut Size) {
        self.start.measure(size);
        self.end.measure(size);
    }

    #[inline]
    fn lower(&self, writer: &mut Writer) -> Self::Wire {
        Span {
            start: self.start.lower(writer),
            end: self.end.lower(writer),
        }
    }
}
