// SPDX-License-Identifier: MIT
//! Functions of Go that native code holds, and calls of them. The frame of such a call is ours; what it points into is a
//! block that is freed when Go has returned.

use std::mem::MaybeUninit;
use std::panic::resume_unwind;

use super::block::{Block, OwnedBlock};
use super::delivery::{Delivered, Nothing, Room};
use super::go_panic::GoPanic;
use super::handle::Handle;
use super::link;
use super::refusal::Refusal;
use super::scope::Scope;
use super::value::{drop_lowered, Lift, Lower};
use super::wire::Pointer;
use super::writer::{Size, Writer};

/// What the frame of a call of a Go function begins with. The arguments follow, then the result where it is plain.
#[repr(C)]
pub struct Head {
    handle: Handle,
    block: Pointer<Block>,
    status: u64,
    context: Pointer<u8>,
    token: u64,
}

/// The frame of a call of a Go function.
///
/// # Safety
/// It is `repr(C)`, begins with a `Head`, has wire values of the right types in slots of their own behind it, and is good
/// when all its bytes are 0.
pub unsafe trait GoFrame: Sized {}

const RETURNED: u64 = 0;
const FAILED: u64 = 1;
const PANICKED: u64 = 2;

/// A Go function, which Go forgets when this is dropped.
pub struct GoFunction {
    handle: Handle,
}

impl Drop for GoFunction {
    fn drop(&mut self) {
        link::give_back(self.handle.number());
    }
}

impl GoFunction {
    /// # Safety
    /// The handle is Go's, and nobody else gives it back.
    #[inline]
    pub unsafe fn lift(wire: &Handle) -> Result<Self, Refusal> {
        match wire.number() {
            0 => Err(Refusal::nil()),
            _ => Ok(Self { handle: *wire }),
        }
    }

    /// The frame for a call. Panics where Go cannot be called.
    #[inline]
    pub fn frame<F: GoFrame>(&self) -> F {
        link::check();
        let mut frame = MaybeUninit::<F>::zeroed();
        unsafe {
            (*frame.as_mut_ptr().cast::<Head>()).handle = self.handle;
            frame.assume_init()
        }
    }

    /// Calls it. What Go panics with unwinds from here on.
    #[inline]
    pub fn call<F: GoFrame>(&self, frame: &mut F, arguments: OwnedBlock) {
        let mut room = Room::<Nothing, Nothing>::new();
        self.enter(frame, arguments, &mut room);
    }

    /// The same of one whose result is delivered.
    pub fn call_for<T: Delivered, F: GoFrame>(&self, frame: &mut F, arguments: OwnedBlock) -> T {
        let mut room = Room::<T, Nothing>::new();
        self.enter(frame, arguments, &mut room);
        match room.take() {
            Some(Ok(value)) => value,
            _ => panic!("a Go function gave no result"),
        }
    }

    /// The same of one that may fail, and whose result is delivered.
    pub fn call_or_fail<T: Delivered, E: Delivered, F: GoFrame>(
        &self,
        frame: &mut F,
        arguments: OwnedBlock,
    ) -> Result<T, E> {
        let mut room = Room::<T, E>::new();
        self.enter(frame, arguments, &mut room);
        room.take()
            .unwrap_or_else(|| panic!("a Go function gave neither a result nor an error"))
    }

    /// The same of one whose result is in the frame, or that has none.
    pub fn call_or_error<E: Delivered, F: GoFrame>(
        &self,
        frame: &mut F,
        arguments: OwnedBlock,
    ) -> Result<(), E> {
        let mut room = Room::<Nothing, E>::new();
        self.enter(frame, arguments, &mut room);
        match room.take() {
            Some(Err(error)) => Err(error),
            _ => Ok(()),
        }
    }

    fn enter<T: Delivered, E: Delivered>(
        &self,
        frame: &mut impl GoFrame,
        arguments: OwnedBlock,
        room: &mut Room<T, E>,
    ) {
        let frame = (&raw mut *frame).cast::<Head>();
        let arguments = arguments.into_pointer();
        unsafe {
            (*frame).block = arguments;
            (*frame).context = Pointer::new((&raw mut *room).cast());
            link::enter(frame);
            drop(OwnedBlock::from_pointer(arguments));
            match (*frame).status {
                RETURNED | FAILED => {}
                PANICKED => resume_unwind(Box::new(GoPanic::new((*frame).token))),
                other => panic!("a Go function ended in an unknown way: {other}"),
            }
        }
    }
}

/// The arguments of a call, lowered in one block, by what writes them into the frame.
#[inline]
pub fn arguments<A: Lower>(values: A, write: impl FnOnce(&A, &mut Writer)) -> OwnedBlock {
    let mut size = Size::default();
    values.measure(&mut size);
    let ((), block) = OwnedBlock::write(size, |writer| write(&values, writer));
    drop_lowered(values);
    block
}

/// What Go put into a frame.
///
/// # Safety
/// As for `Lift::lift`.
#[inline]
pub unsafe fn result_of<T: for<'a> Lift<'a>>(wire: &T::Wire) -> T {
    let scope = Scope::new();
    match unsafe { T::lift(wire, &scope) } {
        Ok(value) => value,
        Err(refusal) => panic!("what a Go function gave: {}", refusal.text()),
    }
}
