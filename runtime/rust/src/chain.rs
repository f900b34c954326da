// SPDX-License-Identifier: MIT
//! What is told of an error without a type of its own in Go: its text, those of its causes, and the operating system's
//! number for it.

use std::error::Error;
use std::io;

use super::composite::ErrorReport;
use super::value::{Lower, Value};
use super::writer::{Size, Writer};

/// An error as texts.
#[derive(Debug, Default, PartialEq)]
pub struct Chain {
    pub message: String,
    /// Outermost first, without the message itself.
    pub causes: Vec<String>,
    /// 0 where there is none.
    pub errno: u64,
}

/// Beyond this many an error is taken to be its own cause.
const MOST_CAUSES: usize = 100;

impl Chain {
    /// Of an error that is a text only.
    pub fn of_text(message: String) -> Self {
        Self {
            message,
            ..Self::default()
        }
    }

    /// Of an error whose own number, if it has one, is not known.
    pub fn of_error<E: Error + ?Sized>(error: &E) -> Self {
        let mut chain = Self::of_text(error.to_string());
        chain.follow(error.source());
        chain
    }

    /// Of an error that may be one of the operating system's.
    pub fn of_root(error: &(dyn Error + 'static)) -> Self {
        let mut chain = Self::of_text(error.to_string());
        chain.note_errno(error);
        chain.follow(error.source());
        chain
    }

    fn follow(&mut self, mut source: Option<&(dyn Error + 'static)>) {
        while let Some(error) = source.filter(|_| self.causes.len() < MOST_CAUSES) {
            self.causes.push(error.to_string());
            self.note_errno(error);
            source = error.source();
        }
    }

    fn note_errno(&mut self, error: &(dyn Error + 'static)) {
        let code = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::raw_os_error);
        if let (0, Some(code)) = (self.errno, code) {
            self.errno = u64::from(code as u32);
        }
    }
}

unsafe impl Value for Chain {
    type Wire = ErrorReport;
}

impl Lower for Chain {
    fn measure(&self, size: &mut Size) {
        self.message.measure(size);
        self.causes.measure(size);
    }

    fn lower(&self, writer: &mut Writer) -> ErrorReport {
        ErrorReport {
            message: self.message.lower(writer),
            causes: self.causes.lower(writer),
            errno: self.errno,
        }
    }
}

/// An error of which it can be asked what it is.
pub trait Root {
    fn root(&self) -> &(dyn Error + 'static);
}

impl<E: Error + 'static> Root for E {
    fn root(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! roots {
    ($($error:ty)*) => {$(
        impl Root for $error {
            fn root(&self) -> &(dyn Error + 'static) {
                self
            }
        }
    )*};
}

roots! {
    dyn Error
    dyn Error + Send
    dyn Error + Sync
    dyn Error + Send + Sync
}
