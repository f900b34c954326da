// SPDX-License-Identifier: MIT
//! Wire values: plain memory in Go's layout on a 64-bit machine. Pointers and lengths take eight bytes on every target.

use std::ptr;

use super::writer::{Size, Writer};

/// A wire value.
///
/// # Safety
/// The type is `repr(C)` or a number, has the layout that Go gives it, and is good whatever its bytes are.
pub unsafe trait Wire: Copy + 'static {
    /// The wire value of an option of this.
    type Optional: Optional<Self>;
}

/// The wire value of an option of `W`.
pub trait Optional<W: Wire>: Wire {
    /// Whether `present` needs no memory of the block.
    const IN_PLACE: bool;
    fn none() -> Self;
    /// What `present` needs of the block.
    fn measure(size: &mut Size);
    fn present(wire: W, writer: &mut Writer) -> Self;
    /// The value, if present.
    ///
    /// # Safety
    /// The pointer is 0 or leads to memory that lives as long as this reference.
    unsafe fn get(&self) -> Option<&W>;
}

/// A number: passed as one slot of a frame.
pub trait Scalar: Wire {
    /// As 64 bits: sign- or zero-extended; of a float its bits.
    fn extended(self) -> u64;
}

macro_rules! scalars {
    ($($scalar:ty => |$value:ident| $extended:expr;)*) => {$(
        unsafe impl Wire for $scalar {
            type Optional = Pointer<Self>;
        }

        impl Scalar for $scalar {
            #[inline]
            fn extended(self) -> u64 {
                let $value = self;
                $extended
            }
        }
    )*};
}

scalars! {
    i8 => |value| i64::from(value) as u64;
    i16 => |value| i64::from(value) as u64;
    i32 => |value| i64::from(value) as u64;
    i64 => |value| value as u64;
    u8 => |value| u64::from(value);
    u16 => |value| u64::from(value);
    u32 => |value| u64::from(value);
    u64 => |value| value;
    f32 => |value| u64::from(value.to_bits());
    f64 => |value| value.to_bits();
}

/// A pointer to a wire value, or 0.
#[repr(C)]
#[cfg_attr(target_pointer_width = "32", repr(align(8)))]
pub struct Pointer<W> {
    address: *const W,
    #[cfg(target_pointer_width = "32")]
    high: u32,
}

impl<W> Clone for Pointer<W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for Pointer<W> {}

impl<W> Pointer<W> {
    #[inline]
    pub const fn new(address: *const W) -> Self {
        Self {
            address,
            #[cfg(target_pointer_width = "32")]
            high: 0,
        }
    }

    /// A number in the place of a pointer.
    #[inline]
    pub(super) fn of_number(number: u64) -> Self {
        Self {
            address: number as usize as *const W,
            #[cfg(target_pointer_width = "32")]
            high: (number >> 32) as u32,
        }
    }

    #[inline]
    pub const fn null() -> Self {
        Self::new(ptr::null())
    }

    #[inline]
    pub const fn address(self) -> *const W {
        self.address
    }

    /// What it leads to.
    ///
    /// # Safety
    /// It is 0 or leads to a `W` that lives as long as this reference.
    #[inline]
    pub unsafe fn target(&self) -> Option<&W> {
        unsafe { self.address.as_ref() }
    }
}

unsafe impl<W: Wire> Wire for Pointer<W> {
    type Optional = Pointer<Self>;
}

impl<W: Wire> Optional<W> for Pointer<W> {
    const IN_PLACE: bool = false;

    #[inline]
    fn none() -> Self {
        Self::null()
    }

    #[inline]
    fn measure(size: &mut Size) {
        size.add_list::<W>(1);
    }

    #[inline]
    fn present(wire: W, writer: &mut Writer) -> Self {
        writer.value(wire)
    }

    #[inline]
    unsafe fn get(&self) -> Option<&W> {
        unsafe { self.target() }
    }
}

/// UTF-8, or bytes that ought to be.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Text {
    pointer: Pointer<u8>,
    length: u64,
}

impl Text {
    #[inline]
    pub fn new(pointer: *const u8, length: usize) -> Self {
        Self {
            pointer: Pointer::new(pointer),
            length: length as u64,
        }
    }

    /// Its bytes. The pointer of an empty one is not followed.
    ///
    /// # Safety
    /// The pointer leads to that many bytes, which live as long as this reference.
    #[inline]
    pub unsafe fn bytes(&self) -> &[u8] {
        unsafe { slice(self.pointer.address(), self.length) }
    }
}

unsafe impl Wire for Text {
    type Optional = Pointer<Self>;
}

/// A list, map or set.
#[repr(C)]
pub struct List<W> {
    pointer: Pointer<W>,
    length: u64,
    capacity: u64,
}

impl<W> Clone for List<W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for List<W> {}

impl<W> List<W> {
    #[inline]
    pub fn new(pointer: *const W, length: usize) -> Self {
        Self {
            pointer: Pointer::new(pointer),
            length: length as u64,
            capacity: length as u64,
        }
    }

    /// Its elements. The pointer of an empty one is not followed.
    ///
    /// # Safety
    /// The pointer leads to that many elements, which live as long as this reference.
    #[inline]
    pub unsafe fn elements(&self) -> &[W] {
        unsafe { slice(self.pointer.address(), self.length) }
    }

    /// Where the elements start, and how many they are.
    #[inline]
    pub fn parts(&self) -> (*mut W, usize) {
        (self.pointer.address().cast_mut(), self.length as usize)
    }
}

unsafe impl<W: Wire> Wire for List<W> {
    type Optional = OptionalList<W>;
}

/// An option of a list, map or set: none has the pointer 0.
#[repr(transparent)]
pub struct OptionalList<W>(List<W>);

impl<W> Clone for OptionalList<W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for OptionalList<W> {}

unsafe impl<W: Wire> Wire for OptionalList<W> {
    type Optional = Pointer<Self>;
}

impl<W: Wire> Optional<List<W>> for OptionalList<W> {
    const IN_PLACE: bool = true;

    #[inline]
    fn none() -> Self {
        Self(List::new(ptr::null(), 0))
    }

    #[inline]
    fn measure(_: &mut Size) {}

    #[inline]
    fn present(mut list: List<W>, _: &mut Writer) -> Self {
        if list.length == 0 {
            list.pointer = Pointer::new((&raw const NOTHING).cast());
        }
        Self(list)
    }

    #[inline]
    unsafe fn get(&self) -> Option<&List<W>> {
        (!self.0.pointer.address().is_null()).then_some(&self.0)
    }
}

/// Where the pointer of an empty list leads that is present.
static NOTHING: u64 = 0;

/// Parts of a frame or block as a slice; the pointer of an empty one may be anything.
#[inline]
unsafe fn slice<'a, T>(pointer: *const T, length: u64) -> &'a [T] {
    if length == 0 {
        return &[];
    }
    unsafe { std::slice::from_raw_parts(pointer, length as usize) }
}

unsafe impl<W: Wire, const N: usize> Wire for [W; N] {
    type Optional = Pointer<Self>;
}
