// SPDX-License-Identifier: MIT
//! Functions of Go: called, failing, panicking, dropped; by a Go that is played here (P-1, P-9, R-10).

mod common;

use std::panic::{catch_unwind, resume_unwind, AssertUnwindSafe};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use beepboop_runtime::{
    arguments, holder, object, result_of, Given, GoError, GoFrame, GoFunction, GoPanic, Handle,
    Head, Lent, Lift, Lower, Object, Offer, Outcome, OwnedBlock, Padded, Place, Refusal, Scope,
    Size, Slot, Take, Text, Value, Writer,
};
use common::go::{counter, register, take_dropped, Slots};
use common::outcome::{run, zeroed, Told};

/// There is one list of what was dropped.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    let guard = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    std::panic::set_hook(Box::new(|_| {}));
    take_dropped(1000);
    guard
}

/// `Fn(i64, bool) -> i64`
#[repr(C)]
struct SumFrame {
    head: Head,
    argument_0: Slot<i64>,
    argument_1: Slot<u8>,
    result: Slot<i64>,
}

unsafe impl GoFrame for SumFrame {}

/// `Fn(&str) -> Result<String, E>`
#[repr(C)]
struct TextFrame {
    head: Head,
    argument_0: Padded<Text>,
}

unsafe impl GoFrame for TextFrame {}

/// `Fn()`
#[repr(C)]
struct PlainFrame {
    head: Head,
}

unsafe impl GoFrame for PlainFrame {}

fn sum(handle: Handle) -> impl Fn(i64, bool) -> i64 + Send + Sync {
    let function = unsafe { GoFunction::lift(&handle) }.unwrap();
    move |number, flag| {
        let mut frame: SumFrame = function.frame();
        let block = arguments((number, flag), |(number, flag), writer| {
            frame.argument_0.put(number.lower(writer));
            frame.argument_1.put(flag.lower(writer));
        });
        function.call(&mut frame, block);
        unsafe { result_of(frame.result.value()) }
    }
}

fn plain(handle: Handle) -> impl Fn() + Send + Sync {
    let function = unsafe { GoFunction::lift(&handle) }.unwrap();
    move || {
        let mut frame: PlainFrame = function.frame();
        function.call(&mut frame, OwnedBlock::none());
    }
}

fn text_frame(function: &GoFunction, text: &str) -> (TextFrame, OwnedBlock) {
    let mut frame: TextFrame = function.frame();
    let block = arguments((text,), |(text,), writer| {
        frame.argument_0.put(text.lower(writer));
    });
    (frame, block)
}

#[test]
fn numbers_in_and_out() {
    let _alone = alone();
    let handle = register(|frame| {
        assert_eq!(frame.get(1), 0, "numbers need no block");
        frame.set(7, frame.get(5) + 10 * frame.get(6));
    });
    let function = sum(handle);
    assert_eq!(function(-3, false), -3);
    assert_eq!(function(5, true), 15);
    drop(function);
    assert_eq!(take_dropped(10).0, [handle.number()]);
}

#[test]
fn texts_are_delivered() {
    let _alone = alone();
    let handle = register(|frame| {
        assert_ne!(frame.get(1), 0);
        let text = format!("{}!", frame.text(5));
        assert_eq!(
            frame.deliver(false, &Text::new(text.as_ptr(), text.len())),
            0
        );
    });
    let function = unsafe { GoFunction::lift(&handle) }.unwrap();
    let (mut frame, block) = text_frame(&function, "hello");
    assert_eq!(function.call_for::<String, _>(&mut frame, block), "hello!");
}

#[test]
fn errors_are_delivered() {
    let _alone = alone();
    let handle = register(|frame| {
        let text = frame.text(5);
        let is_bad = text.starts_with("bad");
        frame.deliver(is_bad, &Text::new(text.as_ptr(), text.len()));
    });
    let function = unsafe { GoFunction::lift(&handle) }.unwrap();
    let call = |text| {
        let (mut frame, block) = text_frame(&function, text);
        function.call_or_fail::<String, String, _>(&mut frame, block)
    };
    assert_eq!(call("good"), Ok("good".to_owned()));
    assert_eq!(call("bad one"), Err("bad one".to_owned()));
    let (mut frame, block) = text_frame(&function, "bad any");
    let error: Box<dyn std::error::Error> = function
        .call_or_fail::<String, GoError, _>(&mut frame, block)
        .unwrap_err()
        .into();
    assert_eq!(error.to_string(), "bad any");
    let (mut frame, block) = text_frame(&function, "bad io");
    let error = function.call_or_error::<GoError, _>(&mut frame, block);
    assert_eq!(
        std::io::Error::from(error.unwrap_err()).to_string(),
        "bad io"
    );
}

#[test]
fn what_cannot_be_taken_is_a_panic() {
    let _alone = alone();
    let handle = register(|frame| {
        let bytes = b"\xFF";
        assert_eq!(frame.deliver(false, &Text::new(bytes.as_ptr(), 1)), 3);
    });
    let function = unsafe { GoFunction::lift(&handle) }.unwrap();
    let (mut frame, block) = text_frame(&function, "");
    let panic = catch_unwind(AssertUnwindSafe(|| {
        function.call_for::<String, _>(&mut frame, block)
    }));
    assert!(panic.unwrap_err().is::<GoPanic>());
    assert_eq!(take_dropped(10).0, [99 | 1 << 63]);
}

#[test]
fn a_result_that_is_missing_is_a_panic() {
    let _alone = alone();
    let function = unsafe { GoFunction::lift(&register(|_| {})) }.unwrap();
    let (mut frame, block) = text_frame(&function, "");
    let panic = catch_unwind(AssertUnwindSafe(|| {
        function.call_for::<String, _>(&mut frame, block)
    }));
    assert_eq!(
        panic.unwrap_err().downcast_ref::<&str>(),
        Some(&"a Go function gave no result")
    );
}

#[test]
fn no_function_is_refused() {
    assert!(unsafe { GoFunction::lift(&Handle::new(0)) }
        .is_err_and(|refusal| refusal.text() == "is nil"));
}

/// The status of a call, and the token or block.
fn ended(body: impl FnOnce()) -> (u64, u64) {
    let frame = [0_u64; 2];
    let outcome = unsafe { &*frame.as_ptr().cast::<Outcome>() };
    outcome.run(|call| {
        body();
        call.done()
    });
    let at = frame.as_ptr();
    unsafe { (at.read_volatile(), at.add(1).read_volatile()) }
}

#[test]
fn a_panic_goes_through_and_keeps_its_token() {
    let _alone = alone();
    struct Guard<'a>(&'a AtomicU64);
    impl Drop for Guard<'_> {
        fn drop(&mut self) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }
    let dropped = AtomicU64::new(0);
    let function = plain(register(|frame| frame.panic(42)));
    let how = ended(|| {
        let _guard = Guard(&dropped);
        function();
    });
    assert_eq!(how, (6, 42));
    assert_eq!(dropped.load(Ordering::SeqCst), 1);
    assert_eq!(take_dropped(10).0, [], "the token is the caller's now");
}

#[test]
fn a_panic_that_native_code_catches_is_given_back() {
    let _alone = alone();
    let function = plain(register(|frame| frame.panic(42)));
    let how = ended(|| assert!(catch_unwind(AssertUnwindSafe(&function)).is_err()));
    assert_eq!(how, (0, 0));
    assert_eq!(take_dropped(10).0, [42 | 1 << 63]);
}

#[test]
fn a_panic_comes_back_from_another_thread() {
    let _alone = alone();
    let function = plain(register(|frame| frame.panic(7)));
    let how = ended(|| {
        thread::scope(|scope| {
            if let Err(panic) = scope.spawn(&function).join() {
                resume_unwind(panic);
            }
        });
    });
    assert_eq!(how, (6, 7));
}

#[test]
fn from_many_threads() {
    let _alone = alone();
    let calls = Arc::new(AtomicU64::new(0));
    let counted = calls.clone();
    let function = plain(register(move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
    }));
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| (0..100).for_each(|_| function()));
        }
    });
    assert_eq!(calls.load(Ordering::SeqCst), 800);
}

#[test]
fn what_is_dropped_is_taken_in_parts() {
    let _alone = alone();
    let handles: Vec<_> = (0..5).map(|_| register(|_| {})).collect();
    let before = counter();
    let functions: Vec<_> = handles.iter().map(|handle| plain(*handle)).collect();
    assert_eq!(counter(), before);
    drop(functions);
    assert_eq!(counter(), before + 5);
    let (first, left) = take_dropped(2);
    assert_eq!((first.len(), left), (2, 3));
    let (rest, left) = take_dropped(10);
    assert_eq!((rest.len(), left), (3, 0));
    let numbers: Vec<_> = handles.iter().map(|handle| handle.number()).collect();
    assert_eq!([first, rest].concat(), numbers);
    assert_eq!(take_dropped(10), (vec![], 0));
}

#[test]
fn a_call_that_is_refused_gives_functions_back() {
    let _alone = alone();
    let handle = register(|_| {});
    let bad = 2_u8;
    let told = run(|call| {
        let function = unsafe { GoFunction::lift(&handle) }.unwrap();
        let _flag: bool = unsafe { call.argument(1, &bad) }?;
        drop(function);
        call.done()
    });
    assert_eq!(told.status, 3);
    assert_eq!(take_dropped(10).0, [handle.number()]);
}

#[test]
fn not_inside_a_fast_call() {
    let _alone = alone();
    let function = plain(register(|_| unreachable!("Go was called")));
    let outcome: Outcome = zeroed();
    outcome.run_fast(|call| {
        function();
        call.done()
    });
    let Told { status, first, .. } = common::outcome::told(outcome);
    assert_eq!(status, 2);
    assert!(first.contains("inside a `fast` function"), "{first}");
    let function = plain(register(|_| {}));
    function();
}

struct Counter(Arc<AtomicU64>);

impl Drop for Counter {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

object!(Counter, false);

#[repr(C)]
struct ObjectFrame {
    head: Head,
    argument_0: Slot<Handle>,
}

unsafe impl GoFrame for ObjectFrame {}

#[test]
fn objects_are_go_s_and_come_back() {
    let _alone = alone();
    let dropped = Arc::new(AtomicU64::new(0));
    let handle = register(|frame: Slots| {
        let mut offer = Offer {
            holder: Handle::new(frame.get(5)),
            taken: 0,
        };
        let offered = Handle::of_address(&raw mut offer);
        assert_eq!(frame.deliver(false, &offered), 0);
        assert_eq!(offer.taken, 1);
    });
    let function = unsafe { GoFunction::lift(&handle) }.unwrap();
    let mut frame: ObjectFrame = function.frame();
    let block = arguments((Counter(dropped.clone()),), |(counter,), writer| {
        frame.argument_0.put(counter.lower(writer));
    });
    let counter: Counter = function.call_for(&mut frame, block);
    assert_eq!(dropped.load(Ordering::SeqCst), 0);
    drop(counter);
    assert_eq!(dropped.load(Ordering::SeqCst), 1);
}

#[test]
fn objects_are_lent() {
    let _alone = alone();
    let dropped = Arc::new(AtomicU64::new(0));
    let mut counter = Counter(dropped.clone());
    let address = &raw const counter as u64;
    let handle = register(move |frame: Slots| assert_eq!(frame.get(5), address));
    let function = unsafe { GoFunction::lift(&handle) }.unwrap();
    for lent in [Lent::shared(&counter), Lent::exclusively(&mut counter)] {
        let mut frame: ObjectFrame = function.frame();
        let block = arguments((lent,), |(lent,), writer| {
            frame.argument_0.put(lent.lower(writer));
        });
        function.call(&mut frame, block);
    }
    assert_eq!(dropped.load(Ordering::SeqCst), 0);
}
