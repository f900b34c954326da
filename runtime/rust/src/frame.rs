// SPDX-License-Identifier: MIT
//! Frames: slots that hold arguments and results, and the outcome, which every call ends with.

use std::any::Any;
use std::cell::Cell;
use std::panic::{catch_unwind, AssertUnwindSafe};

use super::block::{Block, OwnedBlock};
use super::call::{Call, Stopped};
use super::calls;
use super::go_panic::GoPanic;
use super::link;
use super::panics;
use super::refusal::Refusal;
use super::value::Given;
use super::wire::{Pointer, Scalar, Wire};

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

impl<W: Wire> Padded<W> {
    #[inline]
    pub fn value(&self) -> &W {
        &self.value
    }
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

/// The new value of an argument that the function changed, and the block it points into.
#[repr(C)]
pub struct Changed<W> {
    value: Padded<W>,
    block: Pointer<Block>,
}

impl<W: Wire> Changed<W> {
    pub(super) fn put(&mut self, given: Given<W>) {
        self.value.put(given.wire);
        self.block = given.block.into_pointer();
    }

    /// Takes the block back where nobody will look at it, since the call panicked after all. The last thing to be done.
    pub fn settle(&mut self, outcome: &Outcome) {
        if !outcome.is_read() {
            drop(unsafe { OwnedBlock::from_pointer(self.block) });
            self.block = Pointer::null();
        }
    }
}

const RETURNED: u64 = 0;
pub(super) const FAILED: u64 = 1;
const PANICKED: u64 = 2;
const REFUSED: u64 = 3;
const GO_PANICKED: u64 = 6;

/// The last two slots of every frame: how the call ended, and the block of its result, error, panic or refusal. They are
/// in place from the moment that this is known: what is still dropped then may panic, which makes it an end of another
/// kind, and a value on its way out of the call would leak.
#[repr(C)]
pub struct Outcome {
    status: Cell<u64>,
    block: Cell<Pointer<Block>>,
}

impl Outcome {
    /// Runs the body of a call. Nothing unwinds out of here. The caller has zeroed the slots, so that a call that just
    /// returns writes nothing.
    #[inline]
    pub fn run<'f>(&'f self, body: impl FnOnce(&Call<'f>) -> Result<(), Stopped>) {
        calls::running(|| {
            let call = AssertUnwindSafe(|| drop(body(&Call::new(self))));
            if let Err(payload) = catch_unwind(call) {
                self.panicked(payload);
            }
        });
    }

    /// The result points into this block.
    #[inline]
    pub(super) fn returned(&self, block: OwnedBlock) {
        if !block.is_none() {
            self.block.set(block.into_pointer());
        }
    }

    /// The call ended in this way. What was told before is not so any more.
    #[cold]
    pub(super) fn ended(&self, status: u64, block: OwnedBlock) {
        self.status.set(status);
        let before = self.block.replace(block.into_pointer());
        drop(unsafe { OwnedBlock::from_pointer(before) });
    }

    /// An argument was refused. Not by way of the call, which is all in registers as long as nothing points to it.
    #[cold]
    pub(super) fn refused(&self, index: u64, refusal: Refusal) -> Stopped {
        let block = OwnedBlock::of_payload(&refusal.of_argument(index));
        self.ended(REFUSED, block);
        Stopped
    }

    /// The same of a call in which Go cannot be called.
    #[inline]
    pub fn run_fast<'f>(&'f self, body: impl FnOnce(&Call<'f>) -> Result<(), Stopped>) {
        link::without_go(|| self.run(body));
    }

    /// A panic of Go's has no block, but a token.
    #[cold]
    fn panicked(&self, payload: Box<dyn Any + Send>) {
        match GoPanic::token_of(payload) {
            Ok(token) => {
                self.ended(GO_PANICKED, OwnedBlock::none());
                self.block.set(Pointer::of_number(token));
            }
            Err(payload) => self.ended(PANICKED, OwnedBlock::of_payload(&panics::report(payload))),
        }
    }

    /// Whether an argument was refused.
    pub(super) fn is_refused(&self) -> bool {
        self.status.get() == REFUSED
    }

    /// Whether the caller reads what the function changed.
    fn is_read(&self) -> bool {
        matches!(self.status.get(), RETURNED | FAILED)
    }
}
