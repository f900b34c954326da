// SPDX-License-Identifier: MIT
//! Blocks: the native memory that a frame's result, error, panic or refusal points into, and how it is freed.

use std::alloc::{alloc, dealloc, handle_alloc_error, Layout};
use std::ptr;

use super::value::Lower;
use super::wire::Pointer;
use super::writer::{too_large, Size, Writer};

/// What every block begins with.
#[repr(C)]
pub struct Block {
    drop: DropFunction,
    payload: Pointer<u8>,
    text: Pointer<u8>,
    text_length: u64,
}

/// Eight bytes on every target.
#[repr(C, align(8))]
struct DropFunction(unsafe extern "C" fn(*mut Block));

/// The frame of the function that frees a block.
#[repr(C)]
pub struct FreeFrame {
    block: Pointer<Block>,
}

/// Frees the frame's block, if it has one.
///
/// # Safety
/// The block came from this library and was not freed before.
pub unsafe fn free(frame: &mut FreeFrame) {
    drop(OwnedBlock(frame.block.address().cast_mut()));
}

/// A block, or none, freed when dropped.
pub struct OwnedBlock(*mut Block);

impl Drop for OwnedBlock {
    #[inline]
    fn drop(&mut self) {
        if !self.0.is_null() {
            unsafe { ((*self.0).drop.0)(self.0) };
        }
    }
}

impl OwnedBlock {
    #[inline]
    pub const fn none() -> Self {
        Self(ptr::null_mut())
    }

    #[inline]
    pub fn is_none(&self) -> bool {
        self.0.is_null()
    }

    #[inline]
    pub fn into_pointer(self) -> Pointer<Block> {
        let block = Pointer::new(self.0);
        std::mem::forget(self);
        block
    }

    /// Takes over what `into_pointer` gave away.
    ///
    /// # Safety
    /// Nobody else has it.
    pub(super) unsafe fn from_pointer(pointer: Pointer<Block>) -> Self {
        Self(pointer.address().cast_mut())
    }

    /// A block of its own that a value of this size is written into.
    #[inline]
    pub fn write<R>(size: Size, write: impl FnOnce(&mut Writer) -> R) -> (R, Self) {
        if size.is_empty() {
            let mut writer = Writer::of_nothing(size);
            let written = write(&mut writer);
            writer.finish();
            return (written, Self::none());
        }
        let (block, mut writer) = Copied::allocate(size);
        let written = write(&mut writer);
        writer.finish();
        (written, block)
    }

    /// A block whose payload is this value.
    pub fn of_payload<T: Lower>(value: &T) -> Self {
        let mut size = Size::default();
        size.add_list::<T::Wire>(1);
        value.measure(&mut size);
        let (payload, block) = Self::write(size, |writer| {
            let wire = value.lower(writer);
            writer.value(wire)
        });
        if let Some(header) = unsafe { block.0.as_mut() } {
            header.payload = Pointer::new(payload.address().cast());
        }
        block
    }

    /// A block that is the owner of a value, into whose memory the result points. `text` tells where its text lies,
    /// if it is one.
    #[inline]
    pub fn holding<T>(value: T, text: impl FnOnce(&T) -> &[u8]) -> Self {
        let holding = Box::into_raw(Box::new(Holding {
            block: Block::new(Holding::<T>::drop),
            value,
        }));
        unsafe {
            let text = text(&(*holding).value);
            let (pointer, length) = (text.as_ptr(), text.len() as u64);
            (*holding).block.text = Pointer::new(pointer);
            (*holding).block.text_length = length;
        }
        Self(holding.cast())
    }
}

impl Block {
    #[inline]
    fn new(drop: unsafe extern "C" fn(*mut Block)) -> Self {
        Self {
            drop: DropFunction(drop),
            payload: Pointer::null(),
            text: Pointer::null(),
            text_length: 0,
        }
    }
}

/// A block that is followed by the memory that was written: wire values, then texts.
#[repr(C)]
struct Copied {
    block: Block,
    /// Of the whole allocation.
    bytes: u64,
}

impl Copied {
    fn layout(bytes: usize) -> Layout {
        Layout::from_size_align(bytes, 8).unwrap_or_else(|_| too_large())
    }

    fn allocate(size: Size) -> (OwnedBlock, Writer) {
        let bytes = size_of::<Self>()
            .checked_add(size.data)
            .and_then(|bytes| bytes.checked_add(size.text))
            .unwrap_or_else(|| too_large());
        let layout = Self::layout(bytes);
        unsafe {
            let memory = alloc(layout);
            if memory.is_null() {
                handle_alloc_error(layout);
            }
            let area = memory.add(size_of::<Self>());
            let mut block = Block::new(Self::drop);
            block.text = Pointer::new(area.add(size.data));
            block.text_length = size.text as u64;
            memory.cast::<Self>().write(Self {
                block,
                bytes: bytes as u64,
            });
            (OwnedBlock(memory.cast()), Writer::new(area, size))
        }
    }

    unsafe extern "C" fn drop(block: *mut Block) {
        unsafe {
            let bytes = (*block.cast::<Self>()).bytes as usize;
            dealloc(block.cast(), Self::layout(bytes));
        }
    }
}

/// A block that is the owner of a value.
#[repr(C)]
struct Holding<T> {
    block: Block,
    value: T,
}

impl<T> Holding<T> {
    unsafe extern "C" fn drop(block: *mut Block) {
        drop(unsafe { Box::from_raw(block.cast::<Self>()) });
    }
}
