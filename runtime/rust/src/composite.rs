// SPDX-License-Identifier: MIT
//! Wire values of several parts, besides texts and lists.

use super::refusal::Refusal;
use super::wire::{List, Pointer, Text, Wire};
use super::writer::Writer;

/// A 128-bit integer in two's complement.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Wide {
    pub low: u64,
    pub high: u64,
}

unsafe impl Wire for Wide {
    type Optional = Pointer<Self>;
}

/// A point in time since the epoch; `nanoseconds` is 0 to 999 999 999.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Time {
    pub seconds: i64,
    pub nanoseconds: i64,
}

unsafe impl Wire for Time {
    type Optional = Pointer<Self>;
}

/// An IP address as a 128-bit number, an IPv4 one in the low 32 bits; `family` is 4 or 6. Of a socket, its port too.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Address {
    pub high: u64,
    pub low: u64,
    pub family: u16,
    pub port: u16,
    pub scope: u32,
}

unsafe impl Wire for Address {
    type Optional = Pointer<Self>;
}

/// A range that includes its start and excludes its end.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Span<W> {
    pub start: W,
    pub end: W,
}

unsafe impl<W: Wire> Wire for Span<W> {
    type Optional = Pointer<Self>;
}

/// An error without a type of its own in Go. `errno` is the number of an error of the operating system, or 0.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ErrorReport {
    pub message: Text,
    pub causes: List<Text>,
    pub errno: u64,
}

unsafe impl Wire for ErrorReport {
    type Optional = Pointer<Self>;
}

/// An enum with data: which variant, and a pointer to the record of its fields, 0 where it has none.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Variant {
    pub tag: u64,
    payload: Pointer<u8>,
}

unsafe impl Wire for Variant {
    type Optional = Pointer<Self>;
}

impl Variant {
    /// A variant without fields.
    #[inline]
    pub fn bare(tag: u64) -> Self {
        Self {
            tag,
            payload: Pointer::null(),
        }
    }

    /// A variant whose fields are written into the block.
    #[inline]
    pub fn with<P: Wire>(tag: u64, payload: P, writer: &mut Writer) -> Self {
        Self {
            tag,
            payload: Pointer::new(writer.value(payload).address().cast()),
        }
    }

    /// Its fields.
    ///
    /// # Safety
    /// The pointer is 0 or leads to the fields of the variant with this tag, which live as long as this reference.
    #[inline]
    pub unsafe fn fields<P: Wire>(&self) -> Result<&P, Refusal> {
        let fields = unsafe { self.payload.address().cast::<P>().as_ref() };
        fields.ok_or_else(|| Refusal::new("is nil"))
    }
}

macro_rules! tuples {
    ($($name:ident($($part:ident),+);)*) => {$(
        #[doc = "A tuple, in C's layout."]
        #[derive(Clone, Copy)]
        #[repr(C)]
        pub struct $name<$($part),+>($(pub $part),+);

        unsafe impl<$($part: Wire),+> Wire for $name<$($part),+> {
            type Optional = Pointer<Self>;
        }
    )*};
}

tuples! {
    Tuple1(A);
    Tuple2(A, B);
    Tuple3(A, B, C);
    Tuple4(A, B, C, D);
    Tuple5(A, B, C, D, E);
    Tuple6(A, B, C, D, E, F);
    Tuple7(A, B, C, D, E, F, G);
    Tuple8(A, B, C, D, E, F, G, H);
    Tuple9(A, B, C, D, E, F, G, H, I);
    Tuple10(A, B, C, D, E, F, G, H, I, J);
    Tuple11(A, B, C, D, E, F, G, H, I, J, K);
    Tuple12(A, B, C, D, E, F, G, H, I, J, K, L);
}

const _: () = {
    assert!(size_of::<Address>() == 24);
    assert!(size_of::<ErrorReport>() == 48);
    assert!(size_of::<Variant>() == 16);
    assert!(size_of::<Span<u8>>() == 2 && size_of::<Span<i64>>() == 16);
};
