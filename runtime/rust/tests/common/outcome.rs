// SPDX-License-Identifier: MIT
//! Outcomes as the other side reads them.

use beepboop_runtime::{free, Call, ErrorReport, FreeFrame, Outcome, Pointer, Stopped, Text};

#[derive(Debug, Default, PartialEq)]
pub struct Told {
    pub status: u64,
    /// Of an error that is a text, a panic, or a refusal, which begins with the argument's index.
    pub first: String,
    pub file: String,
    pub line: u64,
    pub backtrace: String,
    /// Of an error without a type of its own.
    pub causes: Vec<String>,
    pub errno: u64,
    /// The tag of what a refusal was caused by, and that as a text.
    pub cause: (u64, String),
}

#[repr(C)]
struct Panicked {
    message: Text,
    file: Text,
    line: u64,
    backtrace: Text,
}

#[repr(C)]
struct Refused {
    index: u64,
    reason: Text,
    tag: u64,
    cause: Pointer<Text>,
}

#[repr(C)]
struct Header {
    drop: u64,
    payload: Pointer<u8>,
}

#[repr(C)]
struct Raw {
    status: u64,
    block: Pointer<Header>,
}

pub fn text(text: &Text) -> String {
    String::from_utf8(unsafe { text.bytes() }.to_vec()).unwrap()
}

pub fn zeroed<T>() -> T {
    unsafe { std::mem::zeroed() }
}

/// Runs a body and tells how it ended.
pub fn run(body: impl for<'f> FnOnce(&Call<'f>) -> Result<(), Stopped>) -> Told {
    let outcome = zeroed::<Outcome>();
    outcome.run(body);
    told(outcome)
}

/// What an outcome says; its block is freed.
pub fn told(outcome: Outcome) -> Told {
    read(outcome, |told, payload| {
        told.first = text(&unsafe { *payload.cast() })
    })
}

/// The same of an error without a type of its own.
#[allow(dead_code)]
pub fn told_report(outcome: Outcome) -> Told {
    read(outcome, |told, payload| {
        let report = unsafe { &*payload.cast::<ErrorReport>() };
        told.first = text(&report.message);
        told.causes = unsafe { report.causes.elements() }
            .iter()
            .map(text)
            .collect();
        told.errno = report.errno;
    })
}

fn read(outcome: Outcome, error: impl FnOnce(&mut Told, *const u8)) -> Told {
    let Raw { status, block } = unsafe { std::mem::transmute::<Outcome, Raw>(outcome) };
    let mut told = Told {
        status,
        ..Told::default()
    };
    if let Some(header) = unsafe { block.target() } {
        let payload = header.payload.address();
        match status {
            1 => error(&mut told, payload),
            2 => read_panic(&mut told, unsafe { &*payload.cast() }),
            3 => read_refusal(&mut told, unsafe { &*payload.cast() }),
            _ => {}
        }
    }
    unsafe {
        free(&mut std::mem::transmute::<Pointer<Header>, FreeFrame>(
            block,
        ))
    };
    told
}

fn read_panic(told: &mut Told, payload: &Panicked) {
    told.first = text(&payload.message);
    told.file = text(&payload.file);
    told.line = payload.line;
    told.backtrace = text(&payload.backtrace);
}

fn read_refusal(told: &mut Told, payload: &Refused) {
    told.first = format!("{}: {}", payload.index, text(&payload.reason));
    let cause = unsafe { payload.cause.target() };
    told.cause = (payload.tag, cause.map(text).unwrap_or_default());
}
