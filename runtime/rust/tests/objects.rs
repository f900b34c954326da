// SPDX-License-Identifier: MIT
//! Objects: each is dropped exactly once, whoever has it, and however its call ends (N-6).

mod common;

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;

use beepboop_runtime::{
    holder, object, Call, DestroyFrame, Given, Handle, Lift, List, Lower, NotOnThreads, Object,
    Offer, OptionalHandle, Padded, Refusal, Scope, Size, Slot, Stopped, Take, Text, Threads, Value,
    Wire, Writer,
};
use common::counting::{live, Counting};
use common::outcome::{run, zeroed, Told};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

thread_local! {
    static DROPPED: Cell<u32> = const { Cell::new(0) };
}

/// Counts its end, and panics where its name is "bad".
#[derive(Debug)]
struct Counter {
    name: String,
}

impl Drop for Counter {
    fn drop(&mut self) {
        DROPPED.set(DROPPED.get() + 1);
        if self.name == "bad" {
            panic!("dropped {}", self.name);
        }
    }
}

struct Shared {
    counter: Counter,
}

/// Nothing of its code runs when it is dropped.
struct Stone {
    _weight: u32,
}

object!(Counter, false);
object!(Shared, true);
object!(Stone, false);

fn counter(name: &str) -> Counter {
    Counter {
        name: name.to_owned(),
    }
}

fn shared(name: &str) -> Shared {
    Shared {
        counter: counter(name),
    }
}

/// What `body` drops; it leaves no memory behind, when it ran once before.
fn drops(body: impl Fn()) -> u32 {
    std::panic::set_hook(Box::new(|_| {}));
    body();
    let (memory, dropped) = (live(), DROPPED.get());
    body();
    assert_eq!(live(), memory, "some memory is left");
    DROPPED.get() - dropped
}

#[repr(C)]
struct Destroying {
    holder: Handle,
    outcome: [u64; 2],
}

impl Destroying {
    fn of<T: Object>(holder: Handle) -> Self {
        let outcome = [0, 0];
        let mut frame = Self { holder, outcome };
        unsafe { (*(&raw mut frame).cast::<DestroyFrame>()).destroy::<T>() };
        frame
    }
}

fn destroy<T: Object>(held: Handle) -> u64 {
    let frame = Destroying::of::<T>(held);
    if frame.outcome[1] != 0 {
        let mut block = frame.outcome[1];
        unsafe { beepboop_runtime::free(&mut *(&raw mut block).cast()) };
    }
    frame.outcome[0]
}

fn slot(held: Handle) -> Slot<Handle> {
    let mut slot: Slot<Handle> = zeroed();
    beepboop_runtime::Place::put(&mut slot, held);
    slot
}

#[test]
fn given_lent_and_destroyed() {
    let dropped = drops(|| {
        let held = counter("it").give().wire;
        let scope = Scope::new();
        let lent = unsafe { <&Counter>::lift(&held, &scope) }.unwrap();
        assert_eq!(lent.name, "it");
        assert_eq!(destroy::<Counter>(held), 0);
    });
    assert_eq!(dropped, 1);
}

#[test]
fn what_dropping_does_is_told() {
    let told = |frame: Destroying| (frame.holder.number(), frame.outcome);
    let none = Handle::new(0);
    assert_eq!(told(Destroying::of::<Stone>(none)), (1, [0, 0]));
    assert_eq!(told(Destroying::of::<Counter>(none)), (0, [0, 0]));
    assert_eq!(told(Destroying::of::<Shared>(none)), (0, [0, 0]));
}

#[test]
fn boxes_are_their_own_holders() {
    let boxed = Box::new(counter("it"));
    let address = &raw const *boxed;
    let held = boxed.give().wire;
    assert_eq!(held.address::<Counter>().cast_const(), address);
    let boxed = unsafe { Box::<Counter>::take_out(held) }.unwrap();
    assert_eq!(&raw const *boxed, address);
}

#[test]
fn shared_ones_are_handles_of_their_own() {
    let dropped = drops(|| {
        let first = shared("it").give().wire;
        let scope = Scope::new();
        let pointer = unsafe { Arc::<Shared>::lift(&first, &scope) }.unwrap();
        let second = pointer.give().wire;
        assert_eq!(first, second, "both lead to one object");
        assert_eq!(destroy::<Shared>(first), 0);
        let lent = unsafe { <&Shared>::lift(&second, &scope) }.unwrap();
        assert_eq!(lent.counter.name, "it");
        assert_eq!(destroy::<Shared>(second), 0);
    });
    assert_eq!(dropped, 1);
}

#[test]
fn a_destructor_that_panics_is_told() {
    let dropped = drops(|| {
        assert_eq!(destroy::<Counter>(counter("bad").give().wire), 2);
        assert_eq!(destroy::<Shared>(shared("bad").give().wire), 2);
    });
    assert_eq!(dropped, 2);
}

#[test]
fn nil_is_refused() {
    let none = Handle::new(0);
    let scope = Scope::new();
    let is_nil = |refusal: Refusal| refusal.text() == "is nil";
    unsafe {
        assert!(<&Counter>::lift(&none, &scope).is_err_and(is_nil));
        assert!(Arc::<Shared>::lift(&none, &scope).is_err_and(is_nil));
        assert!(Counter::check(none).is_err_and(is_nil));
        assert!(Box::<Shared>::check(none).is_err_and(is_nil));
        assert!(holder::lend_exclusively::<Counter>(none).is_err_and(is_nil));
    }
}

#[test]
fn options_are_handles_too() {
    let dropped = drops(|| {
        let none = None::<Counter>.give().wire;
        let some = Some(counter("it")).give().wire;
        let scope = Scope::new();
        unsafe {
            assert!(Option::<&Counter>::lift(&none, &scope).unwrap().is_none());
            let lent = Option::<&Counter>::lift(&some, &scope).unwrap();
            assert_eq!(lent.unwrap().name, "it");
            assert!(Option::<Counter>::take_out(none).unwrap().is_none());
            assert!(Option::<Box<Counter>>::take_out(some).unwrap().is_some());
        }
        let nested = Some(None::<Counter>).give();
        assert!(!nested.block.is_none());
    });
    assert_eq!(dropped, 1);
}

/// Of a call whose only argument is this object.
fn taking<T: Object + Take<Wire = Handle>>(
    held: Handle,
    body: impl Fn(&Call, T) -> Result<(), Stopped>,
) -> Told {
    let slot = slot(held);
    run(|call| {
        let taken = unsafe { call.taken::<T>(0, slot.value()) }?;
        body(call, taken.take()?)
    })
}

#[test]
fn taken_ones_are_gone() {
    let dropped = drops(|| {
        let told = taking::<Counter>(counter("it").give().wire, |call, _| call.done());
        assert_eq!(told.status, 0);
        let told = taking::<Counter>(counter("it").give().wire, |_, _| panic!("oh"));
        assert_eq!((told.status, told.first.as_str()), (2, "oh"));
        let told = taking::<Shared>(shared("it").give().wire, |call, _| call.done());
        assert_eq!(told.status, 0);
    });
    assert_eq!(dropped, 3);
}

#[test]
fn a_call_that_is_refused_takes_nothing() {
    let text = Text::new(b"\xFF".as_ptr(), 1);
    let dropped = drops(|| {
        let slot = slot(counter("it").give().wire);
        let told = run(|call| {
            let taken = unsafe { call.taken::<Counter>(0, slot.value()) }?;
            let text: &str = unsafe { call.argument(1, &text) }?;
            let counter = taken.take()?;
            assert_eq!(counter.name, text);
            call.done()
        });
        assert_eq!(told.status, 3);
        assert_eq!(destroy::<Counter>(*slot.value()), 0);
    });
    assert_eq!(dropped, 1);
}

#[test]
fn inside_data_it_is_taken_by_its_offer() {
    let refusal = Text::new(b"\xFF".as_ptr(), 1);
    let dropped = drops(|| {
        let mut offers = ["a", "b", "c"].map(|name| Offer {
            holder: counter(name).give().wire,
            taken: 0,
        });
        let first = offers.as_mut_ptr();
        let handles = [0, 1].map(|i| Handle::of_address(unsafe { first.add(i) }));
        let list = List::new(handles.as_ptr(), 2);
        let told = run(|call| {
            let all: Vec<Counter> = unsafe { call.argument(0, &list) }?;
            assert_eq!(all.len(), 2);
            let _: &str = unsafe { call.argument(1, &refusal) }?;
            call.done()
        });
        assert_eq!(told.status, 3);
        assert_eq!(offers.each_ref().map(|offer| offer.taken), [1, 1, 0]);
        assert_eq!(destroy::<Counter>(offers[2].holder), 0);
    });
    assert_eq!(dropped, 3);
}

/// A wire value whose lifting panics, as a conversion of the user's may.
struct Panics;

unsafe impl Value for Panics {
    type Wire = u8;
}

impl<'a> Lift<'a> for Panics {
    unsafe fn lift(_: &'a u8, _: &'a Scope) -> Result<Self, Refusal> {
        panic!("in a conversion")
    }
}

#[test]
fn a_panic_while_lifting_takes_it() {
    let dropped = drops(|| {
        let slot = slot(counter("it").give().wire);
        let told = run(|call| {
            let taken = unsafe { call.taken::<Counter>(0, slot.value()) }?;
            let _: Panics = unsafe { call.argument(1, &0) }?;
            drop(taken.take()?);
            call.done()
        });
        assert_eq!(told.status, 2);
    });
    assert_eq!(dropped, 1);
}

#[test]
fn what_others_share_is_not_taken() {
    let dropped = drops(|| {
        let held = shared("it").give().wire;
        let others = unsafe { holder::share::<Shared>(held) }.unwrap();
        let told = taking::<Shared>(held, |call, _| call.done());
        assert_eq!(told.status, 3);
        assert_eq!(
            told.first,
            "0: is shared by others, and the function takes it for itself"
        );
        drop(others);
        let told = taking::<Shared>(held, |call, _| call.done());
        assert_eq!(told.status, 0);
    });
    assert_eq!(dropped, 1);
}

/// Others come to share an object after it was looked at.
#[test]
fn too_late_to_refuse() {
    let dropped = drops(|| {
        let (first, second) = (shared("a").give().wire, shared("b").give().wire);
        let slots = (slot(first), slot(second));
        let others = Cell::new(None);
        let told = run(|call| {
            let taken = unsafe { call.taken::<Shared>(0, slots.0.value()) }?;
            let late = unsafe { call.taken::<Shared>(1, slots.1.value()) }?;
            others.set(unsafe { holder::share::<Shared>(second) }.ok());
            let _first = taken.take()?;
            let _second = late.take_too();
            call.done()
        });
        assert_eq!(told.status, 2);
        assert!(told.first.starts_with("argument 1: is shared by others"));
        assert_eq!(
            others.take().map(|other| Arc::strong_count(&other)),
            Some(1)
        );
    });
    assert_eq!(dropped, 2);
}

/// The objects in a list of handles.
fn names(list: &List<Handle>) -> Vec<String> {
    let all = unsafe { list.elements() };
    let name = |held: &Handle| {
        unsafe { holder::take::<Counter>(*held) }
            .unwrap()
            .name
            .clone()
    };
    all.iter().map(name).collect()
}

#[test]
fn inside_lists_they_move_out() {
    let two = || vec![counter("a"), counter("b")];
    let dropped = drops(|| {
        assert_eq!(names(&two().give().wire), ["a", "b"]);
        let Given { wire, block } = two().give();
        assert!(!block.is_none());
        assert_eq!(names(&wire), ["a", "b"]);
        let Given { wire, block } = VecDeque::from(two()).give();
        assert_eq!(names(&wire), ["a", "b"]);
        drop(block);
        let Given { wire, block } = two().into_boxed_slice().give();
        assert_eq!(names(&wire), ["a", "b"]);
        drop(block);
        let wire = [counter("a"), counter("b")].give().wire;
        assert_eq!(names(&List::new(wire.as_ptr(), 2)), ["a", "b"]);
    });
    assert_eq!(dropped, 10);
}

#[test]
fn inside_other_data_the_rest_is_dropped() {
    let dropped = drops(|| {
        let Given { wire, block } = ("text".to_owned(), counter("it"), Some(Box::new(3))).give();
        assert_eq!(destroy::<Counter>(wire.1), 0);
        drop(block);
        let by_name = || [("key".to_owned(), Some(counter("it")))];
        let Given { wire, block } = HashMap::from(by_name()).give();
        let handle = unsafe { wire.elements() }[0].1;
        assert!(unsafe { Option::<Counter>::take_out(handle) }
            .unwrap()
            .is_some());
        drop(block);
        let Given { wire, block } = BTreeMap::from(by_name()).give();
        let handle = unsafe { wire.elements() }[0].1;
        assert!(unsafe { Option::<Counter>::take_out(handle) }
            .unwrap()
            .is_some());
        drop(block);
        let Given { wire, block } = Box::new((counter("it"), "text".to_owned())).give();
        assert_eq!(destroy::<Counter>(wire.0), 0);
        drop(block);
    });
    assert_eq!(dropped, 4);
}

#[test]
fn shared_ones_inside_data_are_copied() {
    let dropped = drops(|| {
        let pointer = Arc::new(shared("it"));
        let Given { wire, block } = (&[pointer.clone(), pointer.clone()][..]).give();
        assert_eq!(Arc::strong_count(&pointer), 3);
        for held in unsafe { wire.elements() } {
            assert_eq!(destroy::<Shared>(*held), 0);
        }
        drop(block);
        assert_eq!(Arc::strong_count(&pointer), 1);
    });
    assert_eq!(dropped, 1);
}

/// Cannot be written in the second pass.
struct Growing;

unsafe impl Value for Growing {
    type Wire = Text;
}

impl Lower for Growing {
    fn measure(&self, _: &mut Size) {}

    fn lower(&self, writer: &mut Writer) -> Text {
        writer.text("more than was measured")
    }
}

#[test]
fn what_cannot_be_written_is_dropped_once() {
    let dropped = drops(|| {
        let pointer = Arc::new(shared("it"));
        let told = run(|call| {
            let value = (counter("it"), pointer.clone(), shared("other"), Growing);
            call.give(value, &mut zeroed::<Padded<_>>())
        });
        assert_eq!(told.status, 2);
        assert_eq!(Arc::strong_count(&pointer), 1);
    });
    assert_eq!(dropped, 3);
}

#[test]
fn errors_may_own_one() {
    #[repr(C)]
    struct Frame {
        status: u64,
        block: u64,
    }
    let dropped = drops(|| {
        let mut frame = Frame {
            status: 0,
            block: 0,
        };
        let outcome = unsafe { &*(&raw const frame).cast::<beepboop_runtime::Outcome>() };
        outcome.run(|call| call.fail(("text".to_owned(), counter("it"))));
        assert_eq!(frame.status, 1);
        let payload = unsafe { *((frame.block + 8) as *const *const (Text, Handle)) };
        assert_eq!(destroy::<Counter>(unsafe { (*payload).1 }), 0);
        unsafe { beepboop_runtime::free(&mut *(&raw mut frame.block).cast()) };
    });
    assert_eq!(dropped, 1);
}

#[test]
fn the_compiler_knows_what_goes_to_threads() {
    const COUNTER: (bool, bool) = (Threads::<Counter>::IS_SEND, Threads::<Counter>::IS_SYNC);
    const CELL: (bool, bool) = (Threads::<Cell<u8>>::IS_SEND, Threads::<Cell<u8>>::IS_SYNC);
    const POINTER: (bool, bool) = (Threads::<*const u8>::IS_SEND, Threads::<*const u8>::IS_SYNC);
    assert_eq!(
        (COUNTER, CELL, POINTER),
        ((true, true), (true, false), (false, false))
    );
}

#[test]
fn wire_values_have_one_slot() {
    const fn slots<W: Wire>() -> usize {
        size_of::<W>() / 8
    }
    assert_eq!((slots::<Handle>(), slots::<OptionalHandle>()), (1, 1));
}
