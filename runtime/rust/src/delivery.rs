// SPDX-License-Identifier: MIT
//! Results and errors of Go functions: Go hands them over before it returns, while its memory is there.

use std::fmt::{self, Display, Formatter};

use super::frame::Outcome;
use super::refusal::Refusal;
use super::scope::Scope;
use super::value::{Lift, Value};
use super::wire::{Pointer, Text};

/// A value that owns all it has.
pub trait Delivered: for<'a> Lift<'a> + 'static {}

impl<T: for<'a> Lift<'a> + 'static> Delivered for T {}

/// Eight bytes on every target.
#[repr(C, align(8))]
struct TakeFunction(unsafe extern "C" fn(*mut u8, u64, *const u8, &Outcome));

/// What takes the value, or the error, of one call.
#[repr(C)]
pub(super) struct Room<T, E> {
    take: TakeFunction,
    given: Option<Result<T, E>>,
}

impl<T: Delivered, E: Delivered> Room<T, E> {
    #[inline]
    pub fn new() -> Self {
        Self {
            take: TakeFunction(Self::take_in),
            given: None,
        }
    }

    #[inline]
    pub fn take(self) -> Option<Result<T, E>> {
        self.given
    }

    unsafe extern "C" fn take_in(
        room: *mut u8,
        is_error: u64,
        value: *const u8,
        outcome: &Outcome,
    ) {
        outcome.run(|call| {
            let given = unsafe {
                match is_error {
                    0 => Ok(call.argument::<T>(0, &*value.cast())?),
                    _ => Err(call.argument::<E>(0, &*value.cast())?),
                }
            };
            unsafe { (*room.cast::<Self>()).given = Some(given) };
            call.done()
        });
    }
}

/// The frame of the function by which Go delivers.
#[repr(C)]
pub struct DeliverFrame {
    context: Pointer<u8>,
    is_error: u64,
    value: Pointer<u8>,
    outcome: Outcome,
}

/// Gives the value to who waits for it.
///
/// # Safety
/// The context is of a call of a Go function that runs on this thread, and the value is of its type.
pub unsafe fn deliver(frame: &mut DeliverFrame) {
    let context = frame.context.address().cast_mut();
    unsafe {
        let take = &*context.cast::<TakeFunction>();
        (take.0)(
            context,
            frame.is_error,
            frame.value.address(),
            &frame.outcome,
        );
    }
}

/// The result of a function that has none, or the error of one that does not fail.
pub enum Nothing {}

unsafe impl Value for Nothing {
    type Wire = u8;
}

impl<'a> Lift<'a> for Nothing {
    unsafe fn lift(_: &'a u8, _: &'a Scope) -> Result<Self, Refusal> {
        Err(Refusal::new("was not expected"))
    }
}

/// An error of Go's where any error is good.
#[derive(Debug)]
pub struct GoError {
    text: String,
}

impl Display for GoError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl std::error::Error for GoError {}

impl From<GoError> for std::io::Error {
    fn from(error: GoError) -> Self {
        Self::other(error)
    }
}

unsafe impl Value for GoError {
    type Wire = Text;
}

impl<'a> Lift<'a> for GoError {
    unsafe fn lift(wire: &'a Text, _: &'a Scope) -> Result<Self, Refusal> {
        // Go's texts need not be UTF-8, and an error is not refused for its text.
        let text = String::from_utf8_lossy(unsafe { wire.bytes() }).into_owned();
        Ok(Self { text })
    }
}
