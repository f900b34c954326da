// SPDX-License-Identifier: MIT
//! Writing into a block in two passes: what all values need is measured first, then they are written one behind the other.

use std::any::Any;
use std::collections::VecDeque;
use std::ptr;

use super::handle::Handle;
use super::value::{drop_lowered, Lower};
use super::wire::{List, Pointer, Text, Wire};

/// How much of a block some values need: an area of wire values, each at a multiple of eight, and one of texts.
#[derive(Default)]
pub struct Size {
    pub(super) data: usize,
    pub(super) text: usize,
    depth: usize,
    extra: Option<Box<Extra>>,
}

/// What few values need. It is one pointer of the others, so that a number's size and writer stay out of memory.
#[derive(Default)]
struct Extra {
    /// Values that are made when others are measured, in the order in which those are lowered.
    kept: VecDeque<Option<Box<dyn Any>>>,
    made: Vec<Made>,
}

/// A holder that was made, and how it is taken back.
struct Made {
    held: Handle,
    undo: unsafe fn(Handle),
}

/// Where not all could be written, nobody will know of the holders that were made.
impl Drop for Extra {
    fn drop(&mut self) {
        for made in self.made.drain(..) {
            unsafe { (made.undo)(made.held) };
        }
    }
}

/// As deep as values of recursive types may be on their way in, so that they stay well within the stack of their thread.
const DEEPEST: usize = 1000;

impl Size {
    /// Called before the parts of a value of a recursive type are measured, and `leave` after it.
    #[inline]
    pub fn enter(&mut self) {
        if self.depth == DEEPEST {
            too_deep();
        }
        self.depth += 1;
    }

    #[inline]
    pub fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Room for a list of so many elements.
    #[inline]
    pub fn add_list<W: Wire>(&mut self, length: usize) {
        let bytes = length.checked_mul(size_of::<W>()).and_then(round_up);
        self.data = sum(self.data, bytes.unwrap_or_else(|| too_large()));
    }

    /// Room for a text of so many bytes.
    #[inline]
    pub fn add_text(&mut self, length: usize) {
        self.text = sum(self.text, length);
    }

    /// Measures a value that was made for this, and keeps it for the writer's `kept`: made once, since what comes of
    /// the user's code may be another thing the next time.
    pub fn keep<T: Lower + 'static>(&mut self, value: T) {
        let kept = &mut self.extra.get_or_insert_with(Box::default).kept;
        let place = kept.len();
        kept.push_back(None);
        value.measure(self);
        if let Some(extra) = &mut self.extra {
            extra.kept[place] = Some(Box::new(value));
        }
    }

    #[inline]
    pub fn is_empty(&self) -> bool {
        self.data == 0 && self.text == 0
    }
}

#[inline]
fn sum(left: usize, right: usize) -> usize {
    left.checked_add(right).unwrap_or_else(|| too_large())
}

#[inline]
fn round_up(bytes: usize) -> Option<usize> {
    Some(bytes.checked_add(7)? & !7)
}

#[cold]
pub(super) fn too_large() -> ! {
    panic!("the result is too large for the address space")
}

#[cold]
fn too_deep() -> ! {
    panic!("the result is nested more than {DEEPEST} levels deep")
}

/// Writes what was measured. Writing more panics, so a value that changes between the passes does no harm.
pub struct Writer {
    data: *mut u8,
    data_left: usize,
    text: *mut u8,
    text_left: usize,
    extra: Option<Box<Extra>>,
}

impl Writer {
    /// For values that need nothing of a block.
    #[inline]
    pub fn without_block() -> Self {
        Self {
            data: ptr::null_mut(),
            data_left: 0,
            text: ptr::null_mut(),
            text_left: 0,
            extra: None,
        }
    }

    /// For values that need no memory, maybe what was kept for them.
    #[inline]
    pub(super) fn of_nothing(size: Size) -> Self {
        let mut writer = Self::without_block();
        writer.extra = size.extra;
        writer
    }

    /// # Safety
    /// `area` is aligned to eight and leads to the memory that `size` asks for: data first, then text. It may be
    /// written to for as long as the writer lives.
    #[inline]
    pub(super) unsafe fn new(area: *mut u8, size: Size) -> Self {
        Self {
            data: area,
            data_left: size.data,
            text: unsafe { area.add(size.data) },
            text_left: size.text,
            extra: size.extra,
        }
    }

    /// A value that others point to.
    #[inline]
    pub fn value<W: Wire>(&mut self, wire: W) -> Pointer<W> {
        let place = self.reserve::<W>(1);
        unsafe { place.write(wire) };
        Pointer::new(place)
    }

    /// A list, each of whose elements `lower` turns into a wire value.
    #[inline]
    pub fn list<T, W: Wire>(
        &mut self,
        items: impl ExactSizeIterator<Item = T>,
        mut lower: impl FnMut(T, &mut Writer) -> W,
    ) -> List<W> {
        let length = items.len();
        let place = self.reserve::<W>(length);
        let mut written = 0;
        for item in items.take(length) {
            let wire = lower(item, self);
            unsafe { place.add(written).write(wire) };
            written += 1;
        }
        assert!(
            written == length,
            "an iterator has fewer items than it said"
        );
        List::new(place, length)
    }

    /// A list whose elements are wire values already.
    ///
    /// # Safety
    /// `T` and `W` have the same size, alignment and meaning.
    #[inline]
    pub(super) unsafe fn copied_list<T, W: Wire>(&mut self, items: &[T]) -> List<W> {
        let place = self.reserve::<W>(items.len());
        unsafe { ptr::copy_nonoverlapping(items.as_ptr().cast::<W>(), place, items.len()) };
        List::new(place, items.len())
    }

    /// Lowers what was kept when the value that is lowered now was measured.
    pub fn kept<T: Lower + 'static>(&mut self) -> T::Wire {
        let kept = self.extra.as_mut().and_then(|extra| extra.kept.pop_front());
        match kept.flatten().map(|value| value.downcast::<T>()) {
            Some(Ok(value)) => {
                let wire = value.lower(self);
                drop_lowered(*value);
                wire
            }
            _ => self.overflow(),
        }
    }

    #[inline]
    pub fn text(&mut self, text: &str) -> Text {
        self.bytes(text.as_bytes())
    }

    /// A text that may be no UTF-8.
    #[inline]
    pub fn bytes(&mut self, text: &[u8]) -> Text {
        if text.len() > self.text_left {
            self.overflow();
        }
        let place = self.text;
        unsafe {
            copy_text(text.as_ptr(), place, text.len());
            self.text = place.add(text.len());
        }
        self.text_left -= text.len();
        Text::new(place, text.len())
    }

    /// Notes a holder that was made, which is taken back if not all can be written.
    #[inline]
    pub(super) fn made(&mut self, held: Handle, undo: unsafe fn(Handle)) {
        let extra = self.extra.get_or_insert_with(Box::default);
        extra.made.push(Made { held, undo });
    }

    /// All was written: texts, so that none of their memory is left as it was, and holders, which are somebody else's now.
    #[inline]
    pub(super) fn finish(&mut self) {
        if self.text_left != 0 {
            self.overflow();
        }
        if let Some(extra) = &mut self.extra {
            extra.made.clear();
        }
    }

    /// Memory for so many wire values. For none of them it leads anywhere.
    #[inline]
    fn reserve<W: Wire>(&mut self, length: usize) -> *mut W {
        let bytes = length.checked_mul(size_of::<W>()).and_then(round_up);
        match bytes {
            Some(bytes) if bytes <= self.data_left => {
                let place = self.data;
                self.data = unsafe { place.add(bytes) };
                self.data_left -= bytes;
                place.cast()
            }
            _ => self.overflow(),
        }
    }

    #[cold]
    fn overflow(&self) -> ! {
        panic!("a value changed while it was written")
    }
}

/// Copies bytes. Most texts are short, and the call of memcpy costs more than they do.
///
/// # Safety
/// As for `ptr::copy_nonoverlapping`.
#[inline]
unsafe fn copy_text(from: *const u8, to: *mut u8, length: usize) {
    /// The first and the last `N` bytes, which may overlap.
    #[inline]
    unsafe fn both_ends<const N: usize>(from: *const u8, to: *mut u8, length: usize) {
        unsafe {
            let first = from.cast::<[u8; N]>().read();
            let last = from.add(length - N).cast::<[u8; N]>().read();
            to.cast::<[u8; N]>().write(first);
            to.add(length - N).cast::<[u8; N]>().write(last);
        }
    }
    unsafe {
        match length {
            0 => {}
            1..=3 => (0..length).for_each(|i| to.add(i).write(from.add(i).read())),
            4..=7 => both_ends::<4>(from, to, length),
            8..=16 => both_ends::<8>(from, to, length),
            17..=32 => both_ends::<16>(from, to, length),
            _ => ptr::copy_nonoverlapping(from, to, length),
        }
    }
}
