// SPDX-License-Identifier: MIT
//! Frames: slots that hold arguments and results, and the outcome, which every call ends with.

use std::panic::{catch_unwind, AssertUnwindSafe};

use super::block::{Block, OwnedBlock};
use super::calls;
use super::panics;
use super::refusal::Refusal;
use super::scope::Scope;
use super::value::{Given, Lift, Lower, Value};
use super::wire::{Pointer, Scalar, Text, Wire};
use super::writer::Size;

/// One slot that holds a number.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Slot<W> {
    value: W,
}

impl<W: Scalar> Slot<W> {
    #[inline]
    pub fn value(&self) -> &W {
        &self.value
    }
}

/// A result that is filled up to whole slots.
#[derive(Clone, Copy)]
#[repr(C, align(8))]
pub struct Padded<W> {
    value: W,
}

/// Where a result goes.
pub trait Place<W> {
    fn put(&mut self, wire: W);
}

impl<W: Scalar> Place<W> for Slot<W> {
    #[inline]
    fn put(&mut self, wire: W) {
        // A slot is the eight bytes of a number that has at most as many.
        unsafe { (&raw mut *self).cast::<u64>().write(wire.extended()) };
    }
}

impl<W: Wire> Place<W> for Padded<W> {
    #[inline]
    fn put(&mut self, wire: W) {
        self.value = wire;
    }
}

/// The status of a call that did not return, and its block.
pub struct Ended {
    status: u64,
    block: OwnedBlock,
}

const FAILED: u64 = 1;
const PANICKED: u64 = 2;
const REFUSED: u64 = 3;

/// The last two slots of every frame.
#[repr(C)]
pub struct Outcome {
    status: u64,
    block: Pointer<Block>,
}

impl Outcome {
    /// Runs the body of a call and tells how it ended. Nothing unwinds out of here. The caller has zeroed the slots, so
    /// that a call that just returns writes nothing.
    #[inline]
    pub fn run(&mut self, body: impl FnOnce(&Scope) -> Result<OwnedBlock, Ended>) {
        let ended =
            calls::running(
                || match catch_unwind(AssertUnwindSafe(|| body(&Scope::new()))) {
                    Ok(ended) => ended,
                    Err(payload) => Err(panicked(&panics::report(payload))),
                },
            );
        match ended {
            Ok(block) if block.is_none() => {}
            Ok(block) => self.block = block.into_pointer(),
            Err(ended) => {
                self.status = ended.status;
                self.block = ended.block.into_pointer();
            }
        }
    }
}

/// Lifts the argument of this index.
///
/// # Safety
/// As for `Lift::lift`.
#[inline]
pub unsafe fn argument<'a, T: Lift<'a>>(
    index: u64,
    wire: &'a T::Wire,
    scope: &'a Scope,
) -> Result<T, Ended> {
    unsafe { T::lift(wire, scope) }.map_err(|refusal| refused(index, &refusal))
}

/// What a pointer slot leads to.
///
/// # Safety
/// As for `Pointer::target`.
#[inline]
pub unsafe fn target<W>(index: u64, pointer: &Pointer<W>) -> Result<&W, Ended> {
    unsafe { pointer.target() }.ok_or_else(|| refused(index, &Refusal::new("is nil")))
}

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

/// Lifts the argument of this index, of which the function takes a reference, or leaves it in place.
///
/// # Safety
/// As for `Lift::lift`.
#[inline]
pub unsafe fn hold<'a, T: Lift<'a> + 'a>(
    index: u64,
    wire: &'a T::Wire,
    scope: &'a Scope,
) -> Result<Held<'a, T>, Ended> {
    unsafe {
        if T::NATIVE_IS_WIRE {
            argument::<&T>(index, wire, scope).map(Held::InPlace)
        } else {
            argument(index, wire, scope).map(Held::Lifted)
        }
    }
}

/// The function returned this value.
#[inline]
pub fn give<T: Lower>(value: T, place: &mut impl Place<T::Wire>) -> Result<OwnedBlock, Ended> {
    let Given { wire, block } = value.give();
    place.put(wire);
    Ok(block)
}

/// The function returned, and has no result.
#[inline]
pub fn done() -> Result<OwnedBlock, Ended> {
    Ok(OwnedBlock::none())
}

/// The function returned this error.
#[cold]
pub fn fail<E: Lower>(error: &E) -> Ended {
    Ended {
        status: FAILED,
        block: payload_of(error),
    }
}

#[cold]
pub(super) fn refused(index: u64, refusal: &Refusal) -> Ended {
    Ended {
        status: REFUSED,
        block: payload_of(&RefusalReport {
            index,
            reason: refusal.text(),
        }),
    }
}

#[cold]
fn panicked(report: &panics::Report) -> Ended {
    Ended {
        status: PANICKED,
        block: payload_of(report),
    }
}

fn payload_of<T: Lower>(value: &T) -> OwnedBlock {
    let mut size = Size::default();
    size.add_list::<T::Wire>(1);
    value.measure(&mut size);
    OwnedBlock::with_payload(size, |writer| {
        let wire = value.lower(writer);
        writer.value(wire)
    })
}

struct RefusalReport {
    index: u64,
    reason: String,
}

#[derive(Clone, Copy)]
#[repr(C)]
struct RefusalWire {
    index: u64,
    reason: Text,
}

unsafe impl Wire for RefusalWire {
    type Optional = Pointer<Self>;
}

unsafe impl Value for RefusalReport {
    type Wire = RefusalWire;
}

impl Lower for RefusalReport {
    fn measure(&self, size: &mut Size) {
        self.reason.measure(size);
    }

    fn lower(&self, writer: &mut super::writer::Writer) -> RefusalWire {
        RefusalWire {
            index: self.index,
            reason: self.reason.lower(writer),
        }
    }
}
