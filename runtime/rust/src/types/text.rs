// SPDX-License-Identifier: MIT
//! Text: `str` behind every kind of pointer, and `String`.

use std::rc::Rc;
use std::sync::Arc;

use super::super::block::OwnedBlock;
use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{Given, Lift, Lower, Value};
use super::super::wire::Text;
use super::super::writer::{Size, Writer};

unsafe impl Value for str {
    type Wire = Text;
}

impl Lower for str {
    #[inline]
    fn measure(&self, size: &mut Size) {
        size.add_text(self.len());
    }

    #[inline]
    fn lower(&self, writer: &mut Writer) -> Text {
        writer.text(self)
    }
}

impl<'a> Lift<'a> for &'a str {
    #[inline]
    unsafe fn lift(wire: &'a Text, scope: &'a Scope) -> Result<Self, Refusal> {
        unsafe {
            scope.read(wire.bytes())?;
            check(wire)
        }
    }
}

/// The text where it lies. Only what goes on to be lent is compared with what is changed in place.
#[inline]
unsafe fn check(wire: &Text) -> Result<&str, Refusal> {
    let bytes = unsafe { wire.bytes() };
    if is_short_ascii(bytes) {
        return Ok(unsafe { std::str::from_utf8_unchecked(bytes) });
    }
    std::str::from_utf8(bytes).map_err(|error| {
        Refusal::new(format!(
            "the text is not valid UTF-8 at byte {}",
            error.valid_up_to()
        ))
    })
}

/// What `from_utf8` is slow at: it looks at short texts byte by byte.
#[inline]
fn is_short_ascii(bytes: &[u8]) -> bool {
    const SHORT: usize = 64;
    const HIGH_BITS: u64 = 0x8080_8080_8080_8080;
    let word = |bytes: &[u8; 8]| u64::from_ne_bytes(*bytes);
    let bits = match bytes.last_chunk() {
        None => bytes.iter().fold(0, |bits, byte| bits | u64::from(*byte)),
        Some(last) if bytes.len() <= SHORT => bytes
            .chunks_exact(8)
            .filter_map(|chunk| chunk.first_chunk())
            .fold(word(last), |bits, chunk| bits | word(chunk)),
        Some(_) => HIGH_BITS,
    };
    bits & HIGH_BITS == 0
}

unsafe impl Value for String {
    type Wire = Text;
}

impl<'a> Lift<'a> for String {
    #[inline]
    unsafe fn lift(wire: &'a Text, _: &'a Scope) -> Result<Self, Refusal> {
        unsafe { check(wire) }.map(Into::into)
    }
}

impl Lower for String {
    #[inline]
    fn measure(&self, size: &mut Size) {
        self.as_str().measure(size);
    }

    #[inline]
    fn lower(&self, writer: &mut Writer) -> Text {
        self.as_str().lower(writer)
    }

    fn give(self) -> Given<Text> {
        let wire = Text::new(self.as_ptr(), self.len());
        let block = match self.is_empty() {
            true => OwnedBlock::none(),
            false => OwnedBlock::holding(self, String::as_bytes),
        };
        Given { wire, block }
    }
}

macro_rules! owned {
    ($($pointer:ident)*) => {$(
        impl<'a> Lift<'a> for $pointer<str> {
            #[inline]
            unsafe fn lift(wire: &'a Text, _: &'a Scope) -> Result<Self, Refusal> {
                unsafe { check(wire) }.map(Into::into)
            }
        }
    )*};
}

owned! { Box Rc Arc }
