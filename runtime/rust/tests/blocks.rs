// SPDX-License-Identifier: MIT
//! Blocks: their layout, that they are freed whatever happens, and that a value cannot write beyond its own.

mod common;

use std::panic::{catch_unwind, AssertUnwindSafe};

use beepboop_runtime::{free, Block, FreeFrame, Given, Lower, Pointer, Size, Text, Value, Writer};
use common::counting::{live, Counting};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The header as the other side reads it.
#[repr(C)]
struct Header {
    drop: u64,
    payload: u64,
    text: Pointer<u8>,
    text_length: u64,
}

fn free_block(block: *const Block) {
    let mut frame =
        unsafe { std::mem::transmute::<Pointer<Block>, FreeFrame>(Pointer::new(block)) };
    unsafe { free(&mut frame) };
}

fn into_address<W>(given: Given<W>) -> (W, *const Block) {
    (given.wire, given.block.into_pointer().address())
}

#[test]
fn freeing_gives_all_memory_back() {
    let before = live();
    let give_all = || {
        drop(vec!["a".to_owned(), "b".to_owned()].give());
        drop("handed over".to_owned().give());
        drop(vec![1_u8; 100].give());
        drop(Some(vec![Some("deep".to_owned())]).give());
    };
    give_all();
    assert_eq!(live(), before);
    let (_, block) = into_address(vec![1_u64; 10].give());
    assert_eq!(live(), before + 2);
    free_block(block);
    assert_eq!(live(), before);
    free_block(std::ptr::null());
}

#[test]
fn values_that_need_nothing_have_no_block() {
    assert!(into_address((1, 2.0, true).give()).1.is_null());
    assert!(into_address(String::new().give()).1.is_null());
    assert!(into_address(Vec::<String>::new().give()).1.is_null());
    assert!(into_address(Some(Vec::<String>::new()).give()).1.is_null());
    let (list, block) = into_address(vec![String::new()].give());
    assert_eq!((list.parts().1, block.is_null()), (1, false));
    free_block(block);
}

#[test]
fn all_texts_lie_together() {
    let value = vec![
        ("ab".to_owned(), 1_u8),
        (String::new(), 2),
        ("cdé".to_owned(), 3),
    ];
    let (list, block) = into_address(value.give());
    let header = unsafe { &*block.cast::<Header>() };
    let area =
        unsafe { std::slice::from_raw_parts(header.text.address(), header.text_length as usize) };
    assert_eq!(area, "abcdé".as_bytes());
    let entries = unsafe { list.elements() };
    assert_eq!(unsafe { entries[0].0.bytes() }.as_ptr(), area.as_ptr());
    assert_eq!(unsafe { entries[2].0.bytes() }.as_ptr(), area[2..].as_ptr());
    assert_eq!(list.parts().0 as usize % 8, 0);
    free_block(block);
}

#[test]
fn a_text_that_was_handed_over_is_told_as_one() {
    let (wire, block) = into_address("handed over".to_owned().give());
    let header = unsafe { &*block.cast::<Header>() };
    assert_eq!(
        (header.text.address(), header.text_length),
        (unsafe { wire.bytes() }.as_ptr(), 11)
    );
    free_block(block);
}

/// A value that says one thing when measured and another when written.
struct Fickle {
    measured: usize,
    written: &'static str,
}

unsafe impl Value for Fickle {
    type Wire = Text;
}

impl Lower for Fickle {
    fn measure(&self, size: &mut Size) {
        size.add_text(self.measured);
    }

    fn lower(&self, writer: &mut Writer) -> Text {
        writer.text(self.written)
    }
}

#[test]
fn a_value_that_changes_between_the_passes_panics() {
    std::panic::set_hook(Box::new(|_| {}));
    let panics = |measured| {
        let one = || Fickle {
            measured,
            written: "five!",
        };
        assert!(catch_unwind(|| drop(one().give())).is_err());
        assert!(catch_unwind(|| drop(vec![one()].give())).is_err());
    };
    panics(0);
    let before = live();
    [0, 1, 4, 6].into_iter().for_each(panics);
    assert_eq!(live(), before);
}

#[test]
fn sizes_that_overflow_panic() {
    let overflow = |lengths: [usize; 2]| {
        let mut size = Size::default();
        catch_unwind(AssertUnwindSafe(|| {
            lengths
                .into_iter()
                .for_each(|length| size.add_list::<u64>(length))
        }))
        .is_err()
    };
    assert!(
        overflow([usize::MAX, 0])
            && overflow([usize::MAX / 8, usize::MAX / 8])
            && !overflow([1, 2])
    );
    let mut size = Size::default();
    size.add_text(usize::MAX);
    assert!(catch_unwind(AssertUnwindSafe(|| size.add_text(1))).is_err());
}
