// SPDX-License-Identifier: MIT
//! Slices, `Vec`, `VecDeque` and arrays.

use std::collections::VecDeque;
use std::mem::ManuallyDrop;
use std::ptr;
use std::rc::Rc;
use std::slice::from_raw_parts;
use std::sync::Arc;

use super::super::block::OwnedBlock;
use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{Given, Lift, Lower, Value};
use super::super::wire::List;
use super::super::writer::{Size, Writer};

/// All of these elements.
///
/// # Safety
/// As for `Lift::lift`.
#[inline]
pub unsafe fn lift_all<'a, T: Lift<'a>>(
    wires: &'a [T::Wire],
    scope: &'a Scope,
) -> Result<Vec<T>, Refusal> {
    let mut values = Vec::with_capacity(wires.len());
    if T::NATIVE_IS_WIRE {
        unsafe {
            ptr::copy_nonoverlapping(wires.as_ptr().cast(), values.as_mut_ptr(), wires.len());
            values.set_len(wires.len());
        }
        return Ok(values);
    }
    for (index, wire) in wires.iter().enumerate() {
        values.push(unsafe { T::lift(wire, scope) }.map_err(|refusal| refusal.at_index(index))?);
    }
    Ok(values)
}

unsafe impl<T: Value> Value for [T] {
    type Wire = List<T::Wire>;
}

impl<T: Lower> Lower for [T] {
    const MOVES: bool = T::MOVES;

    #[inline]
    fn measure(&self, size: &mut Size) {
        size.add_list::<T::Wire>(self.len());
        if !T::NATIVE_IS_WIRE {
            self.iter().for_each(|value| value.measure(size));
        }
    }

    #[inline]
    fn lower(&self, writer: &mut Writer) -> List<T::Wire> {
        if T::NATIVE_IS_WIRE {
            return unsafe { writer.copied_list(self) };
        }
        writer.list(self.iter(), T::lower)
    }

    unsafe fn drop_rest(&mut self) {
        self.iter_mut()
            .for_each(|value| unsafe { value.drop_rest() });
    }
}

/// In place where the elements have the same layout natively; else converted, and kept by the scope.
impl<'a, T: Lift<'a> + 'a> Lift<'a> for &'a [T] {
    #[inline]
    unsafe fn lift(wire: &'a List<T::Wire>, scope: &'a Scope) -> Result<Self, Refusal> {
        let wires = unsafe { wire.elements() };
        if T::NATIVE_IS_WIRE {
            scope.read(wires)?;
            return Ok(unsafe { from_raw_parts(wires.as_ptr().cast(), wires.len()) });
        }
        Ok(scope.keep(unsafe { lift_all(wires, scope) }?))
    }
}

unsafe impl<T: Value> Value for Vec<T> {
    type Wire = List<T::Wire>;
}

impl<'a, T: Lift<'a>> Lift<'a> for Vec<T> {
    #[inline]
    unsafe fn lift(wire: &'a List<T::Wire>, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe { lift_all(wire.elements(), scope) }
    }
}

impl<T: Lower> Lower for Vec<T> {
    const MOVES: bool = T::MOVES;

    #[inline]
    fn measure(&self, size: &mut Size) {
        self.as_slice().measure(size);
    }

    #[inline]
    fn lower(&self, writer: &mut Writer) -> List<T::Wire> {
        self.as_slice().lower(writer)
    }

    /// A list that is plain is handed over. One whose elements have work to do when dropped is not, since blocks are
    /// freed by fast calls, in which nothing of the user's may run.
    #[inline]
    fn give(self) -> Given<List<T::Wire>> {
        if !T::NATIVE_IS_WIRE || std::mem::needs_drop::<T>() || self.is_empty() {
            return Given::copy(self);
        }
        let wire = List::new(self.as_ptr().cast(), self.len());
        let block = OwnedBlock::holding(self, |_| &[]);
        Given { wire, block }
    }

    unsafe fn drop_rest(&mut self) {
        unsafe {
            let mut values = ptr::read(self);
            let start = values.as_mut_ptr();
            let length = values.len();
            values.set_len(0);
            (*ptr::slice_from_raw_parts_mut(start, length)).drop_rest();
        }
    }
}

macro_rules! owned {
    ($($pointer:ident)*) => {$(
        impl<'a, T: Lift<'a>> Lift<'a> for $pointer<[T]> {
            #[inline]
            unsafe fn lift(wire: &'a List<T::Wire>, scope: &'a Scope) -> Result<Self, Refusal> {
                unsafe { lift_all::<T>(wire.elements(), scope) }.map(Into::into)
            }
        }
    )*};
}

owned! { Box Rc Arc }

unsafe impl<T: Value> Value for VecDeque<T> {
    type Wire = List<T::Wire>;
}

impl<'a, T: Lift<'a>> Lift<'a> for VecDeque<T> {
    #[inline]
    unsafe fn lift(wire: &'a List<T::Wire>, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe { lift_all::<T>(wire.elements(), scope) }.map(Into::into)
    }
}

impl<T: Lower> Lower for VecDeque<T> {
    const MOVES: bool = T::MOVES;

    fn measure(&self, size: &mut Size) {
        size.add_list::<T::Wire>(self.len());
        self.iter().for_each(|value| value.measure(size));
    }

    fn lower(&self, writer: &mut Writer) -> List<T::Wire> {
        writer.list(self.iter(), T::lower)
    }

    unsafe fn drop_rest(&mut self) {
        unsafe { ManuallyDrop::new(Vec::from(ptr::read(self))).drop_rest() };
    }
}

unsafe impl<T: Value, const N: usize> Value for [T; N] {
    type Wire = [T::Wire; N];
    const NATIVE_IS_WIRE: bool = T::NATIVE_IS_WIRE;
}

impl<'a, T: Lift<'a>, const N: usize> Lift<'a> for [T; N] {
    #[inline]
    unsafe fn lift(wires: &'a [T::Wire; N], scope: &'a Scope) -> Result<Self, Refusal> {
        if T::NATIVE_IS_WIRE {
            return Ok(unsafe { ptr::read(wires.as_ptr().cast()) });
        }
        let values = unsafe { lift_all::<T>(wires, scope) }?;
        match values.try_into() {
            Ok(array) => Ok(array),
            Err(_) => unreachable!("as many values as wire values"),
        }
    }
}

impl<T: Lower, const N: usize> Lower for [T; N] {
    const MOVES: bool = T::MOVES;

    #[inline]
    fn measure(&self, size: &mut Size) {
        if !T::NATIVE_IS_WIRE {
            self.iter().for_each(|value| value.measure(size));
        }
    }

    #[inline]
    fn lower(&self, writer: &mut Writer) -> [T::Wire; N] {
        if T::NATIVE_IS_WIRE {
            return unsafe { (&raw const *self).cast::<[T::Wire; N]>().read() };
        }
        self.each_ref().map(|value| value.lower(writer))
    }

    unsafe fn drop_rest(&mut self) {
        unsafe { self.as_mut_slice().drop_rest() };
    }
}
