// SPDX-License-Identifier: MIT
//! `Ordering`: a number that is less than, equal to or greater than 0.

use std::cmp::Ordering;

use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{Lift, Lower, Value};
use super::super::writer::{Size, Writer};

unsafe impl Value for Ordering {
    type Wire = i64;
}

impl<'a> Lift<'a> for Ordering {
    #[inline]
    unsafe fn lift(wire: &'a i64, _: &'a Scope) -> Result<Self, Refusal> {
        Ok(wire.cmp(&0))
    }
}

impl Lower for Ordering {
    #[inline]
    fn measure(&self, _: &mut Size) {}

    #[inline]
    fn lower(&self, _: &mut Writer) -> i64 {
        *self as i64
    }
}
