// SPDX-License-Identifier: MIT
//! Panics inside of calls: a hook notes where they come from instead of printing them. Other panics go to the hook that
//! was there before.

use std::any::Any;
use std::backtrace::Backtrace;
use std::cell::Cell;
use std::panic::{catch_unwind, set_hook, take_hook, AssertUnwindSafe, PanicHookInfo};
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};
use std::thread;

use super::calls::Calls;
use super::value::{Lower, Value};
use super::wire::{Pointer, Text, Wire};
use super::writer::{Size, Writer};

/// What is told of a panic.
pub struct Report {
    message: String,
    file: String,
    line: u64,
    backtrace: String,
    /// The one before, of which nobody was told either: it may be unwinding still, or the user's code caught it.
    earlier: Option<Box<Report>>,
}

thread_local! {
    static LAST: Cell<Option<Box<Report>>> = const { Cell::new(None) };
}

static WATCHED: AtomicPtr<Calls> = AtomicPtr::new(ptr::null_mut());

/// Has the panics below these functions noted from now on. To be called once, when the library is loaded; not while this
/// thread panics, when hooks cannot be changed: then all panics are the previous hook's.
pub fn watch(calls: &'static Calls) {
    if thread::panicking() {
        return;
    }
    let previous = take_hook();
    set_hook(Box::new(move |info| {
        if !note(info) {
            previous(info);
        }
    }));
    WATCHED.store(ptr::from_ref(calls).cast_mut(), Ordering::Release);
}

/// Notes a panic, if this thread is in a call. One that ends the process is passed on, after those that led to it: it has
/// no call to come back to.
fn note(info: &PanicHookInfo) -> bool {
    let calls = WATCHED.load(Ordering::Acquire);
    if calls.is_null() || !unsafe { &*calls }.is_running() {
        return false;
    }
    let Ok(mut before) = LAST.try_with(Cell::take) else {
        return false;
    };
    if !can_unwind(info) {
        before.iter().for_each(|report| report.print());
        return false;
    }
    if let Some(before) = &mut before {
        before.earlier = None;
    }
    let report = Box::new(Report {
        message: message(info.payload()),
        file: info
            .location()
            .map_or_else(String::new, |location| location.file().to_owned()),
        line: info.location().map_or(0, |location| location.line().into()),
        backtrace: backtrace(),
        earlier: before,
    });
    LAST.try_with(|last| last.set(Some(report))).is_ok()
}

/// Only its `Debug` tells, as of Rust 1.95.
fn can_unwind(info: &PanicHookInfo) -> bool {
    !format!("{info:?}").contains("can_unwind: false")
}

impl Report {
    /// Without a place.
    fn of_message(message: String) -> Self {
        Self {
            message,
            file: String::new(),
            line: 0,
            backtrace: String::new(),
            earlier: None,
        }
    }

    /// As Rust's own hook would have, the earlier one first.
    fn print(&self) {
        self.earlier.iter().for_each(|earlier| earlier.print());
        let Self {
            message,
            file,
            line,
            backtrace,
            ..
        } = self;
        eprintln!("panicked at {file}:{line}:\n{message}\n{backtrace}");
    }
}

/// The panic whose payload was caught.
#[cold]
pub fn report(payload: Box<dyn Any + Send>) -> Report {
    let message = message(&*payload);
    // Another panic may have been noted last: the payload's may have been raised again later, or on another thread.
    let noted = LAST.take().filter(|report| report.message == message);
    discard(payload);
    noted.map_or_else(|| Report::of_message(message), |report| *report)
}

/// Drops a payload. Its own drop may panic, and so may that of the payload that comes of it, and so on.
fn discard(mut payload: Box<dyn Any + Send>) {
    for _ in 0..4 {
        match catch_unwind(AssertUnwindSafe(|| drop(payload))) {
            Ok(()) => return LAST.set(None),
            Err(next) => payload = next,
        }
    }
    std::mem::forget(payload);
}

fn message(payload: &(dyn Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<&str>() {
        (*text).to_owned()
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text.clone()
    } else {
        "a panic with a payload that is not text".to_owned()
    }
}

fn backtrace() -> String {
    match std::env::var_os("RUST_BACKTRACE") {
        Some(value) if value != "0" => Backtrace::force_capture().to_string(),
        _ => String::new(),
    }
}

#[derive(Clone, Copy)]
#[repr(C)]
pub struct ReportWire {
    message: Text,
    file: Text,
    line: u64,
    backtrace: Text,
}

unsafe impl Wire for ReportWire {
    type Optional = Pointer<Self>;
}

unsafe impl Value for Report {
    type Wire = ReportWire;
}

impl Lower for Report {
    fn measure(&self, size: &mut Size) {
        self.message.measure(size);
        self.file.measure(size);
        self.backtrace.measure(size);
    }

    fn lower(&self, writer: &mut Writer) -> ReportWire {
        ReportWire {
            message: self.message.lower(writer),
            file: self.file.lower(writer),
            line: self.line,
            backtrace: self.backtrace.lower(writer),
        }
    }
}
